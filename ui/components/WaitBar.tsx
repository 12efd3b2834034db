import "./wait-bar.css";

interface WaitBarProps {
  /** Read out, and shown by whoever places the bar: "18 phút". */
  readonly label: string;
  readonly minutes: number;
  /** The norm: a line is drawn here, and the bar warns beyond it. */
  readonly normMinutes: number;
  /** What the full width stands for; bars that are compared share it. */
  readonly scaleMinutes: number;
}

/** A wait against its norm. Drawn as SVG, so that no inline style is needed. */
export function WaitBar({ label, minutes, normMinutes, scaleMinutes }: WaitBarProps) {
  const percent = (value: number): number => Math.min(100, (100 * Math.max(0, value)) / Math.max(1, scaleMinutes));
  const tone = minutes > normMinutes ? "over" : minutes > 0.75 * normMinutes ? "near" : "calm";
  return (
    <svg
      className="ui-wait-bar"
      data-tone={tone}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect className="ui-wait-bar-track" width="100" height="8" vectorEffect="non-scaling-stroke" />
      <rect className="ui-wait-bar-fill" width={percent(minutes)} height="8" />
      <line
        className="ui-wait-bar-norm"
        x1={percent(normMinutes)}
        x2={percent(normMinutes)}
        y1="0"
        y2="8"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
