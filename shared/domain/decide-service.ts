import { assertNever } from "#shared/kit/assert-never.ts";
import type { CounterId, TicketId } from "#shared/kit/ids.ts";
import { later } from "#shared/kit/time.ts";
import { callNext, callForResult, callTicket, resumeTicket } from "./call-ticket.ts";
import type { Envelope, ServiceCommand } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import { finishServing } from "./finish-serving.ts";
import { counterOf } from "./initial-state.ts";
import type { Counter, QueueState, Ticket } from "./state.ts";
import { transferTicket } from "./transfer-ticket.ts";
import { undoLast } from "./undo-last.ts";

/** Answers a clerk's command at a counter. */
export function decideService(command: ServiceCommand, envelope: Envelope, state: QueueState): Decision {
  if (!state.centre.counters.some((plan) => plan.id === command.counterId)) return refuse("COUNTER_UNKNOWN");
  const counter = counterOf(state, command.counterId);
  switch (command.type) {
    case "CallNext":
      return callNext(counter, command, envelope, state);
    case "CallTicket":
      return callTicket(counter, command, state);
    case "CallForResult":
      return callForResult(counter, command.ticketId, state);
    case "ResumeTicket":
      return resumeTicket(counter, command.ticketId, state);
    case "UndoLast":
      return undoLast(counter, envelope, state);
    default:
      return withTicketInHand(command, counter, envelope, state);
  }
}

type InHand = Exclude<
  ServiceCommand,
  { type: "CallNext" | "CallTicket" | "CallForResult" | "ResumeTicket" | "UndoLast" }
>;

function withTicketInHand(command: InHand, counter: Counter, envelope: Envelope, state: QueueState): Decision {
  const ticket = counter.ticketId === null ? undefined : state.tickets.get(counter.ticketId);
  if (ticket === undefined) return refuse("COUNTER_FREE");
  const at = { ticketId: ticket.id, counterId: counter.id };
  const isCalled = ticket.status.kind === "called";
  if (isForResult(ticket) && givesUp(command)) return [{ type: "SignatureAwaited", ...at }];
  switch (command.type) {
    case "RecallTicket":
      return isCalled ? [{ type: "TicketRecalled", ...at }] : refuse("TICKET_NOT_CALLED");
    case "MarkNoShow":
      return isCalled ? missed(ticket, counter, envelope, state) : refuse("TICKET_NOT_CALLED");
    case "StartServing":
      return isCalled ? [{ type: "ServingStarted", ...at }] : refuse("TICKET_NOT_CALLED");
    case "ReturnToWaiting":
      return [{ type: "ReturnedToWaiting", ...at }];
    case "FinishServing":
      return finishServing(ticket, counter, command, state);
    case "HoldTicket":
      return hold(at, command, envelope, state);
    case "AwaitSignature":
      return isCalled ? refuse("TICKET_NOT_SERVING") : [{ type: "SignatureAwaited", ...at }];
    case "TransferTicket":
      return transferTicket(ticket, counter, command.target, state);
    default:
      return assertNever(command);
  }
}

const isForResult = ({ status }: Ticket): boolean => status.kind === "called" && status.reason === "result";

// Who does not come for a result goes on waiting for it; no line, no absence.
const givesUp = ({ type }: InHand): boolean => type === "MarkNoShow" || type === "ReturnToWaiting";

function missed(ticket: Ticket, counter: Counter, { at }: Envelope, state: QueueState): Decision {
  const { retryAfterMs, maxAbsences } = state.centre.settings.missed;
  const isLast = ticket.absences + 1 >= maxAbsences;
  const notBefore = isLast ? null : later(at, retryAfterMs);
  return [{ type: "CitizenMissed", ticketId: ticket.id, counterId: counter.id, notBefore }];
}

function hold(
  at: { readonly ticketId: TicketId; readonly counterId: CounterId },
  { reason, forMs }: Extract<ServiceCommand, { type: "HoldTicket" }>,
  { at: now }: Envelope,
  state: QueueState,
): Decision {
  if (!(forMs > 0 && forMs <= state.centre.settings.holdMaxMs)) return refuse("HOLD_OUT_OF_RANGE");
  return [{ type: "TicketHeld", ...at, reason, until: later(now, forMs) }];
}
