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
 * The figures that speak for a move: the wait of who joins the field that gains the counter, and the one that gives it,
 * without the move and with it, while a lend lasts (`untilS`), else for an hour. `before` is the outlook of the same
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
    return { fieldId: field.id, waiting, ...waitsDuring(was, will) };
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
function waitsDuring(
  was: readonly OutlookPoint[],
  will: readonly OutlookPoint[],
): { readonly before: WaitEstimate; readonly after: WaitEstimate } {
  const isTold = was.map(({ p50S }, index) => p50S < Infinity || (will[index]?.p50S ?? Infinity) < Infinity);
  const told = (points: readonly OutlookPoint[]): WaitEstimate =>
    estimateOf(points.filter((_, index) => isTold[index]));
  return { before: told(was), after: told(will) };
}

/** The mean over the instants: the worst of them would be chance more than the move. */
function estimateOf(points: readonly OutlookPoint[]): WaitEstimate {
  const mean = (waitOf: (point: OutlookPoint) => number): number => {
    const waits = points.map((point) => Math.min(LONGEST_TOLD_S, waitOf(point)));
    return Math.round(waits.reduce((sum, wait) => sum + wait, 0) / Math.max(1, waits.length) / MINUTE_S);
  };
  return { p50: mean(({ p50S }) => p50S), p90: mean(({ p90S }) => p90S) };
}
