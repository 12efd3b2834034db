import { assertNever } from "#shared/kit/assert-never.ts";
import type { TicketId } from "#shared/kit/ids.ts";
import type { NewTurn, Recorded, TicketEvent } from "./event.ts";
import { counterOf, lineOf } from "./initial-state.ts";
import { moveTicket } from "./move-ticket.ts";
import { putTicket } from "./put-ticket.ts";
import { rememberAction } from "./remember-action.ts";
import type { QueueState, Ticket, TicketStatus, TicketTimes } from "./state.ts";

/** Folds a fact of a ticket's life away from a counter. */
export function evolveTicket(state: QueueState, event: TicketEvent, cause: Recorded): void {
  switch (event.type) {
    case "TicketIssued":
      lineOf(state, event.fieldId).given = event.count;
      return putTicket(state, { ...newTicket(event, 1, cause), promise: event.promise ?? null });
    case "VisitContinued":
      rememberAction(state, event.counterId, [event.ticketId], cause);
      return putTicket(state, newTicket(event, event.step, cause));
    case "TicketCancelled":
      freeCounterOf(state, event.ticketId);
      return move(state, event.ticketId, { kind: "closed", outcome: "cancelled" }, cause);
    case "CitizenSteppedAway":
      return move(state, event.ticketId, { kind: "away" }, cause);
    case "CitizenReturned":
    case "TicketReadmitted":
    case "HoldReleased":
      return move(state, event.ticketId, WAITING, cause);
    case "TicketPrinted":
      return setPaper(state, event.ticketId, event.confirmed ? "printed" : "sent");
    case "PrintFailed":
      return setPaper(state, event.ticketId, "failed");
    default:
      return assertNever(event);
  }
}

/** Waiting in its line, to be offered at once. */
const WAITING: TicketStatus = { kind: "waiting", notBefore: null, onlyCounter: null };

const NO_TIMES: TicketTimes = {
  firstCalledAt: null,
  startedAt: null,
  closedAt: null,
  waitingMs: 0,
  walkingMs: 0,
  servingMs: 0,
  heldMs: 0,
  signingMs: 0,
  awayMs: 0,
};

function newTicket(turn: NewTurn, step: number, { at, by, seq }: Recorded): Ticket {
  return {
    id: turn.ticketId,
    visitId: turn.visitId,
    number: turn.number,
    step,
    fieldId: turn.fieldId,
    procedureId: turn.procedureId,
    classId: turn.classId,
    isPriority: turn.isPriority,
    files: turn.files,
    language: turn.language,
    thenProcedures: turn.thenProcedures,
    issuedBy: by,
    issuedAt: at,
    place: seq,
    since: at,
    status: WAITING,
    absences: 0,
    recalls: 0,
    sentBy: null,
    servedBy: null,
    times: NO_TIMES,
    promise: null,
    paper: "unknown",
    changed: seq,
  };
}

function move(state: QueueState, id: TicketId, status: TicketStatus, cause: Recorded): void {
  const ticket = state.tickets.get(id);
  if (ticket === undefined) return;
  rememberAtDesk(state, id, cause);
  putTicket(state, moveTicket(ticket, status, cause));
}

// What a clerk does to a ticket of a list is undone at the counter where they sit.
function rememberAtDesk(state: QueueState, id: TicketId, cause: Recorded): void {
  const { by } = cause;
  if (by.kind !== "clerk") return;
  const counter = [...state.counters.values()].find(({ clerkId }) => clerkId === by.clerkId);
  if (counter !== undefined) rememberAction(state, counter.id, [id], cause);
}

function freeCounterOf(state: QueueState, id: TicketId): void {
  const status = state.tickets.get(id)?.status;
  if (status?.kind !== "called" && status?.kind !== "serving") return;
  state.counters.set(status.counterId, { ...counterOf(state, status.counterId), ticketId: null });
}

// Paper is no change of the turn: an undo is not overtaken by it, so `changed` stays.
function setPaper(state: QueueState, id: TicketId, paper: Ticket["paper"]): void {
  const ticket = state.tickets.get(id);
  if (ticket !== undefined) state.tickets.set(id, { ...ticket, paper });
}
