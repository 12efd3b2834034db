import { epochMs, type EpochMs } from "#shared/kit/time.ts";

/** The wall clock as an argument. A label for people and reports: nothing is ordered by it. */
export interface Clock {
  now(): EpochMs;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => epochMs(Date.now()) };
