import type { CounterId, TicketId } from "#shared/kit/ids.ts";
import { counterOf, lineOf } from "./initial-state.ts";
import { dropTicket, putTicket } from "./put-ticket.ts";
import { releaseSent } from "./release-sent.ts";
import type { Call, Counter, LastAction, QueueState, Ticket } from "./state.ts";

/** Puts everything that the counter's last action touched back as it was. */
export function restoreAction(state: QueueState, counterId: CounterId): void {
  const counter = counterOf(state, counterId);
  const action = counter.lastAction;
  if (action === null) return;
  const desk = action.desk?.before ?? counter.desk;
  state.counters.set(counterId, { ...counter, desk, ticketId: inHandBefore(counter, action), lastAction: null });
  for (const [id, before] of action.tickets) {
    if (before === null) dropTicket(state, id);
    else putTicket(state, { ...reachable(state, before), paper: paperNow(state, before) });
  }
  if (desk.kind === "closed") releaseSent(state, counterId);
  restoreRun(state, action);
  forgetCalls(state.calls, action);
}

function inHandBefore(counter: Counter, { tickets }: LastAction): TicketId | null {
  for (const [id, before] of tickets) {
    if (before !== null && isInHand(before, counter.id)) return id;
  }
  return counter.ticketId !== null && tickets.has(counter.ticketId) ? null : counter.ticketId;
}

const isInHand = ({ status }: Ticket, counterId: CounterId): boolean =>
  (status.kind === "called" || status.kind === "serving") && status.counterId === counterId;

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
function restoreRun(state: QueueState, { run, seq }: LastAction): void {
  if (run === null) return;
  const line = lineOf(state, run.fieldId);
  if (line.runChanged > seq) return;
  line.run = run.before;
  line.runChanged = run.changedBefore;
}

// A call changes its ticket, so those after the former self's last change are the action's own.
function forgetCalls(calls: Call[], { tickets }: LastAction): void {
  const stands = (call: Call) => call.seq <= (tickets.get(call.ticketId)?.changed ?? call.seq);
  calls.splice(0, calls.length, ...calls.filter(stands));
}
