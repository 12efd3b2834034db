import type { QueueEvent, Recorded } from "#shared/domain/event.ts";
import { commandId, seq } from "#shared/kit/ids.ts";
import { asDay, later } from "#shared/kit/time.ts";

import type { LogEntry } from "#server/log/event-log.ts";
import type { ReportChange } from "#server/reports/report-change.ts";
import { director, TEST_DAY, timeOf } from "#tests/domain/support/moment.ts";

type EntryMaker = (command: string, events: readonly QueueEvent[], reports?: readonly ReportChange[]) => LogEntry;

/** Makes entries as a dispatcher would, one after the other: events a second apart, by the director. */
export function entryMaker(first = 1): EntryMaker {
  let next = first;
  let day = asDay(TEST_DAY);
  return (command, events, reports = []) => {
    const recorded = events.map((event): Recorded => {
      if (event.type === "DayOpened") day = event.day;
      const position = next++;
      const at = later(timeOf("07:00"), position * 1000);
      return { seq: seq(position), at, by: director, commandId: commandId(command), event };
    });
    return { commandId: commandId(command), day, events: recorded, reports };
  };
}

/** The events of entries, in order. */
export const eventsIn = (...entries: readonly LogEntry[]): readonly Recorded[] =>
  entries.flatMap((entry) => entry.events);
