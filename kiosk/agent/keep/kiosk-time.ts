import { epochMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import { type ServerClock, serverTimeAt } from "#shared/views/server-clock.ts";

/** The centre's time as a kiosk knows it without asking. */
export interface KioskTime {
  /** The server said what time it is, and how fast its clock runs. */
  readonly heard: (now: EpochMs, rate: number) => void;
  /** Never earlier than anything it said before. */
  readonly now: () => EpochMs;
  /** Whether the kiosk's own clock led far from where it was left, and no server has said yet what time it is. */
  readonly isDoubted: () => boolean;
}

/** The clocks that it goes by. */
export interface KioskTimeParts {
  /** The device's wall clock. */
  readonly wall: () => EpochMs;
  /** Milliseconds of a clock that nobody sets. */
  readonly elapsed: () => number;
  /** What the server last said before this start; null before it ever did. */
  readonly left: ServerClock | null;
  /** When this kiosk last gave a ticket by itself. */
  readonly lastIssuedAt: EpochMs;
}

const DAY_MS = 24 * 60 * MINUTE_MS;
// Longer than any holidays.
const LONGEST_AWAY_MS = 30 * DAY_MS;

/** From the start on time is counted, not read: a wall clock that is set meanwhile leads nobody astray. */
export function kioskTime({ wall, elapsed, left, lastIssuedAt }: KioskTimeParts): KioskTime {
  const byWall = serverTimeAt(left, wall());
  const earliest = Math.max(left?.now ?? 0, lastIssuedAt);
  let isDoubted = byWall < earliest - DAY_MS || (left !== null && byWall > earliest + LONGEST_AWAY_MS * left.rate);
  let sight = { now: isDoubted ? earliest : Math.max(byWall, earliest), elapsed: elapsed(), rate: left?.rate ?? 1 };
  let latest = 0;
  return {
    heard(now, rate) {
      sight = { now, elapsed: elapsed(), rate };
      isDoubted = false;
      latest = 0;
    },
    now() {
      latest = Math.max(latest, Math.floor(sight.now + sight.rate * (elapsed() - sight.elapsed)));
      return epochMs(latest);
    },
    isDoubted: () => isDoubted,
  };
}
