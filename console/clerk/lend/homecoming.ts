import { elapsedMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";

/** What a console remembers of its lends. `backAt`: since when it is home again; null once that is old news. */
export interface Homecoming {
  readonly isLent: boolean;
  readonly backAt: EpochMs | null;
}

const NEWS_MS = 3 * MINUTE_MS;

/** A console that has just been opened: nobody has come home before its eyes. */
export const atFirst = ({ counter }: ConsoleView): Homecoming => ({ isLent: counter.lend !== null, backAt: null });

/** Coming home is news for three minutes, or until the next citizen is there; the same object while nothing changes. */
export function reduceHomecoming(before: Homecoming, { counter, inHand }: ConsoleView, now: EpochMs): Homecoming {
  const isLent = counter.lend !== null;
  if (isLent !== before.isLent) return { isLent, backAt: isLent ? null : now };
  if (before.backAt === null) return before;
  const isOld = elapsedMs(before.backAt, now) >= NEWS_MS || inHand?.wasLent === false;
  return isOld ? { isLent, backAt: null } : before;
}
