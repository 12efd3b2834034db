import { z } from "zod";
import { epochMs, later, type EpochMs } from "#shared/kit/time.ts";
import type { OwnFile } from "./own-file.ts";

const FREE_GUESSES = 5;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 900_000;

/** Wrong guesses since the last right one. */
export const pinFailuresSchema = z.object({ count: z.int().min(0), lastAt: z.number().transform(epochMs) });
type Failures = z.infer<typeof pinFailuresSchema>;

/** Counts wrong guesses on the disk: switching a kiosk off and on forgives nothing. */
export interface PinFailures {
  readonly isLocked: (now: EpochMs) => boolean;
  /** Counted before the guess is checked, so that guesses sent together are all counted. */
  readonly add: (now: EpochMs) => void;
  readonly forgive: () => void;
}

/** The failures in their own file. From the fifth on guesses wait 30 s, doubling to 15 minutes. */
export const createPinFailures = (file: OwnFile<Failures>): PinFailures => ({
  isLocked(now) {
    const failures = file.read();
    if (failures === null || failures.count < FREE_GUESSES) return false;
    const lockMs = Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (failures.count - FREE_GUESSES));
    // A clock that was set back since must not lock the staff out for the difference.
    return now >= failures.lastAt && now < later(failures.lastAt, lockMs);
  },
  add: (now) => file.write({ count: (file.read()?.count ?? 0) + 1, lastAt: now }),
  forgive: () => file.remove(),
});
