import type { QueueState, Ticket } from "#shared/domain/state.ts";

/** Services and absences of some of today's tickets. */
export interface Tally {
  readonly served: number;
  readonly servedLent: number;
  readonly missed: number;
}

/** Counts the tickets that a test picks. */
export function tallyOf(state: QueueState, picks: (ticket: Ticket) => boolean): Tally {
  const picked = [...state.tickets.values()].filter(picks);
  const served = picked.filter(wasServed);
  return {
    served: served.length,
    servedLent: served.filter((ticket) => ticket.servedBy?.wasLent).length,
    missed: picked.filter((ticket) => ticket.absences > 0).length,
  };
}

/** Whether a service of this ticket was finished. */
export const wasServed = ({ status }: Ticket): boolean =>
  status.kind === "closed" &&
  status.outcome !== "no-show" &&
  status.outcome !== "cancelled" &&
  status.outcome !== "day-ended";
