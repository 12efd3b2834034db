import type { Random } from "#shared/kit/random.ts";

import { dutyFrom, shiftFrom } from "./duty.ts";
import type { CounterSight } from "./sight.ts";

/**
 * When a clerk who should be here comes: perhaps not today, and the more likely so the longer they are late. Of those
 * missing at the start two in five stay away, and the others are late by an hour on average (an estimate; Bayes' rule).
 */
export function missingUntil(nowS: number, { shifts }: CounterSight): (random: Random) => number {
  const lateS = nowS - (shiftFrom(shifts, nowS)?.startS ?? nowS);
  const stillComing = (1 - ABSENT_SHARE) * Math.exp(-lateS / MEAN_LATE_S);
  const absent = ABSENT_SHARE / (ABSENT_SHARE + stillComing);
  return (random) => {
    const drawn = random.next() - absent;
    return drawn < 0 ? Infinity : dutyFrom({ shifts }, nowS - MEAN_LATE_S * Math.log(1 - drawn / (1 - absent)));
  };
}

/** How much later than their time somebody comes who is not there in time, in seconds; Infinity: not today. */
export const lateFor = (random: Random): number =>
  random.next() < ABSENT_SHARE ? Infinity : -MEAN_LATE_S * Math.log(1 - random.next());

const ABSENT_SHARE = 0.4;
const MEAN_LATE_S = 3600;
