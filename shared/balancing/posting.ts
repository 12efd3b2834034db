import type { CounterSight } from "#shared/forecast/sight.ts";

/** Where a counter will go: it leaves what it serves, serves one field, and goes home. Infinity: it does not. */
export interface Posting {
  readonly leavesS: number;
  readonly field: number;
  readonly homeS: number;
}

/** A posting for each counter that goes anywhere; null: it stays where it is. */
export type Postings = readonly (Posting | null)[];

/** The field that a counter is set to first. */
export const fieldOf = ({ setTo }: CounterSight): number => setTo[0] ?? -1;

/** A counter's first home. */
export const homeOf = ({ home }: CounterSight): number => home[0] ?? -1;

/** Whether it serves at home, so that going elsewhere is a lend. */
export const isHome = (counter: CounterSight): boolean => fieldOf(counter) === homeOf(counter);

/**
 * What a counter was meant to do, seen later: what has begun is over, what has not happened yet is due now, and who
 * was lent by somebody else stays until there is a reason to go home.
 */
export function postingNow(counter: CounterSight, meant: Posting | null, now: number): Posting | null {
  if (counter.turnsTo !== null) return turning(counter.turnsTo[0] ?? homeOf(counter), meant, now);
  if (counter.proposed !== null && counter.proposed === meant?.field) return waiting(meant, now);
  if (isHome(counter)) return meant === null || hasBegun(counter, meant, now) ? null : meant;
  return comingHome(counter, meant, now);
}

const hasBegun = (counter: CounterSight, { leavesS, field }: Posting, now: number): boolean =>
  leavesS <= now || field === homeOf(counter);

const turning = (field: number, meant: Posting | null, now: number): Posting => ({
  leavesS: now,
  field,
  homeS: meant?.field === field ? meant.homeS : Infinity,
});

function waiting(meant: Posting, now: number): Posting {
  const leavesS = Math.max(meant.leavesS, now + ANSWER_SOON_S);
  return { ...meant, leavesS, homeS: meant.homeS + leavesS - meant.leavesS };
}

function comingHome(counter: CounterSight, meant: Posting | null, now: number): Posting {
  const field = homeOf(counter);
  if (meant?.field === field) return { ...meant, leavesS: Math.max(now, meant.leavesS) };
  const leavesS = meant?.field === fieldOf(counter) ? Math.max(now, meant.homeS) : Infinity;
  return { leavesS, field, homeS: Infinity };
}

/** An answer that is overdue is expected any moment. */
const ANSWER_SOON_S = 30;
