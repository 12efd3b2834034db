import { uptime } from "node:os";

import { epochMs, type EpochMs } from "#shared/kit/time.ts";

/** Time as an argument: what the wall shows, what has passed, and alarms. */
export interface Clock {
  /** The wall clock. It may jump; order is the log's. */
  now(): EpochMs;
  /** Milliseconds passed since some instant, also while the machine slept; setting the wall changes nothing of it. */
  elapsed(): number;
  /** How fast it runs: 1 in life, 60 when a demonstration plays an hour in a minute. */
  readonly rate: number;
  /** Runs `work` once, after `ms` of this clock's time, however its wall is set; an alarm alone keeps no process alive. Returns how to cancel it. */
  after(ms: number, work: () => void): () => void;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => epochMs(Date.now()),
  // `performance.now` stands still while a machine sleeps: waking after midnight would look like a clock that was set.
  elapsed: () => uptime() * 1000,
  rate: 1,
  after(ms, work) {
    const timer = setTimeout(work, ms).unref();
    return () => clearTimeout(timer);
  },
};
