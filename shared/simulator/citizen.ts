import type { FinishOutcome, HoldReason } from "#shared/domain/command.ts";
import type { ClassId, FieldId, ProcedureId } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";

/** How a service goes. */
export type Course =
  | { readonly kind: "straight"; readonly outcome: FinishOutcome }
  /** Set aside in the middle of it; the citizen is back after `awayMs`. */
  | { readonly kind: "held"; readonly reason: HoldReason; readonly awayMs: number; readonly outcome: FinishOutcome }
  /** It turns out to be a matter of another field. */
  | { readonly kind: "sent-on"; readonly to: FieldId; readonly outcome: FinishOutcome }
  /** Taken in, then signed by the leader, then handed out in `handOutMs`. */
  | { readonly kind: "signed"; readonly handOutMs: number };

/** One procedure of a visit. */
export interface Step {
  readonly procedureId: ProcedureId;
  readonly fieldId: FieldId;
  /** What a specialist needs at the counter. */
  readonly workMs: number;
  readonly course: Course;
}

/** A citizen who will come: everything about them that chance decides. */
export interface Citizen {
  /** After the centre's midnight. */
  readonly arrivesMs: number;
  /** The procedures of the visit, in order. */
  readonly steps: readonly [Step, ...Step[]];
  readonly classId: ClassId;
  readonly files: number;
  readonly language: Language;
  /** From the seat to the counter. */
  readonly walkMs: number;
  /** `late` misses the first call and comes to the counter a little later. */
  readonly comes: "at-once" | "late" | "never";
}
