import { manualMoves, UNSEEN } from "#shared/balancing/manual-moves.ts";
import type { DayPolicy } from "./day-policy.ts";

/** The reference of a director by eye, for one day. */
export function manualPolicy(): DayPolicy {
  let memory = UNSEEN;
  return {
    tickS: 600,
    plan(sight) {
      const look = manualMoves(sight, memory);
      memory = look.memory;
      return look.moves;
    },
    stillWants: () => true,
  };
}
