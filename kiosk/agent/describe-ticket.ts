import { ticketTime } from "#shared/domain/openings.ts";
import type { FieldId, ProcedureId } from "#shared/kit/ids.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import type { NextStep, TicketFacts } from "#shared/print/ticket-facts.ts";
import type { Catalogue, KioskView } from "#shared/views/kiosk-types.ts";
import type { GivenTicket } from "#shared/protocol/kiosk-bridge.ts";
import type { Given } from "./keep/ticket-store.ts";

/** What the centre's names are taken from. */
export interface Names {
  readonly view: KioskView;
  readonly catalogue: Catalogue;
}

/** One entry of the catalogue. */
export type KnownProcedure = Catalogue["procedures"][number];

/** The procedure by its id; undefined when the catalogue does not have it. */
export const procedureIn = ({ catalogue }: Names, id: ProcedureId): KnownProcedure | undefined =>
  catalogue.procedures.find((each) => each.id === id);

type Command = Given["press"]["command"];
type ToldCommand = Pick<Command, "language" | "procedureId" | "thenProcedures"> &
  Partial<Pick<Command, "classId" | "showsClass">>;

/** What a paper is written from. */
interface Told {
  readonly press: { readonly command: ToldCommand };
  readonly ticket: GivenTicket;
}

/** What the ticket's paper says. */
export const describeTicket = ({ press: { command }, ticket }: Told, names: Names): TicketFacts => ({
  language: command.language,
  centreName: names.view.centreName,
  number: ticket.number,
  fieldName: fieldNameIn(names, ticket.fieldId),
  procedureName: procedureIn(names, command.procedureId)?.name ?? { vi: "" },
  issuedAt: ticket.issuedAt,
  timeZone: names.view.timeZone,
  peopleAhead: ticket.ahead,
  promisedWait: ticket.wait,
  ...callsFrom(names, ticket),
  className: classShown(names, command),
  checklist: checklistIn(names, command.procedureId),
  nextSteps: command.thenProcedures.flatMap((id) => nextStep(names, id)),
  qr: ticket.qr === "" ? null : { text: ticket.qr, isAddress: URL.canParse(ticket.qr) },
  isOffline: ticket.ahead === null,
  isReprint: false,
});

function callsFrom({ view: { hours } }: Names, { issuedAt }: GivenTicket): Pick<TicketFacts, "callsFrom"> {
  const time = hours === null ? null : ticketTime(hours, issuedAt);
  return time?.kind === "early" ? { callsFrom: time.opensAt } : {};
}

/** Only as the citizen wished; the normal class is none to name. */
function classShown({ catalogue }: Names, { classId, showsClass }: ToldCommand): LocalText | null {
  const found = catalogue.classes.find(({ id, isPriority }) => id === classId && isPriority);
  return showsClass === true ? (found?.name ?? null) : null;
}

function checklistIn(names: Names, id: ProcedureId): TicketFacts["checklist"] {
  const procedure = procedureIn(names, id);
  if (procedure === undefined || !names.catalogue.printsDocuments) return null;
  return { documents: procedure.documents, isUnverified: procedure.isUnverified };
}

function nextStep(names: Names, id: ProcedureId): NextStep[] {
  const procedure = procedureIn(names, id);
  return procedure === undefined
    ? []
    : [{ fieldName: fieldNameIn(names, procedure.fieldId), procedureName: procedure.name }];
}

/** A field that left the centre between two views has no name any more; its paper is still good. */
const fieldNameIn = ({ view }: Names, id: FieldId): LocalText =>
  view.fields.find((each) => each.fieldId === id)?.name ?? { vi: "" };
