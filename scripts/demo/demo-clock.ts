import { setTimeout as sleep } from "node:timers/promises";

import type { EpochMs } from "#shared/kit/time.ts";
import { fastClock, type ClockPlan } from "#server/clock/fast-clock.ts";

/** The time of the day that is played. */
export interface DemoClock {
  now(): EpochMs;
  /** Settles at that time, at once when it is over, and early when the signal aborts. */
  reach(when: EpochMs, signal: AbortSignal): Promise<void>;
}

/** The same clock as the server's, read without asking it. */
export function demoClock(plan: ClockPlan): DemoClock {
  const clock = fastClock(plan);
  return {
    now: () => clock.now(),
    async reach(when, signal) {
      const leftMs = (when - clock.now()) / plan.rate;
      if (leftMs <= 0 || signal.aborted) return;
      // Aborted: whoever asked looks at the signal.
      await sleep(leftMs, undefined, { signal }).catch(() => {});
    },
  };
}
