import { ticketId, visitId } from "#shared/kit/ids.ts";
import type { FieldId, ProcedureId, TicketId } from "#shared/kit/ids.ts";
import { dayAt } from "#shared/kit/time.ts";
import { lineFor } from "./bulk-lane.ts";
import type { Procedure } from "./centre.ts";
import type { Envelope, TicketCommand } from "./command.ts";
import { isRefused, refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { NewTurn, QueueEvent } from "./event.ts";
import { fetchingOf } from "./fetching.ts";
import { whyNotThisPerson } from "./identity.ts";
import { lineOf } from "./initial-state.ts";
import { nextNumber } from "./next-count.ts";
import { nextProcedure } from "./next-procedure.ts";
import { officeHours, ticketTime } from "./openings.ts";
import { placeByTime } from "./place-by-time.ts";
import type { QueueRefusal } from "./refusal.ts";
import type { IssueWritten } from "./staff-issue.ts";
import type { QueueState, Ticket } from "./state.ts";

type IssueTicket = Extract<TicketCommand, { type: "IssueTicket" }>;
type Issued = Extract<QueueEvent, { type: "TicketIssued" }>;

/** What a citizen may ask for, whoever writes it down. */
type Wish = Pick<IssueTicket, "procedureId" | "classId" | "files" | "language" | "thenProcedures" | "wantsFetching">;

/** Gives the next number of the procedure's field. */
export function issueTicket(command: IssueTicket, envelope: Envelope, state: QueueState): Decision {
  const whyNot =
    whyClosed(command, state) ?? whyNotNow(command, envelope, state) ?? whyNotThem(command, envelope, state);
  return issue(command, whyNot, state, {
    ...(command.person === undefined ? {} : { person: command.person }),
    ...(command.promise === undefined ? {} : { promise: command.promise }),
    ...(command.isAssisted === undefined ? {} : { isAssisted: command.isAssisted }),
  });
}

function whyNotThem(command: IssueTicket, envelope: Envelope, state: QueueState): QueueRefusal | null {
  const procedure = procedureOf(state, command.procedureId);
  if (procedure === undefined) return null;
  return whyNotThisPerson(command, lineFor(state.centre.settings, procedure, command.files), envelope, state);
}

/**
 * Takes over a turn that staff had written by hand: the citizen has that paper, so what is closed now turns nobody away, and
 * they stand where they would have stood.
 */
export function issueWritten(command: IssueWritten, { at }: Envelope, state: QueueState): Decision {
  const { writtenAt: issuedAt, reason } = command;
  const isToday = dayAt(issuedAt, state.centre.timeZone) === state.day && issuedAt <= at;
  const written = { issuedAt, place: placeByTime(state, issuedAt), reason };
  const isStanding = command.unplaced === undefined || state.kept.unplaced.has(command.unplaced);
  const whyNot = isStanding ? null : "NOTICE_UNKNOWN";
  const decision = issue(command, isToday ? whyNot : "WRITTEN_TIME_WRONG", state, { written });
  return isRefused(decision) ? decision : [...decision, ...replaced(command, decision)];
}

/** The ticket that another was issued for is seen to. */
const replaced = ({ unplaced: press, reason }: IssueWritten, issued: readonly QueueEvent[]): readonly QueueEvent[] =>
  press === undefined
    ? []
    : issued.flatMap((event) =>
        event.type === "TicketIssued" ? [{ type: "UnplacedSettled", press, reason, replacedBy: event.number }] : [],
      );

function issue(
  command: Wish,
  whyNot: QueueRefusal | null,
  state: QueueState,
  beside: Pick<Issued, "promise" | "person" | "isAssisted" | "written">,
): Decision {
  const procedure = procedureOf(state, command.procedureId);
  if (procedure === undefined) return refuse("PROCEDURE_UNKNOWN");
  const ticketClass = state.centre.classes.find((known) => known.id === command.classId);
  if (ticketClass === undefined) return refuse("CLASS_UNKNOWN");
  const refused = whyNoTicket(command, state) ?? whyNot;
  if (refused !== null) return refuse(refused);
  const fieldId = lineFor(state.centre.settings, procedure, command.files);
  const fresh = nextNumber(state, fieldId, letterOf(state, fieldId));
  return [
    {
      type: "TicketIssued",
      ...fresh,
      visitId: visitId(fresh.ticketId),
      fieldId,
      procedureId: procedure.id,
      classId: ticketClass.id,
      isPriority: ticketClass.isPriority,
      files: command.files,
      language: command.language,
      thenProcedures: command.thenProcedures,
      ...fetchingOf(command),
      ...beside,
    },
  ];
}

function whyNoTicket(command: Wish, state: QueueState): QueueRefusal | null {
  const { maxFiles, maxProceduresPerVisit } = state.centre.settings;
  if (!Number.isInteger(command.files) || command.files < 1 || command.files > maxFiles) return "FILES_OUT_OF_RANGE";
  if (command.thenProcedures.length + 1 > maxProceduresPerVisit) return "TOO_MANY_PROCEDURES";
  const route = [command.procedureId, ...command.thenProcedures].map((id) => procedureOf(state, id));
  return route.includes(undefined) ? "PROCEDURE_UNKNOWN" : null;
}

function whyClosed({ procedureId, thenProcedures, files }: Wish, state: QueueState): QueueRefusal | null {
  if (state.closed !== null) return "ISSUING_CLOSED";
  const first = procedureOf(state, procedureId);
  const joined = first === undefined ? [] : [lineFor(state.centre.settings, first, files)];
  const route = [...joined, ...thenProcedures.flatMap((id) => procedureOf(state, id)?.fieldId ?? [])];
  return route.some((fieldId) => lineOf(state, fieldId).closed !== null) ? "FIELD_CLOSED" : null;
}

/** Outside the hours only the staff give tickets: they see who stands before them. */
function whyNotNow({ isAssisted }: IssueTicket, { at, by }: Envelope, state: QueueState): QueueRefusal | null {
  const hours = officeHours(state);
  if (hours === null || isAssisted || by.kind === "clerk" || by.kind === "director") return null;
  return ticketTime(hours, at).kind === "shut" ? "OUTSIDE_HOURS" : null;
}

/**
 * The visit's next procedure, once a ticket is finished: nothing when it was the last. It joins its line at the end, under
 * the number on the citizen's paper.
 */
export function continueVisit(
  state: QueueState,
  ticket: Ticket,
  beside: Pick<Extract<QueueEvent, { type: "VisitContinued" }>, "counterId" | "promise">,
): readonly QueueEvent[] {
  const onward = nextProcedure(state.centre, ticket);
  if (onward === null) return [];
  const { procedure: next, thenProcedures } = onward;
  const step = ticket.step + 1;
  const turn: NewTurn = {
    ticketId: stepId(ticket, step),
    visitId: ticket.visitId,
    number: ticket.number,
    fieldId: next.fieldId,
    procedureId: next.id,
    classId: ticket.classId,
    isPriority: ticket.isPriority,
    files: ticket.files,
    language: ticket.language,
    thenProcedures,
    ...fetchingOf(ticket),
  };
  return [{ type: "VisitContinued", step, from: ticket.id, ...beside, ...turn }];
}

const stepId = (ticket: Ticket, step: number): TicketId => ticketId(`${ticket.visitId}.${step}`);

const procedureOf = (state: QueueState, id: ProcedureId): Procedure | undefined =>
  state.centre.procedures.find((procedure) => procedure.id === id);

const letterOf = (state: QueueState, id: FieldId): string =>
  state.centre.fields.find((field) => field.id === id)?.letter ?? "";
