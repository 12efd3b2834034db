import { emptyMemory } from "#shared/balancing/plan-memory.ts";
import { isStillMeant, planMoves } from "#shared/balancing/plan-moves.ts";
import type { Profile } from "#shared/balancing/profile.ts";
import type { DayPolicy } from "./day-policy.ts";

/**
 * The product's policy for one day; the same seed decides the same. `tellsAhead`: for whoever cannot ask in the very moment
 * that a counter is free.
 */
export function productPolicy(profile: Profile, seed: number, tellsAhead = false): DayPolicy {
  let memory = emptyMemory(seed);
  return {
    tickS: 20,
    plan(sight) {
      const plan = planMoves(sight, memory, { profile, tellsAhead });
      memory = plan.memory;
      return plan.moves;
    },
    stillWants: (_sight, move) => isStillMeant(memory, move),
  };
}
