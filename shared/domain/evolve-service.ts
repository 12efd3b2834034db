import { assertNever } from "#shared/kit/assert-never.ts";
import type { CounterId, TicketId } from "#shared/kit/ids.ts";
import { callStands } from "./call-stands.ts";
import type { Recorded, ServiceEvent } from "./event.ts";
import { counterOf, lineOf } from "./initial-state.ts";
import { moveTicket } from "./move-ticket.ts";
import { putTicket } from "./put-ticket.ts";
import { rememberAction, rememberRun } from "./remember-action.ts";
import { restoreAction } from "./restore-action.ts";
import { CALLS_KEPT } from "./state.ts";
import type { Call, CallWish, QueueState, Ticket, TicketStatus } from "./state.ts";

type AtCounter = Exclude<ServiceEvent, { type: "ActionUndone" }>;

/** Folds a fact of service at a counter. */
export function evolveService(state: QueueState, event: ServiceEvent, cause: Recorded): void {
  if (event.type === "ActionUndone") return restoreAction(state, event.counterId);
  const ticket = state.tickets.get(event.ticketId);
  if (ticket === undefined) return;
  rememberAction(state, event.counterId, [ticket.id], cause);
  serve(state, event, ticket, cause);
}

function serve(state: QueueState, event: AtCounter, ticket: Ticket, cause: Recorded): void {
  const { counterId } = event;
  const become = (status: TicketStatus, also: Partial<Ticket> = {}) => {
    putTicket(state, { ...moveTicket(ticket, status, cause), ...also });
    setInHand(state, counterId, status.kind === "called" || status.kind === "serving" ? ticket.id : null);
  };
  switch (event.type) {
    case "TicketCalled":
      return call(state, event, ticket, cause);
    case "TicketRecalled":
      putTicket(state, { ...ticket, recalls: ticket.recalls + 1, changed: cause.seq });
      return addCall(state, { ticketId: ticket.id, counterId, wish: wishAgain(state, ticket), isRecall: true }, cause);
    case "CitizenMissed":
      return become(missed(event.notBefore), { absences: ticket.absences + 1 });
    case "ReturnedToWaiting":
      return become({ kind: "waiting", notBefore: null, onlyCounter: null });
    case "ServingStarted":
      return become({ kind: "serving", counterId, startedAt: cause.at });
    case "TicketResumed":
      return become({ kind: "serving", counterId, startedAt: cause.at }, { servedBy: deskOf(state, counterId) });
    case "ServingFinished":
      return become({ kind: "closed", outcome: event.outcome });
    case "TicketHeld":
      return become({ kind: "held", counterId, reason: event.reason, until: event.until });
    case "TicketTransferred":
      return become(
        { kind: "waiting", notBefore: null, onlyCounter: event.onlyCounter },
        { fieldId: event.fieldId, sentBy: event.sentBy },
      );
    case "SignatureAwaited":
      return become({ kind: "signing", counterId });
    default:
      return assertNever(event);
  }
}

function call(
  state: QueueState,
  event: Extract<ServiceEvent, { type: "TicketCalled" }>,
  ticket: Ticket,
  cause: Recorded,
): void {
  const { counterId, reason, run } = event;
  if (run !== null) {
    rememberRun(state, counterId, ticket.fieldId, cause);
    const line = lineOf(state, ticket.fieldId);
    line.run = run;
    line.runChanged = cause.seq;
  }
  const status: TicketStatus = { kind: "called", counterId, calledAt: cause.at, reason };
  putTicket(state, { ...moveTicket(ticket, status, cause), servedBy: deskOf(state, counterId) });
  setInHand(state, counterId, ticket.id);
  addCall(state, { ticketId: ticket.id, counterId, wish: wishOf(ticket, event), isRecall: false }, cause);
}

function deskOf(state: QueueState, counterId: CounterId): Ticket["servedBy"] {
  const { clerkId, lend } = counterOf(state, counterId);
  return { counterId, clerkId, wasLent: lend !== null };
}

const missed = (notBefore: Extract<AtCounter, { type: "CitizenMissed" }>["notBefore"]): TicketStatus =>
  notBefore === null ? { kind: "closed", outcome: "no-show" } : { kind: "waiting", notBefore, onlyCounter: null };

/** `ticket` as it was before the call. */
function wishOf(
  { servedBy, times }: Ticket,
  { counterId, reason }: Pick<Extract<ServiceEvent, { type: "TicketCalled" }>, "counterId" | "reason">,
): CallWish {
  if (reason === "result") return "result";
  return times.startedAt !== null && servedBy?.counterId === counterId ? "return" : "come";
}

/** A recall asks for what the call asked for. */
const wishAgain = ({ calls }: QueueState, { id, status }: Ticket): CallWish =>
  calls.findLast(({ ticketId }) => ticketId === id)?.wish ??
  (status.kind === "called" && status.reason === "result" ? "result" : "come");

function setInHand(state: QueueState, counterId: CounterId, ticketId: TicketId | null): void {
  state.counters.set(counterId, { ...counterOf(state, counterId), ticketId });
}

function addCall(state: QueueState, made: Omit<Call, "seq" | "at" | "announced">, { seq, at }: Recorded): void {
  state.calls.push({ seq, at, ...made, announced: [] });
  while (state.calls.length > CALLS_KEPT) {
    const oldest = state.calls.findIndex((each) => !callStands(state, each));
    if (oldest < 0) return;
    state.calls.splice(oldest, 1);
  }
}
