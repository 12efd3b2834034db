import { assertNever } from "#shared/kit/assert-never.ts";
import type { CounterId } from "#shared/kit/ids.ts";
import type { Actor } from "./actor.ts";
import type { Envelope, PrintResult, TicketCommand } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { QueueEvent } from "./event.ts";
import { clerkOf } from "./fields-served.ts";
import { counterOf } from "./initial-state.ts";
import { issueTicket, issueWritten } from "./issue-ticket.ts";
import type { OrderPaper } from "./staff-issue.ts";
import type { Counter, QueueState, Ticket } from "./state.ts";
import { turnsOfVisit } from "./under-way.ts";

/** Answers a command about a ticket away from a counter. */
export function decideTicket(command: TicketCommand, envelope: Envelope, state: QueueState): Decision {
  if (command.type === "IssueTicket")
    return wasAnswered(envelope, state) ? refuse("ISSUED_WITHOUT_SERVER") : issueTicket(command, envelope, state);
  if (command.type === "IssueWritten") return issueWritten(command, envelope, state);
  const ticket = state.tickets.get(command.ticketId);
  if (ticket === undefined) return refuse("TICKET_UNKNOWN");
  if (!isAboutPaper(command) && !mayChange(envelope.by, ticket, state)) return refuse("CLERK_LACKS_SKILL");
  const { id: ticketId, status } = ticket;
  switch (command.type) {
    case "CancelTicket":
      return cancel(ticket, envelope, state);
    case "StepAway":
      return status.kind === "waiting" ? [{ type: "CitizenSteppedAway", ticketId }] : refuse("TICKET_NOT_WAITING");
    case "ReturnFromAway":
      return status.kind === "away" ? [{ type: "CitizenReturned", ticketId }] : refuse("TICKET_NOT_AWAY");
    case "ReadmitTicket":
      return isMissed(ticket) ? [{ type: "TicketReadmitted", ticketId }] : refuse("TICKET_NOT_MISSED");
    case "ReleaseHold":
      return releaseHold(ticket, envelope);
    case "OrderPaper":
      return orderPaper(turnsOfVisit(state, ticket), command);
    case "RecordPrint":
      return [printEvent(ticket, command.result)];
    default:
      return assertNever(command);
  }
}

// Paper changes nothing about the turn: whoever stands nearest may have it printed.
const isAboutPaper = ({ type }: TicketCommand): boolean => type === "RecordPrint" || type === "OrderPaper";

// A press that was long under way: its citizen has a ticket from the kiosk itself.
const wasAnswered = ({ id, by }: Envelope, { kept }: QueueState): boolean =>
  by.kind === "device" && kept.answered.get(id) === by.deviceId;

/** A clerk changes tickets that they may serve, or that belong to their counter; who is not a clerk, any. */
function mayChange(by: Actor, ticket: Ticket, state: QueueState): boolean {
  if (by.kind !== "clerk") return true;
  const clerk = clerkOf(state, by.clerkId);
  if (clerk?.skills.has(ticket.fieldId) || clerk?.rights.includes("change-any-ticket")) return true;
  const counter = counterOfTicket(ticket);
  return counter !== null && counterOf(state, counter).clerkId === by.clerkId;
}

/** The counter that a ticket is at, was sent to, or was set aside at. */
function counterOfTicket({ status }: Ticket): CounterId | null {
  if (status.kind === "waiting") return status.onlyCounter;
  return "counterId" in status ? status.counterId : null;
}

function cancel({ id: ticketId, status }: Ticket, { by }: Envelope, state: QueueState): Decision {
  if (status.kind === "closed") return refuse("TICKET_CLOSED");
  const isInHand = status.kind === "called" || status.kind === "serving";
  if (isInHand && !mayEnd(by, counterOf(state, status.counterId))) return refuse("TICKET_IN_HAND");
  return [{ type: "TicketCancelled", ticketId }];
}

// A citizen at a counter is not taken from its clerk by a phone or by another desk.
const mayEnd = (by: Actor, counter: Counter): boolean =>
  by.kind === "director" || (by.kind === "clerk" && by.clerkId === counter.clerkId);

const isMissed = ({ status }: Ticket): boolean => status.kind === "waiting" && status.notBefore !== null;

// The counter that held it may give it back to the line early; the centre does when the time is over.
function releaseHold({ id, status }: Ticket, { at, by }: Envelope): Decision {
  if (status.kind !== "held") return refuse("TICKET_NOT_HELD");
  if (by.kind === "system" && at < status.until) return refuse("HOLD_NOT_OVER");
  return [{ type: "HoldReleased", ticketId: id }];
}

// One paper leads through a whole visit. What staff issued and nobody was given a paper of has its first one now.
function orderPaper(turns: readonly Ticket[], { deviceId }: OrderPaper): Decision {
  const ticket = turns.at(-1);
  if (ticket === undefined || ticket.status.kind === "closed") return refuse("TICKET_CLOSED");
  const isFirst = turns[0]?.isByStaff === true && !turns.some(hasPaper);
  return [{ type: "PaperOrdered", ticketId: ticket.id, deviceId, isReprint: !isFirst }];
}

const hasPaper = ({ paper, paperAt }: Ticket): boolean => paper !== "unknown" || paperAt !== null;

function printEvent({ id: ticketId }: Ticket, result: PrintResult): QueueEvent {
  if (result.kind === "failed") return { type: "PrintFailed", ticketId, reason: result.reason, begun: result.begun };
  return { type: "TicketPrinted", ticketId, confirmed: result.kind === "printed" };
}
