import type { QueueState, Ticket } from "#shared/domain/state.ts";
import type { Tally } from "./staff-types.ts";

/** Counts the tickets that a test picks. */
export function tallyOf(state: QueueState, picks: (ticket: Ticket) => boolean): Tally {
  const picked = [...state.tickets.values()].filter(picks);
  const served = picked.filter(wasServed);
  const lent = served.filter((ticket) => ticket.servedBy?.wasLent);
  return {
    served: served.length,
    servedLent: lent.length,
    missed: picked.filter((ticket) => ticket.absences > 0).length,
    helpedMs: lent.reduce((sum, { times }) => sum + times.walkingMs + times.servingMs, 0),
  };
}

/** Whether a service of this ticket was finished. */
export const wasServed = ({ status }: Ticket): boolean =>
  status.kind === "closed" &&
  status.outcome !== "no-show" &&
  status.outcome !== "cancelled" &&
  status.outcome !== "day-ended";
