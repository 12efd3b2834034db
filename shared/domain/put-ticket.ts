import type { TicketId } from "#shared/kit/ids.ts";
import { lineOf } from "./initial-state.ts";
import type { QueueState, Ticket } from "./state.ts";

/** Replaces a ticket's former self, or adds it, and keeps lines and counts true to its status. */
export function putTicket(state: QueueState, ticket: Ticket): void {
  takeOut(state, state.tickets.get(ticket.id));
  state.tickets.set(ticket.id, ticket);
  state.counts[ticket.status.kind] += 1;
  const queue = queueOf(state, ticket);
  if (queue !== null) insertByPlace(state, queue, ticket);
}

/** Forgets a ticket that an undone action had made. */
export function dropTicket(state: QueueState, id: TicketId): void {
  takeOut(state, state.tickets.get(id));
  state.tickets.delete(id);
}

function takeOut(state: QueueState, ticket: Ticket | undefined): void {
  if (ticket === undefined) return;
  state.counts[ticket.status.kind] -= 1;
  const queue = queueOf(state, ticket);
  if (queue === null) return;
  const index = queue[0] === ticket.id ? 0 : queue.indexOf(ticket.id);
  if (index === 0) queue.shift();
  else if (index > 0) queue.splice(index, 1);
}

function queueOf(state: QueueState, ticket: Ticket): TicketId[] | null {
  if (ticket.status.kind !== "waiting") return null;
  const { onlyCounter } = ticket.status;
  if (onlyCounter === null) {
    const line = lineOf(state, ticket.fieldId);
    return ticket.isPriority ? line.priority : line.normal;
  }
  const sent = state.sent.get(onlyCounter) ?? [];
  state.sent.set(onlyCounter, sent);
  return sent;
}

// A newcomer's place is the highest, so the search from the end is one step; who comes back walks a little further.
function insertByPlace(state: QueueState, queue: TicketId[], ticket: Ticket): void {
  let index = queue.length;
  while (index > 0 && isBehind(state, queue[index - 1], ticket)) index -= 1;
  if (index === queue.length) queue.push(ticket.id);
  else queue.splice(index, 0, ticket.id);
}

// Only tickets that were brought can share a place: of the same millisecond at two kiosks, the lower number is first.
function isBehind(state: QueueState, id: TicketId | undefined, { place, number }: Ticket): boolean {
  const other = id === undefined ? undefined : state.tickets.get(id);
  if (other === undefined) return false;
  return other.place > place || (other.place === place && other.number > number);
}
