import type { WantedMove } from "./move.ts";
import type { MoveWhy, WaitChange, WaitEstimate } from "#shared/domain/move.ts";
import { outlook, type FieldOutlook } from "#shared/forecast/outlook.ts";
import type { Sight } from "#shared/forecast/sight.ts";

import { withMove } from "./with-move.ts";

const MINUTE_S = 60;

/**
 * The figures that speak for a move: the worst wait of the next two hours in the field that gains the counter and in the
 * one that gives it, without the move and with it. `before` is the outlook of the same sight. Some milliseconds.
 */
export function whyOfMove(sight: Sight, move: WantedMove, before: readonly FieldOutlook[]): MoveWhy {
  const after = outlook(withMove(sight, move));
  const change = (field: number): WaitChange => waitChange(sight, field, before, after);
  const [helped = 0] = gainsOf(sight, move);
  const donors = leavesOf(sight, move).map(change);
  return { helped: change(helped), donor: donors.toSorted((one, other) => harmOf(other) - harmOf(one))[0] ?? null };
}

const gainsOf = ({ counters }: Sight, { counter, field }: WantedMove): readonly number[] =>
  field === null ? (counters[counter]?.home ?? []) : [field];

function leavesOf(sight: Sight, move: WantedMove): readonly number[] {
  const counter = sight.counters[move.counter];
  const gains = gainsOf(sight, move);
  return (counter?.turnsTo ?? counter?.setTo ?? []).filter((field) => !gains.includes(field));
}

const harmOf = ({ before, after }: WaitChange): number => after.p90 - before.p90;

function waitChange(
  { fields }: Sight,
  place: number,
  before: readonly FieldOutlook[],
  after: readonly FieldOutlook[],
): WaitChange {
  const field = fields[place];
  if (field === undefined) throw new RangeError(`the sight has no field ${place}`);
  return {
    fieldId: field.id,
    waiting: field.priority.length + field.normal.length,
    before: worstWait(before[place]),
    after: worstWait(after[place]),
  };
}

/** Instants at which nobody is expected to be called any more say nothing of a wait. */
function worstWait(ahead: FieldOutlook | undefined): WaitEstimate {
  const points = ahead?.points.filter(({ p50S }) => p50S < Infinity) ?? [];
  const p50S = Math.max(0, ...points.map((point) => point.p50S));
  const p90S = Math.max(p50S, ...points.map((point) => point.p90S).filter(Number.isFinite));
  return { p50: Math.round(p50S / MINUTE_S), p90: Math.round(p90S / MINUTE_S) };
}
