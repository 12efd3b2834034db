import { timeOf } from "#tests/domain/support/moment.ts";
import type { StagedPlanning } from "./planning-door.ts";

const FIELDS = ["justice", "land", "economy", "social", "residence", "results"];
const MINUTES: Record<string, readonly [before: number, after: number]> = {
  justice: [38, 19],
  land: [22, 24],
  economy: [9, 12],
  social: [8, 8],
  residence: [14, 14],
  results: [5, 5],
};
const QUARTER_MS = 900_000;

const outcome = (p90: number) => ({
  wait: { meanMinutes: p90 / 2.4, p90Minutes: p90 },
  over20: p90 > 20 ? 0.31 : 0.04,
  unserved: p90 > 30 ? 4 : 0,
});

/** Rises to its top at ten and falls until noon. */
const lineOf = (most: number): readonly number[] =>
  Array.from({ length: 19 }, (_, quarter) => most * Math.exp(-((quarter - 9) ** 2) / 18));

const fields = FIELDS.map((fieldId, place) => {
  const [before, after] = MINUTES[fieldId] ?? [0, 0];
  const [lineBefore, lineAfter] = [lineOf(before / 2), lineOf(after / 2)];
  return {
    fieldId,
    citizens: [148, 26, 31, 24, 40, 18][place] ?? 0,
    before: outcome(before),
    after: outcome(after),
    line: lineBefore.map((people, quarter) => ({
      at: timeOf("07:30", "2026-11-24") + quarter * QUARTER_MS,
      before: people,
      after: lineAfter[quarter] ?? 0,
    })),
  };
});

const comparison = {
  day: "2026-11-24",
  isGuess: false,
  runs: 40,
  whole: { before: outcome(34), after: outcome(18) },
  fields,
};

const COUNTERS = [
  ["q1", "justice"],
  ["q2", "justice"],
  ["q3", "justice"],
  ["q4", "justice"],
  ["q5", "land"],
  ["q6", "land"],
  ["q7", "residence"],
  ["q10", "social"],
  ["q11", "social"],
  ["q12", "results"],
] as const;

const LENT = [
  { counterId: "q8", fieldId: "justice", isLent: true, until: timeOf("09:15", "2026-11-24") },
  { counterId: "q9", fieldId: "justice", isLent: true, until: timeOf("09:15", "2026-11-24") },
];

const score = (promises: number, kept: number, meanErrorMinutes: number, biasMinutes: number) => ({
  promises,
  kept,
  meanErrorMinutes,
  biasMinutes,
});

/** A Tuesday planned on a Monday evening: two economy counters open at Justice, every promise of Monday counted. */
export const plannedDay = (): StagedPlanning => ({
  asked: null,
  opening: {
    kind: "whole",
    value: {
      ...comparison,
      opensAt: timeOf("07:30", "2026-11-24"),
      counters: [
        ...COUNTERS.map(([counterId, fieldId]) => ({ counterId, fieldId, isLent: false, until: null })),
        ...LENT,
      ],
      arrivals: fields.map(({ fieldId, citizens }) => ({
        fieldId,
        p10: Math.round(citizens * 0.8),
        p50: citizens,
        p90: Math.round(citizens * 1.25),
      })),
    },
  },
  score: {
    kind: "whole",
    value: {
      day: "2026-11-20",
      whole: score(287, 0.909, 4.2, 0.8),
      fields: [
        { fieldId: "justice", ...score(148, 0.92, 5.1, 1.2) },
        { fieldId: "land", ...score(26, 0.81, 6.4, 3.1) },
        { fieldId: "economy", ...score(31, 0.9, 3.2, -0.2) },
        { fieldId: "social", ...score(24, 0.97, 2.8, -2.2) },
        { fieldId: "residence", ...score(40, 0.89, 3.9, 0.3) },
        { fieldId: "results", promises: 0, kept: null, meanErrorMinutes: null, biasMinutes: null },
      ],
    },
  },
  training: {
    kind: "whole",
    value: {
      fromDay: "2026-11-02",
      toDay: "2026-11-20",
      days: 15,
      isGuess: false,
      suggestions: [
        advice("cb07", "justice", 5320, [38, 24]),
        advice("cb06", "justice", 3150, [38, 29]),
        advice("cb08", "social", 640, [12, 10]),
      ],
    },
  },
  whatIf: { kind: "whole", value: comparison },
});

function advice(clerkId: string, fieldId: string, savedMinutes: number, [before, after]: readonly [number, number]) {
  return { clerkId, fieldId, savedMinutes, before: outcome(before).wait, after: outcome(after).wait };
}
