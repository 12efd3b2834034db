import type { QueueEvent, Recorded } from "#shared/domain/event.ts";
import { counterOf } from "#shared/domain/initial-state.ts";
import { countedTicket } from "#shared/domain/new-ticket.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { CounterId, TicketId } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";
import { goesOn, sessionOf, type CounterSession } from "./counter-session.ts";
import type { ReportChange } from "./report-change.ts";
import { visitRow } from "./visit-row.ts";

/** Follows the log and says what each event changes in the report tables. The same log gives the same tables. */
export interface ReportKeeper {
  /** The changes of one event; call it for every event in order, with the state after that event. */
  note(recorded: Recorded, state: QueueState): readonly ReportChange[];
}

/** A keeper at the start of a day, before its first event. */
export function createReportKeeper(): ReportKeeper {
  const running = new Map<CounterId, CounterSession>();

  function sessionChanges(recorded: Recorded, state: QueueState, day: Day): ReportChange[] {
    return countersIn(recorded.event).flatMap((counterId): ReportChange[] => {
      const counter = counterOf(state, counterId);
      const last = running.get(counterId) ?? null;
      if (goesOn(last, counter)) return [];
      const next = sessionOf(counter, day, recorded);
      if (next === null) running.delete(counterId);
      else running.set(counterId, next);
      return [last && { ...last, endedAt: recorded.at }, next].flatMap((row) => (row ? { kind: "session", row } : []));
    });
  }

  function countersIn(event: QueueEvent): readonly CounterId[] {
    if (event.type === "DayClosed") return [...running.keys()];
    return "counterId" in event ? [event.counterId] : [];
  }

  return {
    note(recorded, state) {
      // There are many of these, from every board, and no report tells of them.
      if (state.day === null || recorded.event.type === "CallAnnounced") return [];
      return [...visitChanges(recorded, state, state.day), ...sessionChanges(recorded, state, state.day)];
    },
  };
}

function visitChanges({ event, ...cause }: Recorded, state: QueueState, day: Day): ReportChange[] {
  if (event.type === "TicketCounted") {
    const row = visitRow(countedTicket(event, { event, ...cause }), event.day);
    return row === null ? [] : [{ kind: "visit", row }];
  }
  return ticketsIn(event).flatMap((ticketId): ReportChange[] => {
    const ticket = state.tickets.get(ticketId);
    const row = ticket === undefined ? null : visitRow(ticket, day);
    if (row !== null) return [{ kind: "visit", row }];
    return event.type === "ActionUndone" ? [{ kind: "visit-withdrawn", day, ticketId }] : [];
  });
}

function ticketsIn(event: QueueEvent): readonly TicketId[] {
  if (event.type === "DayClosed") return event.unserved;
  if (event.type === "ActionUndone") return event.tickets;
  return "ticketId" in event ? [event.ticketId] : [];
}
