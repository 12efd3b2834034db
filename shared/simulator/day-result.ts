import type { MoveWhy } from "#shared/domain/move.ts";

/** What became of one ticket; seconds since midnight. */
export interface TicketResult {
  readonly id: string;
  /** 0 for the field that the citizen came for. */
  readonly step: number;
  readonly field: string;
  readonly queuedAt: number;
  /** When it was called, or when its citizen left; for `unserved` when the last shift ended. */
  readonly calledAt: number;
  /** -1 for a ticket that was not served. */
  readonly finishedAt: number;
  readonly counter: string | null;
  readonly outcome: "served" | "noshow" | "abandoned" | "unserved";
  /** As told at `queuedAt`: half are called within `p50S`, nine in ten within `p90S`. */
  readonly promise: { readonly p50S: number; readonly p90S: number };
}

/** One counter's change of field. */
export interface MoveResult {
  readonly decidedAt: number;
  /** When the set-up began. */
  readonly startedAt: number;
  readonly counter: string;
  readonly from: string;
  readonly to: string;
  /** The figures that spoke for it; null where nobody asked for them. */
  readonly why: MoveWhy | null;
}

/** A simulated day. */
export interface DayResult {
  readonly scenario: string;
  readonly seed: number;
  readonly metrics: DayMetrics;
  readonly tickets: readonly TicketResult[];
  readonly moves: readonly MoveResult[];
}

/** A day in figures, over all tickets and steps but no-shows; waits in minutes, shares in per cent. */
export interface DayMetrics {
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly max: number;
  readonly le15: number;
  readonly le20: number;
  readonly le30: number;
  /** Mean of w + 2(w − 15)⁺ + 4(w − 30)⁺. */
  readonly J: number;
  /** The worst 95th percentile of a field with at least five tickets. */
  readonly worstFieldP95: number;
  readonly abandoned: number;
  readonly unserved: number;
  readonly moves: number;
  /** Moves away from home. */
  readonly lends: number;
  /** Counter-minutes idle while somebody waits whom the counter may serve. */
  readonly idleEligibleMin: number;
  /** Counter-minutes worked after the centre's closing time. */
  readonly overtimeMin: number;
  /** Tickets called before an older one of the same field and class. */
  readonly fifoViolations: number;
}
