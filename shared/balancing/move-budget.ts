import type { CounterSight, Sight } from "#shared/forecast/sight.ts";
import type { Profile } from "./profile.ts";

/**
 * Lends that the day's budget still has: what was made counts, whoever made it, and what waits for its answer or for the
 * citizen in hand. Read from the sight, so that a policy that starts anew in the middle of a day spends nothing twice.
 */
export function lendsInBudget({ counters }: Pick<Sight, "counters">, { lendsADay }: Profile): number {
  const spent = counters.reduce((sum, counter) => sum + lendsOf(counter), 0);
  return Math.max(0, lendsADay - spent);
}

/** Whether a counter's clerk has been moved so often today that it is enough. */
export const isSpent = ({ moves }: CounterSight, { movesAClerk }: Profile): boolean => moves >= movesAClerk;

const lendsOf = ({ moves, proposed, turnsTo }: CounterSight): number =>
  Math.ceil(moves / 2) + (proposed === null && turnsTo === null ? 0 : 1);
