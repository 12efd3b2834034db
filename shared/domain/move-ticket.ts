import { elapsedMs } from "#shared/kit/time.ts";
import type { Recorded } from "./event.ts";
import type { Ticket, TicketStatus, TicketTimes } from "./state.ts";

/** The same ticket in another status; the period that ends is added to its times. */
export function moveTicket(ticket: Ticket, status: TicketStatus, cause: Recorded): Ticket {
  return { ...ticket, status, since: cause.at, changed: cause.seq, times: timesAfter(ticket, status, cause) };
}

function timesAfter(ticket: Ticket, next: TicketStatus, { at }: Recorded): TicketTimes {
  const { times, status } = ticket;
  const spentMs = elapsedMs(ticket.since, at);
  return {
    firstCalledAt: next.kind === "called" ? (times.firstCalledAt ?? at) : times.firstCalledAt,
    startedAt: next.kind === "serving" ? (times.startedAt ?? at) : times.startedAt,
    closedAt: next.kind === "closed" ? at : times.closedAt,
    waitingMs: times.waitingMs + (status.kind === "waiting" ? spentMs : 0),
    // A call that nobody followed is no walk.
    walkingMs: times.walkingMs + (status.kind === "called" && next.kind === "serving" ? spentMs : 0),
    servingMs: times.servingMs + (status.kind === "serving" ? spentMs : 0),
    heldMs: times.heldMs + (status.kind === "held" ? spentMs : 0),
    signingMs: times.signingMs + (status.kind === "signing" ? spentMs : 0),
    awayMs: times.awayMs + (status.kind === "away" ? spentMs : 0),
  };
}
