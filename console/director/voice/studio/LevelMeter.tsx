interface LevelMeterProps {
  readonly levelDb: number;
  readonly isOn: boolean;
  readonly label: string;
}

/** What the meter shows: from a quiet room to full scale, and where a voice is right. */
const LOWEST_DB = -60;
const RIGHT_FROM_DB = -36;
const RIGHT_TO_DB = -6;

const place = (db: number): number => Math.max(0, Math.min(100, (100 * (db - LOWEST_DB)) / -LOWEST_DB));

/** How loud it is now, with the stretch in which a voice is right marked. */
export function LevelMeter({ levelDb, isOn, label }: LevelMeterProps) {
  const tone = levelDb > RIGHT_TO_DB ? "loud" : levelDb >= RIGHT_FROM_DB ? "right" : "low";
  return (
    <svg
      className="level-meter"
      data-on={isOn || undefined}
      data-tone={tone}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect className="level-track" width="100" height="6" />
      <rect
        className="level-right"
        x={place(RIGHT_FROM_DB)}
        width={place(RIGHT_TO_DB) - place(RIGHT_FROM_DB)}
        height="6"
      />
      <rect className="level-now" width={isOn ? place(levelDb) : 0} height="6" />
    </svg>
  );
}
