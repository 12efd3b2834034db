import { MINUTE_MS } from "#shared/kit/time.ts";

/** Staff stand beside a citizen at this kiosk, because somebody typed their PIN. What a page says of it counts for nothing. */
export interface AssistedVisit {
  /** The PIN was right: from now on for ten minutes, or until the next ticket. */
  readonly begin: () => void;
  readonly isOn: () => boolean;
  readonly end: () => void;
}

// Long enough to look through a citizen's papers with them; the page ends sooner when nobody touches it.
const LONGEST_MS = 10 * MINUTE_MS;

/** `elapsed` is in milliseconds, by a clock that nobody sets. */
export function assistedVisit(elapsed: () => number): AssistedVisit {
  let until = -Infinity;
  return {
    begin: () => void (until = elapsed() + LONGEST_MS),
    isOn: () => elapsed() < until,
    end: () => void (until = -Infinity),
  };
}
