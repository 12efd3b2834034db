import type { Sight } from "#shared/forecast/sight.ts";
import type { Postings } from "./posting.ts";

/** What the policy keeps from one look to the next, within one day. A value: each look gives a new one. */
export interface PlanMemory {
  readonly seed: number;
  /** How often it has thought, and when last. */
  readonly thoughts: number;
  readonly thoughtAtS: number;
  /** Where each counter was meant to go; empty before the first thought. */
  readonly postings: Postings;
  /** Lends wanted so far. */
  readonly lends: number;
  /** When it looked last, and how many citizens it has seen pass the wait that proves an overload. */
  readonly lookedAtS: number;
  readonly longWaits: number;
  /** How long the director takes to answer, as far as has been seen; null while moves are made unasked. */
  readonly answers: Answers | null;
}

/** The director's answers so far. */
export interface Answers {
  /** Since when each counter's proposal waits; null: none does. */
  readonly askedAtS: readonly (number | null)[];
  readonly count: number;
  readonly totalS: number;
}

/** The memory of a day that has not begun. The same seed thinks the same thoughts. */
export const emptyMemory = (seed: number): PlanMemory => ({
  seed,
  thoughts: 0,
  thoughtAtS: -Infinity,
  postings: [],
  lends: 0,
  lookedAtS: -Infinity,
  longWaits: 0,
  answers: null,
});

/** Notes which proposals wait and which were answered. Moves are taken to need an answer from the first proposal on. */
export function answersSeen(answers: Answers | null, { now, counters }: Sight): Answers | null {
  if (answers === null && counters.every(({ proposed }) => proposed === null)) return null;
  const known = answers ?? { askedAtS: [], count: 0, totalS: 0 };
  let { count, totalS } = known;
  const askedAtS = counters.map(({ proposed, turnsTo }, index) => {
    const asked = known.askedAtS[index] ?? null;
    if (proposed !== null) return asked ?? now;
    if (asked === null || turnsTo === null) return null;
    count += 1;
    totalS += now - asked;
    return null;
  });
  return { askedAtS, count, totalS };
}

/** Seconds until a lend that is decided now may begin. */
export function answerDelayS(answers: Answers | null): number {
  if (answers === null) return 0;
  return (USUAL_ANSWER_S * USUAL_COUNT + answers.totalS) / (USUAL_COUNT + answers.count);
}

const USUAL_ANSWER_S = 180;
const USUAL_COUNT = 3;
