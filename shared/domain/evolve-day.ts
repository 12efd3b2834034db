import { assertNever } from "#shared/kit/assert-never.ts";
import type { FieldId, TicketId } from "#shared/kit/ids.ts";
import { asLocalText } from "#shared/kit/local-text.ts";
import type { ClosureNotice } from "./command.ts";
import type { DayEvent, Recorded } from "./event.ts";
import { lendNumbers } from "./evolve-numbers.ts";
import { nobodyKnown } from "./identity.ts";
import { initialState, lineOf } from "./initial-state.ts";
import { moveTicket } from "./move-ticket.ts";
import { putTicket } from "./put-ticket.ts";
import type { QueueState } from "./state.ts";

/** Folds a fact of the day. */
export function evolveDay(state: QueueState, event: DayEvent, cause: Recorded): void {
  switch (event.type) {
    case "DayOpened":
      // A day opened again after an early close goes on with its numbers.
      if (state.day !== event.day) startAfresh(state, event, cause);
      state.day = event.day;
      state.isOpen = true;
      return;
    case "DayClosed":
      return closeDay(state, event.unserved, cause);
    case "IssuingClosed":
      return setClosed(state, event.fieldId, { reason: event.reason, publicText: asLocalText(event.publicText) });
    case "IssuingOpened":
      return setClosed(state, event.fieldId, null);
    case "HoursChanged":
      state.hoursToday = { hours: event.hours, reason: event.reason };
      return;
    case "HoursRestored":
      state.hoursToday = null;
      return;
    default:
      return assertNever(event);
  }
}

function startAfresh(
  state: QueueState,
  { given = [], leased = [], unplaced = [] }: Extract<DayEvent, { type: "DayOpened" }>,
  cause: Recorded,
): void {
  Object.assign(state, { ...initialState(state.centre), seq: state.seq, openedAt: cause.at });
  for (const [fieldId, count] of given) lineOf(state, fieldId).given = count;
  for (const block of leased) lendNumbers(state, block, cause);
  for (const ticket of unplaced) {
    state.kept.unplaced.set(ticket.press, ticket);
    state.kept.noted.add(ticket.press);
  }
}

function closeDay(state: QueueState, unserved: readonly TicketId[], cause: Recorded): void {
  for (const id of unserved) {
    const ticket = state.tickets.get(id);
    if (ticket !== undefined) putTicket(state, moveTicket(ticket, { kind: "closed", outcome: "day-ended" }, cause));
  }
  for (const counter of state.counters.values()) {
    state.counters.set(counter.id, {
      ...counter,
      desk: { kind: "closed" },
      clerkId: null,
      lend: null,
      ticketId: null,
      lastAction: null,
    });
  }
  state.help.clear();
  state.persons = nobodyKnown();
  state.isOpen = false;
}

function setClosed(state: QueueState, fieldId: FieldId | null, notice: ClosureNotice | null): void {
  if (fieldId === null) state.closed = notice;
  else lineOf(state, fieldId).closed = notice;
}
