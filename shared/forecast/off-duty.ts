import type { Random } from "#shared/kit/random.ts";

import { usualCounterTime } from "./counter-time.ts";
import { dutyFrom, shiftFrom } from "./duty.ts";
import { lateFor, missingUntil } from "./missing-clerk.ts";
import { unfinished, remainingS } from "./remaining-time.ts";
import type { CounterSight } from "./sight.ts";

/**
 * When a counter that is off calls again, in one possible future; Infinity when not today. One that should be open rests,
 * if its clerk is signed in, or is missing; one that is not due yet opens by its plan, a moment late, or its clerk does not
 * come in time.
 */
export function offUntil(nowS: number, counter: CounterSight): (random: Random) => number {
  const shift = shiftFrom(counter.shifts, nowS);
  if (shift === null) return () => Infinity;
  const isDue = shift.startS <= nowS;
  if (isDue) return counter.isSignedIn === true ? restsUntil(nowS, counter, shift.startS) : missingUntil(nowS, counter);
  const mayBeLate = counter.isSignedIn !== true;
  return (random) => {
    const lateS = mayBeLate && random.next() < LATE_SHARE ? lateFor(random) : 0;
    return dutyFrom(counter, shift.startS + lateS - MOMENT_S * Math.log(1 - random.next()));
  };
}

/**
 * Most who leave an open counter are back in a quarter of an hour; one in eight was called away, and the more likely so the
 * longer they are gone (Bayes' rule; estimates, as no history of rests is kept yet).
 */
function restsUntil(nowS: number, counter: CounterSight, dueS: number): (random: Random) => number {
  const goneS = Math.max(0, nowS - Math.max(dueS, counter.since));
  const rest = unfinished(REST, 1, goneS);
  const resting = (1 - CALLED_AWAY) * (1 - rest.overBy);
  const isAway = CALLED_AWAY / (CALLED_AWAY + resting);
  return (random) => {
    if (random.next() < isAway) return dutyFrom(counter, nowS + lateFor(random));
    return dutyFrom(counter, nowS + remainingS(rest, random.next()));
  };
}

const REST = usualCounterTime({ meanS: 660, cv: 0.4 });
const CALLED_AWAY = 0.125;
/** Clerks who are not there when their counter should open, of those not seen yet: an estimate. */
const LATE_SHARE = 0.04;
/** From the minute of the plan to the first call. */
const MOMENT_S = 40;
