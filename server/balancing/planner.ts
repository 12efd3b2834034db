import type { DeskMove } from "#shared/balancing/desk-moves.ts";
import type { WantedMove } from "#shared/balancing/move.ts";
import type { PlanLimits } from "#shared/balancing/plan-limits.ts";
import type { BalancingSettings } from "#shared/domain/centre.ts";
import type { MoveWhy } from "#shared/domain/move.ts";
import type { Sight } from "#shared/forecast/sight.ts";
import type { Day } from "#shared/kit/time.ts";

/** What the policy is asked: who should move now, by what may be known. */
export interface PlanQuestion {
  /** The policy remembers within a day, and begins each with nothing. */
  readonly day: Day;
  readonly profile: BalancingSettings["profile"];
  readonly sight: Sight;
  /** What the centre allows; missing: anything. */
  readonly limits?: PlanLimits;
  /** What it wanted before and what has not come to pass. */
  readonly pending: readonly PendingMove[];
}

/** A move that was wanted and waits: for its counter, or for the director. */
export interface PendingMove extends WantedMove {
  readonly isProposed: boolean;
}

/** A move with everything that is told of it. */
export interface PlannedMove extends WantedMove {
  /** When a lend is expected to have done its work; seconds since midnight, null where nobody can say. */
  readonly untilS: number | null;
  readonly why: MoveWhy;
}

/** A counter worth opening or closing: only ever proposed, for a person must come or go. */
export interface PlannedDesk {
  readonly counter: number;
  readonly kind: DeskMove["kind"];
  readonly why: MoveWhy;
}

/** What the policy wants. */
export interface PlanAnswer {
  /** New moves, and of the pending ones that were not proposed those that it still wants. */
  readonly wanted: readonly PlannedMove[];
  /** Of the pending ones, those that have lost their point. */
  readonly dropped: readonly WantedMove[];
  /** All that are worth it now; null when this was not looked at. */
  readonly desks: readonly PlannedDesk[] | null;
  readonly tookMs: number;
}

/** Who decides which counter should move. One question at a time. */
export interface Planner extends AsyncDisposable {
  /** @throws when the policy failed; the next question finds it with an empty memory. */
  plan(question: PlanQuestion): Promise<PlanAnswer>;
}
