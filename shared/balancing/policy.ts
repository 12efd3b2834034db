import type { Sight } from "#shared/forecast/sight.ts";
import type { WantedMove } from "./move.ts";
import { NO_LIMITS, type PlanLimits } from "./plan-limits.ts";
import { emptyMemory } from "./plan-memory.ts";
import { isStillMeant, planMoves, type PlanSettings } from "./plan-moves.ts";

/** The policy at work through one day: it keeps its memory from one look to the next. */
export interface Policy {
  /** The moves that it wants now within the centre's limits, the most useful first. */
  plan(sight: Sight, limits?: PlanLimits): readonly WantedMove[];
  /** Whether a move that it wanted before is still meant. */
  stillWants(move: WantedMove): boolean;
}

/** A policy with nothing in its memory. The same seed thinks the same thoughts about the same day. */
export function openPolicy(settings: PlanSettings, seed: number): Policy {
  let memory = emptyMemory(seed);
  return {
    plan(sight, limits = NO_LIMITS) {
      const plan = planMoves(sight, memory, { ...settings, limits });
      memory = plan.memory;
      return plan.moves;
    },
    stillWants: (move) => isStillMeant(memory, move),
  };
}
