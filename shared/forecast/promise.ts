import type { FieldId } from "#shared/kit/ids.ts";

import { correctionOf, type Calibration, type Correction } from "./calibration.ts";
import type { Place } from "./line-future.ts";
import { quantileOf } from "./quantile.ts";
import { sampledWaits } from "./sampled-waits.ts";
import type { Sight } from "./sight.ts";
import { promiseEnd } from "./promise-end.ts";

/** A promise: the seconds within which half, and nine in ten, of such citizens are called. */
export interface PromisedWait {
  readonly fieldId: FieldId;
  readonly p50S: number;
  /** A minute at least. */
  readonly p90S: number;
  /** How many of the same kind were ahead in the line: their promises come true or false together. */
  readonly ahead: number;
  /** Whether every future looked at gave the same wait, as for the first in line before an idle counter. */
  readonly isCertain: boolean;
}

/**
 * The wait until the call of someone who joins a field's line now: whole seconds, never negative, P50 ≤ P90. Null when
 * more than one in ten of the futures looked at end without a call, so that no upper end would be honest: the counters
 * close first, or nobody may come to serve the field.
 * Deterministic; some tens of microseconds. No wait reaches a minute beyond the last planned duty.
 */
export function promisedWait(
  sight: Sight,
  field: number,
  isPriority: boolean,
  calibration: Calibration,
): PromisedWait | null {
  const line = sight.fields[field];
  const ahead = (isPriority ? line?.priority.length : line?.normal.length) ?? 0;
  return promisedWaitAtPlace(sight, { field, isPriority, ahead }, calibration);
}

/** The same, from now on, for someone who already stands in a line. Not shorter for a place further back. */
export function promisedWaitAtPlace(sight: Sight, place: Place, calibration: Calibration): PromisedWait | null {
  const fieldId = sight.fields[place.field]?.id;
  const waits = sampledWaits(sight, place);
  if (fieldId === undefined || quantileOf(waits, 0.9) === Infinity) return null;
  const { p50, p90 } = corrected(untilTheEnd(sight, waits), correctionOf(calibration, fieldId));
  const p50S = Math.max(0, Math.round(p50));
  return {
    fieldId,
    p50S,
    p90S: promiseEnd(Math.max(p50S, p90)),
    ahead: place.ahead,
    isCertain: waits[0] === waits.at(-1),
  };
}

/** Between two computed quantiles, never beyond them: so a correction keeps the order of places. */
function corrected(
  waits: ArrayLike<number>,
  { reach, lean }: Correction,
): { readonly p50: number; readonly p90: number } {
  const median = quantileOf(waits, 0.5);
  const high = quantileOf(waits, 0.9);
  const low = quantileOf(waits, 0.1);
  const longest = quantileOf(waits, 1);
  return {
    p50: lean > 0 ? median + lean * (high - median) : median + lean * (median - low),
    p90: reach <= 1 ? median + reach * (high - median) : high + (reach - 1) * (longest - high),
  };
}

/** No wait is longer than until the last counter's day is over: what is told where nobody comes to call. */
function untilTheEnd({ now, counters }: Sight, waits: Float64Array): Float64Array {
  const ends = counters.flatMap(({ shifts }) => shifts.map(({ endS, drainS }) => endS + drainS));
  const longest = Math.max(0, ...ends.map((end) => end - now));
  return waits.map((each) => Math.min(each, longest));
}
