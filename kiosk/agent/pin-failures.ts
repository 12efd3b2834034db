import { z } from "zod";
import { epochMs, later, type EpochMs } from "#shared/kit/time.ts";
import type { OwnFile } from "./own-file.ts";

const FREE_GUESSES = 5;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 900_000;

/** Wrong guesses since the last right one. */
export const pinFailuresSchema = z.object({ count: z.int().min(0), lastAt: z.number().transform(epochMs) });
type Failures = z.infer<typeof pinFailuresSchema>;

/**
 * Counts wrong guesses on the disk: switching a kiosk off and on forgives nothing. What a disk does not take is counted
 * until the kiosk is switched off.
 */
export interface PinFailures {
  readonly isLocked: (now: EpochMs) => boolean;
  /** Counted before the guess is checked, so that guesses sent together are all counted. */
  readonly add: (now: EpochMs) => void;
  readonly forgive: () => void;
}

/** From the fifth on guesses wait 30 s, doubling to 15 minutes. `open` opens their file anew, for others write it too. */
export function createPinFailures(open: (onFault: (error: unknown) => void) => OwnFile<Failures>): PinFailures {
  /** What the disk did not take; null where it holds the truth. */
  let unwritten: Failures | null = null;
  const read = (): Failures | null => unwritten ?? open(() => {}).read();
  return {
    isLocked(now) {
      const failures = read();
      if (failures === null || failures.count < FREE_GUESSES) return false;
      const lockMs = Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (failures.count - FREE_GUESSES));
      // A clock that was set back since must not lock the staff out for the difference.
      return now >= failures.lastAt && now < later(failures.lastAt, lockMs);
    },
    add(now) {
      const failures = { count: (read()?.count ?? 0) + 1, lastAt: now };
      unwritten = null;
      open(() => (unwritten = failures)).write(failures);
    },
    forgive() {
      unwritten = null;
      open(() => {}).remove();
    },
  };
}
