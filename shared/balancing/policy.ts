import type { Sight } from "#shared/forecast/sight.ts";
import type { WantedMove } from "./move.ts";
import { emptyMemory } from "./plan-memory.ts";
import { isStillMeant, planMoves, type PlanSettings } from "./plan-moves.ts";

/** The policy at work through one day: it keeps its memory from one look to the next. */
export interface Policy {
  /** The moves that it wants now. */
  plan(sight: Sight): readonly WantedMove[];
  /** Whether a move that it wanted before is still meant. */
  stillWants(move: WantedMove): boolean;
}

/** A policy with nothing in its memory. The same seed thinks the same thoughts about the same day. */
export function openPolicy(settings: PlanSettings, seed: number): Policy {
  let memory = emptyMemory(seed);
  return {
    plan(sight) {
      const plan = planMoves(sight, memory, settings);
      memory = plan.memory;
      return plan.moves;
    },
    stillWants: (move) => isStillMeant(memory, move),
  };
}
