import type { EpochMs } from "#shared/kit/time.ts";
import { Figures } from "#ui/components/Figures.tsx";
import { useFormats } from "#ui/text/use-text.ts";
import "./clock.css";

interface ClockProps {
  /** The server's clock. */
  readonly now: EpochMs;
}

/** The date and the time of day at the centre. */
export function Clock({ now }: ClockProps) {
  const formats = useFormats();
  return (
    <p className="clock">
      <span className="clock-date">{formats.date(now)}</span>
      <time className="clock-time">
        <Figures>{formats.time(now)}</Figures>
      </time>
    </p>
  );
}
