import { MINUTE_MS } from "#shared/kit/time.ts";
import { averageOf } from "#shared/views/day-figures.ts";

import type { VisitRow } from "./visit-row.ts";

/** How long citizens waited; milliseconds, shares 0–1. Null where nobody was called. */
export interface WaitFigures {
  /** Citizens who were called, also those who did not come: they waited. */
  readonly called: number;
  readonly averageMs: number | null;
  readonly p50Ms: number | null;
  readonly p90Ms: number | null;
  readonly longestMs: number | null;
  readonly within15: number | null;
  readonly within20: number | null;
}

/** The figures of some visits. A wait is all the time spent in a line; a percentile is the nearest rank. */
export function waitFigures(rows: readonly VisitRow[]): WaitFigures {
  const waits = rows
    .filter((row) => row.firstCalledAt !== null)
    .map((row) => row.waitingMs)
    .toSorted((one, other) => one - other);
  return {
    called: waits.length,
    averageMs: averageOf(waits),
    p50Ms: percentile(waits, 0.5),
    p90Ms: percentile(waits, 0.9),
    longestMs: waits.at(-1) ?? null,
    within15: shareWithin(waits, 15),
    within20: shareWithin(waits, 20),
  };
}

const percentile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;

const shareWithin = (waits: readonly number[], minutes: number): number | null =>
  waits.length === 0 ? null : waits.filter((wait) => wait <= minutes * MINUTE_MS).length / waits.length;
