import type { WantedMove } from "#shared/balancing/move.ts";
import type { Sight } from "#shared/forecast/sight.ts";

/** Who moves counters in a simulated day. Made anew for each day, because it may remember what it did. */
export interface DayPolicy {
  /** It is also asked at every multiple of this many seconds since midnight; 0: only when something happens. */
  readonly tickS: number;
  /** The moves that it wants now; a move that was wanted before and waits need not be named again. */
  plan(sight: Sight): readonly WantedMove[];
  /** Whether a proposed move is still wanted now that the director has approved it. */
  stillWants(sight: Sight, move: WantedMove): boolean;
}
