import type { CounterId } from "#shared/kit/ids.ts";
import type { Recorded } from "./event.ts";
import { counterOf, lineOf } from "./initial-state.ts";
import { dropTicket, putTicket } from "./put-ticket.ts";
import type { LastAction, QueueState, Ticket } from "./state.ts";

/** Puts everything that the counter's last action touched back as it was. */
export function restoreAction(state: QueueState, counterId: CounterId, cause: Recorded): void {
  const counter = counterOf(state, counterId);
  const action = counter.lastAction;
  if (action === null) return;
  for (const [id, before] of action.tickets) {
    if (before === null) dropTicket(state, id);
    else putTicket(state, { ...reachable(state, before), paper: paperNow(state, before), changed: cause.seq });
  }
  restoreRun(state, action);
  state.counters.set(counterId, { ...counter, ticketId: action.ticketId, lastAction: null });
}

// The counter it was sent to may have closed meanwhile.
function reachable(state: QueueState, ticket: Ticket): Ticket {
  const { status } = ticket;
  if (status.kind !== "waiting" || status.onlyCounter === null) return ticket;
  if (counterOf(state, status.onlyCounter).desk.kind !== "closed") return ticket;
  return { ...ticket, status: { ...status, onlyCounter: null } };
}

const paperNow = (state: QueueState, ticket: Ticket): Ticket["paper"] =>
  state.tickets.get(ticket.id)?.paper ?? ticket.paper;

// Another counter's later call has counted on from here: then its count stands.
function restoreRun(state: QueueState, action: LastAction): void {
  if (action.run === null) return;
  const line = lineOf(state, action.run.fieldId);
  if (line.runChanged <= action.seq) line.run = action.run.before;
}
