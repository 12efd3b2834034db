import type { GivenTicket } from "#shared/protocol/kiosk-bridge.ts";
import { assertNever } from "#shared/kit/assert-never.ts";
import type { ClassId, CommandId, FieldId, ProcedureId } from "#shared/kit/ids.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import { type Draft, START, type Visit } from "./visit.ts";

/** What the citizen does, and what the kiosk answers. */
export type Choice =
  | { readonly type: "field-chosen"; readonly fieldId: FieldId; readonly isClosed: boolean }
  | { readonly type: "search-opened" }
  | { readonly type: "query-typed"; readonly query: string }
  /** `commandId` is fresh and `classId` the normal class; a further procedure of the same visit needs neither. */
  | {
      readonly type: "procedure-chosen";
      readonly procedureId: ProcedureId;
      readonly fieldId: FieldId;
      readonly isClosed: boolean;
      readonly commandId: CommandId;
      readonly classId: ClassId;
    }
  /** A card says what its person comes for; whoever chose something already goes on with that. */
  | {
      readonly type: "appointment-found";
      readonly procedureId: ProcedureId;
      readonly fieldId: FieldId;
      readonly commandId: CommandId;
      readonly classId: ClassId;
    }
  | { readonly type: "class-chosen"; readonly classId: ClassId }
  | { readonly type: "class-shown"; readonly isShown: boolean }
  | { readonly type: "fetching-wished"; readonly isWanted: boolean }
  | { readonly type: "files-set"; readonly files: number }
  | { readonly type: "another-wanted" }
  | { readonly type: "other-ways-opened" }
  | { readonly type: "procedure-removed"; readonly procedureId: ProcedureId }
  /** `commandId` is fresh: a refusal stands under its old one. */
  | { readonly type: "taken"; readonly commandId: CommandId }
  | { readonly type: "answered"; readonly commandId: CommandId; readonly reply: Reply<GivenTicket> }
  /** The page was loaded anew right after a ticket was given: it is shown again. */
  | { readonly type: "resumed"; readonly draft: Draft; readonly ticket: GivenTicket }
  | { readonly type: "went-back" }
  | { readonly type: "restarted" };

/** The next step. A choice that the present step does not offer changes nothing: a second finger, a late answer. */
export function applyChoice(visit: Visit, choice: Choice): Visit {
  switch (choice.type) {
    case "field-chosen":
      return visit.step === "fields" ? openField(visit.draft, choice) : visit;
    case "search-opened":
      return openSearch(visit);
    case "query-typed":
      return visit.step === "search" ? { ...visit, query: choice.query } : visit;
    case "procedure-chosen":
      return visit.step === "procedures" || visit.step === "search" ? openProcedure(visit.draft, choice) : visit;
    case "appointment-found":
      return fillIn(visit, choice);
    case "class-chosen":
      return changeDraft(visit, { classId: choice.classId, showsClass: false, wantsFetching: false });
    case "class-shown":
      return changeDraft(visit, { showsClass: choice.isShown });
    case "fetching-wished":
      return changeDraft(visit, { wantsFetching: choice.isWanted });
    case "files-set":
      return changeDraft(visit, { files: choice.files });
    case "another-wanted":
      return visit.step === "confirm" ? { step: "fields", draft: visit.draft } : visit;
    case "other-ways-opened":
      return visit.step === "confirm" ? { step: "other-ways", draft: visit.draft } : visit;
    case "procedure-removed":
      return removeProcedure(visit, choice.procedureId);
    case "taken":
      return take(visit, choice.commandId);
    case "answered":
      return visit.step === "issuing" && visit.draft.commandId === choice.commandId
        ? settle(visit.draft, choice.reply)
        : visit;
    case "resumed":
      return visit === START ? { step: "issued", draft: choice.draft, ticket: choice.ticket } : visit;
    case "went-back":
      return goBack(visit);
    case "restarted":
      return START;
    default:
      return assertNever(choice);
  }
}

