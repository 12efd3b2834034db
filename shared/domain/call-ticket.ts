import type { TicketId } from "#shared/kit/ids.ts";
import type { Envelope, ServiceCommand } from "./command.ts";
import { notOpen } from "./decide-counter.ts";
import { isRefused, refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import { clerkAt } from "./fields-served.ts";
import { finishServing } from "./finish-serving.ts";
import { nextTicket } from "./next-ticket.ts";
import type { Counter, QueueState, Ticket } from "./state.ts";

/**
 * Calls the next ticket. With `finishing`, first ends the service in hand: that part stands even when nobody waits or
 * the counter takes nobody new, so one press is always enough.
 */
export function callNext(
  counter: Counter,
  { finishing, onward }: Extract<ServiceCommand, { type: "CallNext" }>,
  envelope: Envelope,
  state: QueueState,
): Decision {
  if (finishing === null) return whyNotFree(counter) ?? callHead(counter, envelope, state);
  const ticket = counter.ticketId === null ? undefined : state.tickets.get(counter.ticketId);
  if (ticket === undefined) return refuse("COUNTER_FREE");
  const finished = finishServing(ticket, counter, { outcome: finishing, onward }, state);
  if (isRefused(finished)) return finished;
  const called = whyNoCalls(counter) ?? callHead(counter, envelope, state);
  return isRefused(called) ? finished : [...finished, ...called];
}

function callHead(counter: Counter, { at }: Envelope, state: QueueState): Decision {
  const next = nextTicket(state, counter, at);
  if (next === null) return refuse("NOBODY_WAITING");
  return [{ type: "TicketCalled", ticketId: next.ticket.id, counterId: counter.id, run: next.run, reason: "next" }];
}

/** Calls one ticket out of turn. A missed citizen may be called back by whoever may serve them; the rest takes a right. */
export function callTicket(
  counter: Counter,
  { ticketId, reason }: Extract<ServiceCommand, { type: "CallTicket" }>,
  state: QueueState,
): Decision {
  const notFree = whyNotFree(counter);
  if (notFree !== null) return notFree;
  const ticket = state.tickets.get(ticketId);
  if (ticket === undefined) return refuse("TICKET_UNKNOWN");
  if (ticket.status.kind !== "waiting") return refuse("TICKET_NOT_WAITING");
  const { onlyCounter } = ticket.status;
  if (onlyCounter !== null && onlyCounter !== counter.id) return refuse("TICKET_SENT_ELSEWHERE");
  if (onlyCounter === null && !isSkilled(counter, ticket, state)) return refuse("CLERK_LACKS_SKILL");
  if (!isCallBack(ticket, reason) && !mayCallAny(counter, state)) return refuse("CLERK_LACKS_RIGHT");
  return [{ type: "TicketCalled", ticketId, counterId: counter.id, run: null, reason }];
}

const isCallBack = (ticket: Ticket, reason: string): boolean => ticket.absences > 0 && reason === "came-back";

const mayCallAny = (counter: Counter, state: QueueState): boolean =>
  clerkAt(state, counter)?.rights.includes("call-any-ticket") ?? false;

const isSkilled = (counter: Counter, ticket: Ticket, state: QueueState): boolean =>
  clerkAt(state, counter)?.skills.has(ticket.fieldId) ?? false;

/** Calls a citizen back for a signed result: shown on the board, not spoken, and outside the line. */
export function callForResult(counter: Counter, ticketId: TicketId, state: QueueState): Decision {
  const notFree = whyNotFree(counter);
  if (notFree !== null) return notFree;
  const ticket = state.tickets.get(ticketId);
  if (ticket === undefined) return refuse("TICKET_UNKNOWN");
  if (ticket.status.kind !== "signing") return refuse("TICKET_NOT_SIGNING");
  return [{ type: "TicketCalled", ticketId, counterId: counter.id, run: null, reason: "result" }];
}

/** Goes on with a held ticket whose citizen stands at the counter again, or at another that may serve them. */
export function resumeTicket(counter: Counter, ticketId: TicketId, state: QueueState): Decision {
  const notFree = whyNotFree(counter);
  if (notFree !== null) return notFree;
  const ticket = state.tickets.get(ticketId);
  if (ticket === undefined) return refuse("TICKET_UNKNOWN");
  if (ticket.status.kind !== "held") return refuse("TICKET_NOT_HELD");
  const isItsOwn = ticket.status.counterId === counter.id;
  if (!isItsOwn && !isSkilled(counter, ticket, state)) return refuse("CLERK_LACKS_SKILL");
  return [{ type: "TicketResumed", ticketId, counterId: counter.id }];
}

function whyNotFree(counter: Counter): Decision | null {
  const noCalls = whyNoCalls(counter);
  if (noCalls !== null) return noCalls;
  return counter.ticketId === null ? null : refuse("COUNTER_BUSY");
}

function whyNoCalls(counter: Counter): Decision | null {
  const closed = notOpen(counter);
  if (closed !== null) return closed;
  return counter.clerkId === null ? refuse("COUNTER_WITHOUT_CLERK") : null;
}
