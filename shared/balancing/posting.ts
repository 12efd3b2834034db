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
  const home = homeOf(counter);
  if (counter.turnsTo !== null) {
    const field = counter.turnsTo[0] ?? home;
    return { leavesS: now, field, homeS: meant?.field === field ? meant.homeS : Infinity };
  }
  if (counter.proposed !== null && counter.proposed === meant?.field) {
    const leavesS = Math.max(meant.leavesS, now + ANSWER_SOON_S);
    return { ...meant, leavesS, homeS: meant.homeS + leavesS - meant.leavesS };
  }
  if (isHome(counter)) return meant === null || meant.leavesS <= now || meant.field === home ? null : meant;
  if (meant === null) return { leavesS: Infinity, field: home, homeS: Infinity };
  if (meant.field === home) return { ...meant, leavesS: Math.max(now, meant.leavesS) };
  if (meant.field === fieldOf(counter)) return { leavesS: Math.max(now, meant.homeS), field: home, homeS: Infinity };
  return { leavesS: Infinity, field: home, homeS: Infinity };
}

/** An answer that is overdue is expected any moment. */
const ANSWER_SOON_S = 30;
