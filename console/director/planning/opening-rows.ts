import type { OpeningAnswer } from "#shared/protocol/planning.ts";

/** How a field opens: with how many counters, who helps, and when they go home. */
export interface OpeningRow {
  readonly fieldId: string;
  readonly counters: number;
  readonly helpers: readonly string[];
  /** Helpers that go home, by time; `at` null: they stay all day. */
  readonly ends: readonly { readonly at: number | null; readonly count: number }[];
}

/** The plan by field, those with helpers first. */
export function openingRows({ fields, counters }: Pick<OpeningAnswer, "fields" | "counters">): readonly OpeningRow[] {
  const rows = fields.map(({ fieldId }) => rowOf(fieldId, counters));
  return rows.toSorted((one, other) => other.helpers.length - one.helpers.length);
}

function rowOf(fieldId: string, counters: OpeningAnswer["counters"]): OpeningRow {
  const here = counters.filter((each) => each.fieldId === fieldId);
  const helpers = here.filter(({ isLent }) => isLent);
  const ends = Map.groupBy(helpers, ({ until }) => until);
  return {
    fieldId,
    counters: here.length,
    helpers: helpers.map(({ counterId }) => counterId),
    ends: [...ends]
      .map(([at, each]) => ({ at, count: each.length }))
      .toSorted((one, other) => (one.at ?? Infinity) - (other.at ?? Infinity)),
  };
}
