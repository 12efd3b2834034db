import type { WantedMove } from "#shared/balancing/move.ts";
import { emptyMemory } from "#shared/balancing/plan-memory.ts";
import { isStillMeant, planMoves } from "#shared/balancing/plan-moves.ts";
import { BALANCED, CALM } from "#shared/balancing/profile.ts";
import type { BalancingSettings } from "#shared/domain/centre.ts";
import type { Sight } from "#shared/forecast/sight.ts";

/** A policy at work through one day. */
export interface Policy {
  /** The moves that it wants now; `untilS` as long as it means a lend to last, null where it does not say. */
  plan(sight: Sight): readonly (WantedMove & { readonly untilS: number | null })[];
  /** Whether a move that it wanted before is still meant. */
  stillWants(move: WantedMove): boolean;
}

/** Makes the policy of a day. */
export type PolicyMaker = (profile: BalancingSettings["profile"]) => Policy;

const SEED = 1;

/**
 * The centre's policy at the start of a day, with nothing in its memory. Its clerks mostly finish and call in one press, so
 * busy counters are told ahead.
 */
export const centrePolicy: PolicyMaker = (profile) => {
  const settings = { profile: profile === "calm" ? CALM : BALANCED, tellsAhead: true };
  let memory = emptyMemory(SEED);
  return {
    plan(sight) {
      const plan = planMoves(sight, memory, settings);
      memory = plan.memory;
      return plan.moves.map((move) => ({ ...move, untilS: homeS(move) }));
    },
    stillWants: (move) => isStillMeant(memory, move),
  };

  function homeS({ counter, field }: WantedMove): number | null {
    const endS = field === null ? null : (memory.postings[counter]?.homeS ?? null);
    return endS === null || endS === Infinity ? null : endS;
  }
};
