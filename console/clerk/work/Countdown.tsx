import { useText } from "#ui/text/use-text.ts";

interface CountdownProps {
  readonly leftMs: number;
}

/** The seconds left in a ring that empties. */
export function Countdown({ leftMs }: CountdownProps) {
  const text = useText().console.undo;
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return (
    <svg className="countdown" viewBox="0 0 36 36" role="img" aria-label={text.ask(seconds)}>
      <circle className="countdown-track" cx="18" cy="18" r="15" />
      <circle className="countdown-left" cx="18" cy="18" r="15" pathLength="5" strokeDasharray={`${seconds} 5`} />
      <text className="countdown-seconds" x="18" y="23">
        {seconds}
      </text>
    </svg>
  );
}
