import type { FieldId } from "#shared/kit/ids.ts";
import type { WrittenTurn } from "../../issue/issue-draft.ts";

/** The question or list that is open over the director's screen. `fieldId` null: the whole centre. */
export type DirectorDialog =
  | { readonly kind: "issuing"; readonly fieldId: FieldId | null }
  | { readonly kind: "end-day" | "hours" | "devices" | "clerks" | "limits" | "reprint" | "announce" }
  | { readonly kind: "issue"; readonly turn?: WrittenTurn };
