import type { GivenTicket } from "#shared/protocol/kiosk-bridge.ts";
import type { ClassId, CommandId, FieldId, ProcedureId } from "#shared/kit/ids.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";

/** What the citizen has chosen so far. */
export interface Draft {
  /** Pressing twice, or again after silence, asks for the same ticket. */
  readonly commandId: CommandId;
  readonly procedureId: ProcedureId;
  readonly fieldId: FieldId;
  /** To be done afterwards, under the same number. */
  readonly thenProcedures: readonly ProcedureId[];
  readonly classId: ClassId;
  /** Whether the paper names a priority: it may be read by others. */
  readonly showsClass: boolean;
  readonly files: number;
  /** The clerk is to come for them. */
  readonly wantsFetching: boolean;
}

/** Where the citizen is on the way to a ticket. In the first four steps `draft` is set while a further procedure is added to it. */
export type Visit =
  | { readonly step: "fields"; readonly draft: Draft | null }
  | { readonly step: "field-closed"; readonly fieldId: FieldId; readonly draft: Draft | null }
  | { readonly step: "procedures"; readonly fieldId: FieldId; readonly draft: Draft | null }
  | {
      readonly step: "search";
      readonly query: string;
      /** The field whose procedures were on the screen before; null from the fields. */
      readonly fieldId: FieldId | null;
      readonly draft: Draft | null;
    }
  | { readonly step: "confirm"; readonly draft: Draft }
  /** What else can be done where this ticket would be late, or is of many files. */
  | { readonly step: "other-ways"; readonly draft: Draft }
  | { readonly step: "issuing"; readonly draft: Draft }
  | { readonly step: "issued"; readonly draft: Draft; readonly ticket: GivenTicket }
  | { readonly step: "apology"; readonly draft: Draft; readonly code: RefusalCode };

export const START: Visit = { step: "fields", draft: null };
