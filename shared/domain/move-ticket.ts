import { elapsedMs } from "#shared/kit/time.ts";
import type { Recorded } from "./event.ts";
import type { Ticket, TicketStatus, TicketStatusKind, TicketTimes } from "./state.ts";

/** The same ticket in another status; the period that ends is added to its times. */
export function moveTicket(ticket: Ticket, status: TicketStatus, cause: Recorded): Ticket {
  return { ...ticket, status, since: cause.at, changed: cause.seq, times: timesAfter(ticket, status, cause) };
}

function timesAfter(ticket: Ticket, next: TicketStatus, { at }: Recorded): TicketTimes {
  const { times, status } = ticket;
  const spentMs = elapsedMs(ticket.since, at);
  const spentAs = (kind: TicketStatusKind) => (status.kind === kind ? spentMs : 0);
  return {
    firstCalledAt: next.kind === "called" ? (times.firstCalledAt ?? at) : times.firstCalledAt,
    startedAt: next.kind === "serving" ? (times.startedAt ?? at) : times.startedAt,
    closedAt: next.kind === "closed" ? at : times.closedAt,
    waitingMs: times.waitingMs + spentAs("waiting"),
    // A call that nobody followed is no walk.
    walkingMs: times.walkingMs + (next.kind === "serving" ? spentAs("called") : 0),
    servingMs: times.servingMs + spentAs("serving"),
    heldMs: times.heldMs + spentAs("held"),
    signingMs: times.signingMs + spentAs("signing"),
    awayMs: times.awayMs + spentAs("away"),
  };
}
