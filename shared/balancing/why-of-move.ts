import type { WantedMove } from "./move.ts";
import type { MoveWhy, WaitChange, WaitEstimate } from "#shared/domain/move.ts";
import { outlook, type FieldOutlook, type OutlookPoint } from "#shared/forecast/outlook.ts";
import type { FieldSight, Sight } from "#shared/forecast/sight.ts";

import { withMove } from "./with-move.ts";

const MINUTE_S = 60;
/** A lend is judged by what it does while it lasts; one without an end, and a return, by the next hour. */
const USUAL_S = 3600;
const LEAST_S = 1800;
/** Where nobody would be called any more, nobody waits for ever either. */
const LONGEST_TOLD_S = 4 * 3600;

/**
 * The figures that speak for a move: the worst wait foreseen in the field that gains the counter and in the one that gives
 * it, without the move and with it, while a lend lasts (`untilS`), else for an hour. `before` is the outlook of the same
 * sight. Some milliseconds.
 */
export function whyOfMove(sight: Sight, move: WantedMove, before: readonly FieldOutlook[]): MoveWhy {
  const after = outlook(withMove(sight, move));
  const endS = Math.max(sight.now + LEAST_S, move.untilS ?? sight.now + USUAL_S);
  const isDuring = ({ atS }: OutlookPoint): boolean => atS <= endS;
  const change = (place: number): WaitChange => {
    const field = fieldAt(sight, place);
    const was = before[place]?.points.filter(isDuring) ?? [];
    const will = after[place]?.points.filter(isDuring) ?? [];
    const waiting = field.priority.length + field.normal.length;
    return { fieldId: field.id, waiting, ...worstWaits(was, will) };
  };
  const [helped = 0] = gainsOf(sight, move);
  const donors = leavesOf(sight, move).map(change);
  return { helped: change(helped), donor: donors.toSorted((one, other) => harmOf(other) - harmOf(one))[0] ?? null };
}

function fieldAt({ fields }: Sight, place: number): FieldSight {
  const field = fields[place];
  if (field === undefined) throw new RangeError(`the sight has no field ${place}`);
  return field;
}

const gainsOf = ({ counters }: Sight, { counter, field }: WantedMove): readonly number[] =>
  field === null ? (counters[counter]?.home ?? []) : [field];

function leavesOf(sight: Sight, move: WantedMove): readonly number[] {
  const counter = sight.counters[move.counter];
  const gains = gainsOf(sight, move);
  return (counter?.turnsTo ?? counter?.setTo ?? []).filter((field) => !gains.includes(field));
}

const harmOf = ({ before, after }: WaitChange): number => after.p90 - before.p90;

/** Compared at the same instants, but for those after the last call of the day: then there is no wait to tell. */
function worstWaits(
  was: readonly OutlookPoint[],
  will: readonly OutlookPoint[],
): { readonly before: WaitEstimate; readonly after: WaitEstimate } {
  const [median, high] = [worstOf(was, will, "p50S"), worstOf(was, will, "p90S")];
  return {
    before: { p50: median.before, p90: Math.max(median.before, high.before) },
    after: { p50: median.after, p90: Math.max(median.after, high.after) },
  };
}

function worstOf(
  was: readonly OutlookPoint[],
  will: readonly OutlookPoint[],
  key: "p50S" | "p90S",
): { readonly before: number; readonly after: number } {
  const pairs = was
    .map((point, index) => ({ before: point[key], after: will[index]?.[key] ?? Infinity }))
    .filter(({ before, after }) => before < Infinity || after < Infinity);
  const worst = (values: readonly number[]): number =>
    Math.round(Math.min(LONGEST_TOLD_S, Math.max(0, ...values)) / MINUTE_S);
  return { before: worst(pairs.map(({ before }) => before)), after: worst(pairs.map(({ after }) => after)) };
}
