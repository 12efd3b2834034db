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
  /** When the quietest hour of each stretch of the next working day begins; none in a centre without a calendar. */
  quietHours(fieldId: FieldId): readonly EpochMs[];
  /** How the field's wait will go. */
  field(fieldId: FieldId): FieldForecast;
}

/** A field's next hours. */
export interface FieldForecast {
  /** The wait that the centre aims at. */
  readonly normMinutes: number;
  /** The wait, in minutes, of somebody who would come then; by quarter-hour, from the next one on. */
  readonly band: readonly WaitAhead[];
  /** When the wait will pass the norm, and how likely that is (0–1); null while that is not to be feared. */
  readonly overload: { readonly at: EpochMs; readonly probability: number } | null;
  /** Work left against staffed time until closing; `atRisk` tickets are not expected to make it. */
  readonly closing: { readonly workMinutes: number; readonly staffedMinutes: number; readonly atRisk: number } | null;
}

/** A wait to come, as a range of minutes. */
export interface WaitAhead {
  readonly at: EpochMs;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Of a field without a line to look at. */
export const NOTHING_FORESEEN: FieldForecast = { normMinutes: 20, band: [], overload: null, closing: null };

/** Where nothing is known: no wait is told. */
export const NO_FORESIGHT: Foresight = {
  isGuess: true,
  newcomer: () => null,
  waiting: () => null,
  quietHours: () => [],
  field: () => NOTHING_FORESEEN,
};
