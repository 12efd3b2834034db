import { epochMs, type EpochMs } from "#shared/kit/time.ts";

/** Time as an argument: what the wall shows, and alarms. */
export interface Clock {
  /** The wall clock. It may jump; order is the log's. */
  now(): EpochMs;
  /** How fast it runs: 1 in life, 60 when a demonstration plays an hour in a minute. */
  readonly rate: number;
  /** Runs `work` once, after `ms` of this clock's time, however its wall is set; an alarm alone keeps no process alive. Returns how to cancel it. */
  after(ms: number, work: () => void): () => void;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => epochMs(Date.now()),
  rate: 1,
  after(ms, work) {
    const timer = setTimeout(work, ms).unref();
    return () => clearTimeout(timer);
  },
};
