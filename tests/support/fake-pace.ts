import type { Pace } from "#server/publish/pace.ts";

/** The event loop in the test's hand: nothing runs but by `turn` and `pass`. */
export interface FakePace extends Pace {
  /** Runs what waits for the next turn; work takes `ms` of the clock. */
  turn(): void;
  pass(ms: number): void;
  /** From now on each piece of work seems to take so long. */
  spend(ms: number): void;
}

/** A loop at rest. */
export function fakePace(): FakePace {
  let now = 0;
  let soon: (() => void)[] = [];
  let alarms: { readonly at: number; readonly work: () => void }[] = [];
  return {
    nowMs: () => now,
    soon: (work) => void soon.push(work),
    after: (ms, work) => void alarms.push({ at: now + ms, work }),
    turn() {
      const due = soon;
      soon = [];
      for (const work of due) work();
    },
    spend(ms) {
      now += ms;
    },
    pass(ms) {
      now += ms;
      const due = alarms.filter(({ at }) => at <= now);
      alarms = alarms.filter(({ at }) => at > now);
      for (const { work } of due) work();
    },
  };
}
