import type { FieldId } from "#shared/kit/ids.ts";

import { demandToday, expectedArrivals } from "./arrival-rates.ts";
import { counterTimeToday, meanSOf } from "./counter-time.ts";
import { noShowShare } from "./shares-today.ts";
import { wholeDay } from "./outlook.ts";
import { begin, nextStepS, step } from "./play.ts";
import { quantileOf } from "./quantile.ts";
import { dayDrawn, futureRandom } from "./sampled-waits.ts";
import type { CounterSight, Sight } from "./sight.ts";

/** What a field still has to do before closing, against who is there to do it. */
export interface ClosingGuard {
  readonly fieldId: FieldId;
  /** Counter seconds of those who wait and of those expected until closing, at a specialist's pace. */
  readonly workLeftS: number;
  /** Counter seconds that the counters now set to the field have until closing, at a specialist's pace. */
  readonly staffedS: number;
  /** How many will probably wait uncalled when the counters close; and in the worst of ten days. */
  readonly leftP50: number;
  readonly leftP90: number;
}

/** The end of the last planned shift, without its drain: when the counters should be able to close. */
export const closingS = ({ counters }: Sight): number =>
  counters.reduce((last, { shifts }) => shifts.reduce((end, shift) => Math.max(end, shift.endS), last), 0);

/**
 * Every field's guard, if no counter is moved: how many will not be called before the counters should close, from the
 * same sampled futures as the outlook. A counter with several fields counts an equal part for each. Deterministic.
 */
export function closingGuards(sight: Sight): readonly ClosingGuard[] {
  const endS = closingS(sight);
  const left = leftWaiting(sight, endS);
  return sight.fields.map((field, index) => {
    const coming = demandToday(field, sight.now) * expectedArrivals(field.expected, sight.now, endS);
    const sorted = left[index]?.toSorted() ?? new Float64Array();
    const work =
      (sumOf(field.priority, field.priorityWork) + sumOf(field.normal, field.normalWork) + coming) *
      (1 - noShowShare(field));
    return {
      fieldId: field.id,
      workLeftS: work * meanSOf(counterTimeToday(field)),
      staffedS: sight.counters.reduce((sum, counter) => sum + staffedS(counter, index, sight.now), 0),
      leftP50: Math.round(quantileOf(sorted, 0.5)),
      leftP90: Math.round(quantileOf(sorted, 0.9)),
    };
  });
}

const sumOf = (line: readonly number[], work: readonly number[] = []): number =>
  line.reduce((sum, _, at) => sum + (work[at] ?? 1), 0);

/** By field, how many wait at the end of each future. */
function leftWaiting(sight: Sight, endS: number): readonly Float64Array[] {
  const play = wholeDay(sight);
  const left = play.lines.map(() => new Float64Array(FUTURES));
  for (let each = 0; each < FUTURES; each += 1) {
    begin(play, sight.now, dayDrawn(each, FUTURES), futureRandom(sight, 0, each));
    while (nextStepS(play) < endS) step(play);
    for (const [index, { priority, normal }] of play.lines.entries())
      left[index]?.fill(priority + normal, each, each + 1);
  }
  return left;
}

function staffedS({ shifts, setTo, pace }: CounterSight, field: number, nowS: number): number {
  const seconds = shifts.reduce((sum, { startS, endS }) => sum + Math.max(0, endS - Math.max(nowS, startS)), 0);
  return setTo.includes(field) ? seconds / setTo.length / (pace[field] ?? Infinity) : 0;
}

const FUTURES = 32;
