import "./number-badge.css";

interface NumberBadgeProps {
  /** As printed: "A023". */
  readonly number: string;
  readonly size?: "s" | "m" | "l" | "xl";
}

/** A ticket's number; `xl` is what a kiosk shows at the end. */
export function NumberBadge({ number, size = "m" }: NumberBadgeProps) {
  return (
    <span className="ui-number" data-size-number={size} translate="no">
      {number}
    </span>
  );
}
