import type { QueueEvent, Recorded } from "#shared/domain/event.ts";
import { counterOf } from "#shared/domain/initial-state.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { CounterId, TicketId } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";
import { sessionOf, type CounterSession } from "./counter-session.ts";
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
    return countersIn(recorded.event, running).flatMap((counterId) => {
      const ended = running.get(counterId);
      const begun = sessionOf(counterOf(state, counterId), day, recorded);
      if (begun === null) running.delete(counterId);
      else running.set(counterId, begun);
      const rows = [ended === undefined ? null : { ...ended, endedAt: recorded.at }, begun];
      return rows.filter((row) => row !== null).map((row) => ({ kind: "session", row }) as const);
    });
  }

  return {
    note(recorded, state) {
      if (state.day === null) return [];
      return [...visitChanges(recorded.event, state, state.day), ...sessionChanges(recorded, state, state.day)];
    },
  };
}

function visitChanges(event: QueueEvent, state: QueueState, day: Day): ReportChange[] {
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

function countersIn(event: QueueEvent, running: ReadonlyMap<CounterId, CounterSession>): readonly CounterId[] {
  switch (event.type) {
    case "CounterOpened":
    case "CounterPaused":
    case "CounterResumed":
    case "CounterClosed":
    case "ClerkSignedIn":
    case "ClerkSignedOut":
    case "CounterLent":
    case "CounterReturned":
      return [event.counterId];
    case "DayClosed":
      return [...running.keys()];
    default:
      return [];
  }
}
