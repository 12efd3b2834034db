import { epochMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import { type ServerClock, serverTimeAt } from "#shared/views/server-clock.ts";

/** The centre's time as a kiosk knows it without asking. */
export interface KioskTime {
  /** The server said what time it is, and how fast its clock runs. */
  readonly heard: (now: EpochMs, rate: number) => void;
  /** Never earlier than anything it said before. */
  readonly now: () => EpochMs;
  /**
   * Whether the kiosk's own clock cannot be right, or may well be wrong by days, and no server has said yet what time it is:
   * it shows a time before one that the kiosk has seen, or one after the next working day.
   */
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
  /** When the next working day that the server named is over; null where it named none. */
  readonly nextDayEndsAt: EpochMs | null;
  /** When this kiosk last gave a ticket by itself. */
  readonly lastIssuedAt: EpochMs;
}

const DAY_MS = 24 * 60 * MINUTE_MS;
// A clock is put right by some minutes now and then.
const PUT_RIGHT_MS = 10 * MINUTE_MS;
// Where no calendar says when work begins again: longer than a weekend with a holiday.
const LONGEST_AWAY_MS = 4 * DAY_MS;

/** From the start on time is counted, not read: a wall clock that is set meanwhile leads nobody astray. */
export function kioskTime({ wall, elapsed, left, nextDayEndsAt, lastIssuedAt }: KioskTimeParts): KioskTime {
  const byWall = serverTimeAt(left, wall());
  const earliest = Math.max(left?.now ?? 0, lastIssuedAt);
  const rate = left?.rate ?? 1;
  // It has been believed up to its own last ticket: a day after that is in no doubt, however long the server is away.
  const latest =
    nextDayEndsAt === null ? earliest + LONGEST_AWAY_MS * rate : Math.max(nextDayEndsAt, lastIssuedAt) + DAY_MS;
  let isDoubted = byWall < earliest - PUT_RIGHT_MS * rate || (left !== null && byWall > latest);
  let sight = { now: isDoubted ? earliest : Math.max(byWall, earliest), elapsed: elapsed(), rate };
  let said = 0;
  return {
    heard(now, heardRate) {
      sight = { now, elapsed: elapsed(), rate: heardRate };
      isDoubted = false;
      said = 0;
    },
    now() {
      said = Math.max(said, Math.floor(sight.now + sight.rate * (elapsed() - sight.elapsed)));
      return epochMs(said);
    },
    isDoubted: () => isDoubted,
  };
}
