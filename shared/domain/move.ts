import type { CounterId, FieldId, MoveId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Actor } from "./actor.ts";

/** What a move does with a counter. `until` null: until it is returned. */
export type MoveOrder =
  | { readonly kind: "lend"; readonly fieldId: FieldId; readonly until: EpochMs | null }
  | { readonly kind: "return" }
  | { readonly kind: "open" }
  | { readonly kind: "close" };

/** A wait in whole minutes: half of those concerned wait less than `p50`, nine in ten less than `p90`. */
export interface WaitEstimate {
  readonly p50: number;
  readonly p90: number;
}

/** What a move is expected to do to one field's wait. */
export interface WaitChange {
  readonly fieldId: FieldId;
  /** People in the field's line when the move was decided. */
  readonly waiting: number;
  /** Without the move, and with it. */
  readonly before: WaitEstimate;
  readonly after: WaitEstimate;
}

/** The figures that speak for a move; `shared/i18n` makes the one sentence. */
export interface MoveWhy {
  /** The field that gains a counter. */
  readonly helped: WaitChange;
  /** The field that gives it; null where none does. */
  readonly donor: WaitChange | null;
}

/** What came of a move: whole minutes that citizens of the helped field really waited while it lasted. */
export interface MoveOutcome {
  readonly called: number;
  readonly p50: number;
  readonly p90: number;
  /** Citizens whom the moved counter served for the helped field. */
  readonly servedByMoved: number;
}

/** Where a move stands. */
export type MoveStatus =
  | { readonly kind: "proposed" }
  /** Carried out, by whom and when: the program within its limits, or the director. */
  | { readonly kind: "made"; readonly at: EpochMs; readonly by: Actor }
  | { readonly kind: "declined"; readonly at: EpochMs; readonly reason: string }
  /** No longer wanted, or overtaken by another, before it was answered. */
  | { readonly kind: "withdrawn"; readonly at: EpochMs };

/** One proposed or executed move of today. */
export interface Move {
  readonly id: MoveId;
  readonly counterId: CounterId;
  readonly order: MoveOrder;
  /** Null for a move that the director made without being asked. */
  readonly why: MoveWhy | null;
  readonly proposedAt: EpochMs;
  readonly status: MoveStatus;
  /** Null until it is over. */
  readonly outcome: MoveOutcome | null;
}

/** How much the program may do by itself: nothing, propose, or move within the limits. */
export type BalancingMode = "off" | "propose" | "auto";

/** Balancing today. */
export interface Balancing {
  mode: BalancingMode;
  readonly pinned: Set<CounterId>;
  /** Oldest first. */
  readonly moves: Map<MoveId, Move>;
}
