import { promiseScores, type PromiseRow, type PromiseScore } from "#shared/forecast/promise-score.ts";
import type { Day } from "#shared/kit/time.ts";
import type { ScoreAnswer } from "#shared/protocol/planning.ts";
import { fieldId } from "#shared/kit/ids.ts";

import type { VisitRow } from "#server/reports/visit-row.ts";

const SECOND_MS = 1000;
const MINUTE_S = 60;
const EVERYBODY = fieldId("");

type Score = Omit<PromiseScore, "fieldId">;

/** How a day's promises came true: what was told with each ticket against the wait until its first call. */
export function promiseReport(day: Day, visits: readonly VisitRow[]): ScoreAnswer {
  const rows = visits.flatMap(promiseRow);
  const [whole] = promiseScores(rows.map((row) => ({ ...row, fieldId: EVERYBODY })));
  return {
    day,
    whole: inMinutes(whole ?? null),
    fields: promiseScores(rows).map((score) => ({ fieldId: score.fieldId, ...inMinutes(score) })),
  };
}

function promiseRow({ fieldId: field, promisedP50S, promisedP90S, issuedAt, firstCalledAt }: VisitRow): PromiseRow[] {
  if (promisedP50S === null || promisedP90S === null || firstCalledAt === null) return [];
  const waitedS = Math.max(0, firstCalledAt - issuedAt) / SECOND_MS;
  return [{ fieldId: field, p50S: promisedP50S, p90S: promisedP90S, waitedS }];
}

function inMinutes(score: Score | null): ScoreAnswer["whole"] {
  if (score === null) return { promises: 0, kept: null, meanErrorMinutes: null, biasMinutes: null };
  const { promises, kept, meanErrorS, biasS } = score;
  return { promises, kept, meanErrorMinutes: meanErrorS / MINUTE_S, biasMinutes: biasS / MINUTE_S };
}
