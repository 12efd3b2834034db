import type { BalancingMode, MoveOrder, MoveOutcome, MoveStatus, MoveWhy } from "#shared/domain/move.ts";
import type { CounterId, FieldId, MoveId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";

/** One proposed or executed move as the director sees it. */
export interface MoveCard {
  readonly moveId: MoveId;
  readonly counterId: CounterId;
  readonly counterLabel: string;
  readonly clerkName: string | null;
  readonly order: MoveOrder;
  /** Null for a move that the director made unasked. */
  readonly why: MoveWhy | null;
  readonly proposedAt: EpochMs;
  readonly status: MoveStatus["kind"];
  /** When it was made, declined or withdrawn; null while it is open. */
  readonly answeredAt: EpochMs | null;
  /** Who made it; null unless it was made. */
  readonly madeBy: "program" | "director" | null;
  /** What the director said when declining it, perhaps nothing; null unless it was declined. */
  readonly declinedBecause: string | null;
  readonly outcome: MoveOutcome | null;
  /** Whether its counter is still lent by it, so that one touch takes it back. */
  readonly isInEffect: boolean;
}

/** Balancing as the director sees it. */
export interface BalancingView {
  readonly mode: BalancingMode;
  /** Forecasts rest on first guesses: the centre has no history yet. */
  readonly isGuess: boolean;
  /** Open proposals, oldest first. */
  readonly proposals: readonly MoveCard[];
  /** What was made, declined or withdrawn today, newest first; at most 60. */
  readonly moves: readonly MoveCard[];
  readonly limits: {
    readonly maxMovesPerHour: number;
    readonly lendingFields: readonly FieldId[] | null;
    readonly keep: readonly { readonly fieldId: FieldId; readonly counters: number }[];
    readonly neverClerks: readonly string[];
  };
}
