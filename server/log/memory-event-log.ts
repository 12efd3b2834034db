import type { QueueEvent, Recorded } from "#shared/domain/event.ts";
import { seq, type CommandId } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";

import type { ReportChange } from "#server/reports/report-change.ts";
import { assertContinues } from "./assert-continues.ts";
import { dayOf } from "./day-of.ts";
import { VersionConflict, type EventLog, type LogEntry } from "./event-log.ts";
import { givenIn, leasedIn, ticketsIn } from "./numbers-of-day.ts";

/** A log that ends with its process, for tests and simulations. `report` applies what the events change in the reports. */
export function createMemoryEventLog(report: (change: ReportChange) => void = () => {}): EventLog {
  const events: Recorded[] = [];
  const byCommand = new Map<CommandId, readonly Recorded[]>();
  const byDay = new Map<Day, QueueEvent[]>();
  const days: { readonly day: Day; readonly first: number }[] = [];

  function assertNew(entries: readonly LogEntry[]): void {
    const fresh = new Set(entries.map(({ commandId }) => commandId).filter((id) => !byCommand.has(id)));
    if (fresh.size < entries.length) throw new VersionConflict("a command is in the log");
  }

  function add(entry: LogEntry): void {
    for (const recorded of entry.events) {
      noteDay(recorded);
      noteEvent(recorded, entry.day);
      events.push(recorded);
    }
    byCommand.set(entry.commandId, entry.events);
    entry.reports.forEach(report);
  }

  // A day closed early and opened again is still the same day.
  function noteDay({ event }: Recorded): void {
    if (event.type !== "DayOpened" || days.some(({ day }) => day === event.day)) return;
    days.push({ day: event.day, first: events.length });
  }

  function noteEvent({ event }: Recorded, openDay: Day): void {
    const day = dayOf(event, openDay);
    const known = byDay.get(day) ?? [];
    known.push(event);
    byDay.set(day, known);
  }

  return {
    append(entries) {
      assertContinues(entries, seq(events.length));
      assertNew(entries);
      entries.forEach(add);
    },
    lastDay: () => events.slice(days.at(-1)?.first),
    all: () => [...events],
    eventsOf: (commandId) => byCommand.get(commandId) ?? null,
    days: () =>
      days
        .map(({ day }) => day)
        .toSorted()
        .toReversed(),
    givenOn: (day) => givenIn(byDay.get(day) ?? []),
    leasedOn: (day) => leasedIn(byDay.get(day) ?? []),
    ticketsOn: (day) => ticketsIn(byDay.get(day) ?? []),
    lastAt: () => events.at(-1)?.at ?? null,
    lastSeq: () => seq(events.length),
    [Symbol.dispose]() {},
  };
}
