import type { FieldId } from "#shared/kit/ids.ts";

import type { FieldOutlook } from "./outlook.ts";

/** A warning before a norm breaks: who joins the field's line at `atS` will probably wait longer than its norm. */
export interface Overload {
  readonly fieldId: FieldId;
  readonly normS: number;
  /** Seconds since midnight; now, when the norm is past already. */
  readonly atS: number;
  /** In [0, 1]; at least ½. */
  readonly probability: number;
  /** The first looked-at instant after it at which the wait is probably within the norm again; null: none in sight. */
  readonly endsAtS: number | null;
  /** The likely (P50) wait at its worst until then, in seconds. */
  readonly worstP50S: number;
}

/**
 * The fields that will pass their norm if no counter is moved, the soonest first: the first instant of the outlook at
 * which that is more likely than not. The director's warning, and the reason of a move.
 */
export function overloads(outlooks: readonly FieldOutlook[]): readonly Overload[] {
  return outlooks
    .map(overloadOf)
    .filter((overload) => overload !== null)
    .toSorted((one, other) => one.atS - other.atS || other.probability - one.probability);
}

function overloadOf({ fieldId, normS, points }: FieldOutlook): Overload | null {
  const from = points.findIndex(({ pastNorm }) => pastNorm >= LIKELY);
  const first = points[from];
  if (first === undefined) return null;
  const rest = points.slice(from);
  const end = rest.findIndex(({ pastNorm }) => pastNorm < LIKELY);
  const during = end === -1 ? rest : rest.slice(0, end);
  return {
    fieldId,
    normS,
    atS: first.atS,
    probability: first.pastNorm,
    endsAtS: rest[end]?.atS ?? null,
    worstP50S: Math.max(...during.map(({ p50S }) => p50S)),
  };
}

const LIKELY = 0.5;
