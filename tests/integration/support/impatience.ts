import { createDeadlines, type DeadlineReason, type Deadlines } from "#kiosk/printing/deadlines.ts";

/**
 * Deadlines of a test: what only asks again is asked soon; silence is concluded when the test says so, never because the
 * machine is slow.
 */
export interface Impatience extends Deadlines {
  /** From now on waits for these, or for anything, are over at once. */
  giveUp(...reasons: readonly DeadlineReason[]): void;
  /** From now on everything is waited for again. */
  waitAgain(): void;
}

const soon = createDeadlines({ connect: 0, answer: 0, stall: 20, quiet: 60, drain: 0, finish: 0, clear: 200 });
const asksAgain: readonly DeadlineReason[] = ["stall", "quiet", "clear"];

/** A patient beginning. */
export function impatience(): Impatience {
  const waiting = new Set<{ readonly reason: DeadlineReason; readonly expire: () => void }>();
  let isGivenUp = (_reason: DeadlineReason): boolean => false;
  return {
    start(reason, expire) {
      if (asksAgain.includes(reason) || isGivenUp(reason)) return soon.start(reason, expire);
      const wait = { reason, expire };
      waiting.add(wait);
      return () => waiting.delete(wait);
    },
    giveUp(...reasons) {
      isGivenUp = (reason) => reasons.length === 0 || reasons.includes(reason);
      for (const wait of [...waiting].filter(({ reason }) => isGivenUp(reason))) {
        waiting.delete(wait);
        wait.expire();
      }
    },
    waitAgain() {
      isGivenUp = () => false;
    },
  };
}
