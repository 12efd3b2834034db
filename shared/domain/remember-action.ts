import type { CounterId, FieldId, TicketId } from "#shared/kit/ids.ts";
import type { Recorded } from "./event.ts";
import { counterOf, lineOf } from "./initial-state.ts";
import type { Counter, Desk, LastAction, QueueState, Ticket } from "./state.ts";

/**
 * Keeps what an event is about to change at a counter, so that the command can be undone as a whole. Call it before the
 * change. The first snapshot of each ticket wins: one command may touch a ticket twice.
 */
export function rememberAction(
  state: QueueState,
  counterId: CounterId,
  ticketIds: readonly TicketId[],
  cause: Recorded,
): void {
  const counter = counterOf(state, counterId);
  const action = actionOf(counter, cause);
  const tickets = new Map<TicketId, Ticket | null>(action.tickets);
  for (const id of ticketIds) {
    if (!tickets.has(id)) tickets.set(id, state.tickets.get(id) ?? null);
  }
  state.counters.set(counterId, { ...counter, lastAction: { ...action, tickets, seq: cause.seq } });
}

/** Keeps a line's priority count beside the tickets of the same action. */
export function rememberRun(state: QueueState, counterId: CounterId, fieldId: FieldId, cause: Recorded): void {
  const counter = counterOf(state, counterId);
  const line = lineOf(state, fieldId);
  const run = { fieldId, before: line.run, changedBefore: line.runChanged };
  state.counters.set(counterId, { ...counter, lastAction: { ...actionOf(counter, cause), run, seq: cause.seq } });
}

/** Keeps the desk as it is before the clerk opens, pauses or closes it. */
export function rememberDesk(state: QueueState, counterId: CounterId, after: Desk["kind"], cause: Recorded): void {
  const counter = counterOf(state, counterId);
  const desk = { before: counter.desk, after };
  state.counters.set(counterId, { ...counter, lastAction: { ...actionOf(counter, cause), desk, seq: cause.seq } });
}

function actionOf(counter: Counter, { commandId, at, seq }: Recorded): LastAction {
  if (counter.lastAction?.commandId === commandId) return counter.lastAction;
  return { commandId, at, tickets: new Map(), run: null, desk: null, seq };
}