const openField = (draft: Draft | null, { fieldId, isClosed }: { fieldId: FieldId; isClosed: boolean }): Visit => ({
  step: isClosed ? "field-closed" : "procedures",
  fieldId,
  draft,
});

function openSearch(visit: Visit): Visit {
  if (visit.step === "fields") return { step: "search", query: "", fieldId: null, draft: visit.draft };
  if (visit.step === "procedures") return { ...visit, step: "search", query: "" };
  return visit;
}

const openProcedure = (draft: Draft | null, choice: Extract<Choice, { type: "procedure-chosen" }>): Visit =>
  choice.isClosed ? openField(draft, choice) : confirm(draft, choice);

function fillIn(visit: Visit, choice: Extract<Choice, { type: "appointment-found" }>): Visit {
  const isChoosing = visit.step === "fields" || visit.step === "procedures" || visit.step === "search";
  return isChoosing && visit.draft === null ? confirm(null, choice) : visit;
}

function confirm(
  draft: Draft | null,
  choice: Omit<Extract<Choice, { type: "procedure-chosen" }>, "type" | "isClosed">,
): Visit {
  const { procedureId, fieldId, commandId, classId } = choice;
  if (draft === null)
    return {
      step: "confirm",
      draft: {
        commandId,
        procedureId,
        fieldId,
        thenProcedures: [],
        classId,
        showsClass: false,
        files: 1,
        wantsFetching: false,
      },
    };
  const isKnown = draft.procedureId === procedureId || draft.thenProcedures.includes(procedureId);
  const thenProcedures = isKnown ? draft.thenProcedures : [...draft.thenProcedures, procedureId];
  return { step: "confirm", draft: { ...draft, thenProcedures } };
}

const changeDraft = (visit: Visit, change: Partial<Draft>): Visit =>
  visit.step === "confirm" ? { step: "confirm", draft: { ...visit.draft, ...change } } : visit;

function removeProcedure(visit: Visit, removed: ProcedureId): Visit {
  if (visit.step !== "confirm") return visit;
  return changeDraft(visit, { thenProcedures: visit.draft.thenProcedures.filter((each) => each !== removed) });
}

/** Whether the ticket may have been given: the answer was lost, or a disk could not be asked. */
const mayBeGiven = (code: RefusalCode): boolean => code === "NO_ANSWER" || code === "STORE_UNAVAILABLE";

/** After silence the same ticket is asked for again, for it may have been given; after a refusal it was not. */
function take(visit: Visit, fresh: CommandId): Visit {
  if (visit.step === "confirm") return { step: "issuing", draft: visit.draft };
  if (visit.step !== "apology") return visit;
  const commandId = mayBeGiven(visit.code) ? visit.draft.commandId : fresh;
  return { step: "issuing", draft: { ...visit.draft, commandId } };
}

const settle = (draft: Draft, reply: Reply<GivenTicket>): Visit =>
  reply.ok ? { step: "issued", draft, ticket: reply.value } : { step: "apology", draft, code: reply.code };

function goBack(visit: Visit): Visit {
  switch (visit.step) {
    case "fields":
      return visit.draft === null ? visit : { step: "confirm", draft: visit.draft };
    case "field-closed":
    case "procedures":
      return { step: "fields", draft: visit.draft };
    case "search":
      return visit.fieldId === null
        ? { step: "fields", draft: visit.draft }
        : { step: "procedures", fieldId: visit.fieldId, draft: visit.draft };
    case "other-ways":
      return { step: "confirm", draft: visit.draft };
    case "confirm":
      return unconfirm(visit.draft);
    case "issued":
    case "apology":
      return START;
    case "issuing":
      return visit;
    default:
      return assertNever(visit);
  }
}

/** Back to where the last procedure was chosen, without it. */
const unconfirm = (draft: Draft): Visit =>
  draft.thenProcedures.length === 0
    ? { step: "procedures", fieldId: draft.fieldId, draft: null }
    : { step: "fields", draft: { ...draft, thenProcedures: draft.thenProcedures.slice(0, -1) } };
