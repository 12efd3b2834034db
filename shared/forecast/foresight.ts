import type { Ticket } from "#shared/domain/state.ts";
import type { FieldId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { WaitRange } from "./wait-range.ts";

/** What is foreseen from one instant's state: what views, papers and the director are told. */
export interface Foresight {
  /** Whether it rests on first guesses because the centre has no history yet. */
  readonly isGuess: boolean;
  /** The wait of someone who joins a field's line now; null when no number is honest. */
  newcomer(fieldId: FieldId, isPriority: boolean): WaitRange | null;
  /** The rest of the wait of someone who stands in a line; null for who does not, and when no number is honest. */
  waiting(ticket: Ticket): WaitRange | null;
  /** How the field's wait will go. */
  field(fieldId: FieldId): FieldOutlook;
}

/** A field's next hours. */
export interface FieldOutlook {
  readonly normMinutes: number;
  /** The wait, in minutes, of somebody who would come then; by quarter-hour, from the next one on. */
  readonly band: readonly WaitAhead[];
  readonly overload: { readonly at: EpochMs; readonly probability: number } | null;
  readonly closing: { readonly workMinutes: number; readonly staffedMinutes: number; readonly atRisk: number } | null;
}

/** A wait to come, as a range of minutes. */
export interface WaitAhead {
  readonly at: EpochMs;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}
