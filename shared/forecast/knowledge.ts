import type { ClerkId, CounterId, FieldId, ProcedureId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { ArrivalRates, Shift } from "./sight.ts";

/** What a centre knows of its day before the day: from its history, or from first guesses. */
export interface Knowledge {
  /** The midnight that starts the day. */
  readonly midnight: EpochMs;
  readonly fields: ReadonlyMap<FieldId, FieldKnowledge>;
  /** Each counter's planned shifts. */
  readonly shifts: ReadonlyMap<CounterId, readonly Shift[]>;
  /** Who sits at a counter while nobody is signed in there. */
  readonly usualClerks: ReadonlyMap<CounterId, ClerkId>;
  /** Seconds that a counter is held by a citizen who does not come. */
  readonly noShowS: number;
}

/** What is known of a field. */
export interface FieldKnowledge {
  /** A specialist's counter time: mean in seconds, coefficient of variation. */
  readonly meanS: number;
  readonly cv: number;
  /** How far the median of a day may lie from that: standard deviation of its logarithm; missing: as months of history say. */
  readonly doubt?: number;
  /** The wait that the centre aims at, in seconds. */
  readonly normS: number;
  readonly expected: ArrivalRates;
  /** Times the field's mean that each procedure takes; 1 for those not named. */
  readonly procedures?: ReadonlyMap<ProcedureId, number>;
}
