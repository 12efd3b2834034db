import type { CounterTime } from "./counter-time.ts";
import { normalQuantile, normalShareBelow } from "./normal-distribution.ts";

/** A service under way: its time as a log-normal of the clerk who gives it, and how much of it is over. */
export interface Unfinished {
  readonly elapsedS: number;
  /** Share of all services that would be over by now. */
  readonly overBy: number;
  readonly logMedian: number;
  readonly spread: number;
}

/** A service that has lasted `elapsedS` seconds; `pace` is its clerk's × what its citizen's work is of the mean. */
export function unfinished(time: CounterTime, pace: number, elapsedS: number): Unfinished {
  const logMedian = Math.log(time.medianS * pace);
  const overBy = elapsedS < 1 ? 0 : normalShareBelow((Math.log(elapsedS) - logMedian) / time.spread);
  return { elapsedS, overBy, logMedian, spread: time.spread };
}

/**
 * Seconds left of it, when `share` of all such services end sooner: the log-normal given that it is longer than the time
 * already spent. A service that no history explains any more (one in ten thousand) is about to end.
 */
export function remainingS({ elapsedS, overBy, logMedian, spread }: Unfinished, share: number): number {
  const quantile = Math.min(LONGEST, overBy + share * (1 - overBy));
  return Math.max(1, Math.exp(logMedian + spread * normalQuantile(quantile)) - elapsedS);
}

const LONGEST = 0.9999;
