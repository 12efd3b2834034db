import type { CommandId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";

/** Staff stand beside a citizen at this kiosk, because somebody typed their PIN. What a page says of it counts for nothing. */
export interface AssistedVisit {
  /** The PIN was right: from now on for ten minutes, or until one ticket was given. */
  readonly begin: () => void;
  /** Whether this press may be the staff's: the first that asks, however often, and no other beside it. */
  readonly admits: (press: CommandId) => boolean;
  /** That press was refused: the staff may try another. */
  readonly release: (press: CommandId) => void;
  /** That press has its ticket. */
  readonly end: (press: CommandId) => void;
}

// Long enough to look through a citizen's papers with them; the page ends sooner when nobody touches it.
const LONGEST_MS = 10 * MINUTE_MS;

/** `elapsed` is in milliseconds, by a clock that nobody sets. */
export function assistedVisit(elapsed: () => number): AssistedVisit {
  let until = -Infinity;
  let admitted: CommandId | null = null;
  return {
    begin() {
      until = elapsed() + LONGEST_MS;
      admitted = null;
    },
    admits(press) {
      if (elapsed() >= until) return false;
      admitted ??= press;
      return admitted === press;
    },
    release(press) {
      if (admitted === press) admitted = null;
    },
    end(press) {
      if (admitted === press) until = -Infinity;
    },
  };
}
