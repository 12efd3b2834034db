import { assertNever } from "#shared/kit/assert-never.ts";
import type { DeviceId, TicketId } from "#shared/kit/ids.ts";
import type { Recorded, TicketEvent } from "./event.ts";
import { counterOf, lineOf } from "./initial-state.ts";
import { notePerson } from "./evolve-identity.ts";
import { noteBrought } from "./evolve-numbers.ts";
import { moveTicket } from "./move-ticket.ts";
import { countedTicket, newTicket, WAITING } from "./new-ticket.ts";
import { dropTicket, putTicket } from "./put-ticket.ts";
import { rememberAction } from "./remember-action.ts";
import type { QueueState, Ticket, TicketStatus } from "./state.ts";

/** Folds a fact of a ticket's life away from a counter. */
export function evolveTicket(state: QueueState, event: TicketEvent, cause: Recorded): void {
  switch (event.type) {
    case "TicketIssued":
      return issued(state, event, cause);
    case "TicketTakenBack":
      return takeBack(state, event.ticketId);
    case "TicketCounted":
      return count(state, event, cause);
    case "VisitContinued":
      rememberAction(state, event.counterId, [event.ticketId], cause);
      return putTicket(state, { ...newTicket(event, event.step, cause), promise: event.promise ?? null });
    case "TicketCancelled":
      freeCounterOf(state, event.ticketId);
      return move(state, event.ticketId, { kind: "closed", outcome: "cancelled" }, cause);
    case "CitizenSteppedAway":
      return move(state, event.ticketId, { kind: "away" }, cause);
    case "CitizenReturned":
    case "TicketReadmitted":
    case "HoldReleased":
      return move(state, event.ticketId, WAITING, cause);
    case "PaperOrdered":
      return orderPaper(state, event.ticketId, event.deviceId);
    case "TicketPrinted":
      return setPaper(state, event.ticketId, event.confirmed ? "printed" : "sent");
    case "PrintFailed":
      return setPaper(state, event.ticketId, "failed");
    default:
      return assertNever(event);
  }
}

type Issued = Extract<TicketEvent, { type: "TicketIssued" }>;
type Counted = Extract<TicketEvent, { type: "TicketCounted" }>;

function issued(state: QueueState, event: Issued, cause: Recorded): void {
  const fresh = newTicket(event, 1, cause);
  const ticket = { ...fresh, promise: event.promise ?? null, isByStaff: event.isAssisted ?? fresh.isByStaff };
  notePerson(state, event.ticketId, event.person);
  if (event.late !== undefined) noteBrought(state, { ...event, ...event.late }, cause);
  else noteGiven(state, event, cause);
  const earlier = event.late ?? event.written;
  if (earlier === undefined) return putTicket(state, ticket);
  const { issuedAt, place } = earlier;
  putTicket(state, { ...ticket, issuedAt, since: issuedAt, place });
}

function noteGiven(state: QueueState, { fieldId, count: given, ticketId }: Issued, { by, commandId }: Recorded): void {
  if (given !== null) lineOf(state, fieldId).given = given;
  if (by.kind === "device") state.kept.presses.set(commandId, ticketId);
}

function takeBack(state: QueueState, id: TicketId): void {
  freeCounterOf(state, id);
  dropTicket(state, id);
  state.calls.splice(0, state.calls.length, ...state.calls.filter((call) => call.ticketId !== id));
}

// Of another day it is nothing to this one but a number that must not come twice.
function count(state: QueueState, event: Counted, cause: Recorded): void {
  noteBrought(state, event.day === state.day ? event : { ...event, count: null }, cause);
  state.kept.counted.add(event.ticketId);
  if (event.day === state.day) putTicket(state, countedTicket(event, cause));
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

function orderPaper(state: QueueState, id: TicketId, deviceId: DeviceId): void {
  const ticket = state.tickets.get(id);
  if (ticket !== undefined) state.tickets.set(id, { ...ticket, paperAt: deviceId });
}

// Paper is no change of the turn: an undo is not overtaken by it, so `changed` stays.
function setPaper(state: QueueState, id: TicketId, paper: Ticket["paper"]): void {
  const ticket = state.tickets.get(id);
  if (ticket !== undefined) state.tickets.set(id, { ...ticket, paper });
}
