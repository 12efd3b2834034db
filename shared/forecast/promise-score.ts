import type { FieldId } from "#shared/kit/ids.ts";

/** One promise and what became of it; seconds. */
export interface PromiseRow {
  readonly fieldId: FieldId;
  readonly p50S: number;
  readonly p90S: number;
  /** From the promise to the call. */
  readonly waitedS: number;
}

/** How a field's promises came true. */
export interface PromiseScore {
  readonly fieldId: FieldId;
  readonly promises: number;
  /** Share called within P90, in [0, 1]; nine in ten is right, more is too cautious. */
  readonly kept: number;
  /** Mean distance between P50 and the wait, in seconds. */
  readonly meanErrorS: number;
  /** Mean of wait − P50 in seconds: above 0, people waited longer than the middle they were told. */
  readonly biasS: number;
}

/** The score of each field that has promises, in the order in which the fields first appear. Those never called have no row. */
export function promiseScores(rows: readonly PromiseRow[]): readonly PromiseScore[] {
  return [...Map.groupBy(rows, ({ fieldId }) => fieldId)].map(([fieldId, ofField]) => scoreOf(fieldId, ofField));
}

function scoreOf(fieldId: FieldId, rows: readonly PromiseRow[]): PromiseScore {
  const mean = (of: (row: PromiseRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  return {
    fieldId,
    promises: rows.length,
    kept: mean(({ waitedS, p90S }) => (waitedS <= p90S ? 1 : 0)),
    meanErrorS: mean(({ waitedS, p50S }) => Math.abs(waitedS - p50S)),
    biasS: mean(({ waitedS, p50S }) => waitedS - p50S),
  };
}
