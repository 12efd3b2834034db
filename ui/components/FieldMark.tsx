import "./field-mark.css";

interface FieldMarkProps {
  /** The field's capital letter; its colour follows from it. */
  readonly letter: string;
  readonly size?: "s" | "m" | "l";
}

/** The letter of a field on its colour. The field's name stands beside it, so it is silent to a screen reader. */
export function FieldMark({ letter, size = "m" }: FieldMarkProps) {
  return (
    <span className="ui-field-mark" data-field-letter={letter} data-mark={size} aria-hidden translate="no">
      {letter}
    </span>
  );
}
