import type { Recorded } from "#shared/domain/event.ts";
import { seq, type CommandId } from "#shared/kit/ids.ts";
import { VersionConflict, type EventLog, type LogEntry } from "./event-log.ts";
import { dayOf } from "./day-of.ts";

/** A log that forgets everything when its process ends: for tests and simulations. */
export function createMemoryEventLog(): EventLog {
  const events: Recorded[] = [];
  const byCommand = new Map<CommandId, readonly Recorded[]>();
  let lastDay = { day: "", first: 0 };

  function add(entry: LogEntry): void {
    for (const recorded of entry.events) {
      const day = dayOf(recorded, entry);
      if (day > lastDay.day) lastDay = { day, first: events.length };
      events.push(recorded);
    }
    byCommand.set(entry.commandId, entry.events);
  }

  return {
    append(entries) {
      let next = events.length;
      for (const recorded of entries.flatMap((entry) => entry.events)) {
        if (recorded.seq !== (next += 1)) throw new VersionConflict(`expected event ${next}, got ${recorded.seq}`);
      }
      entries.forEach(add);
    },
    lastDay: () => events.slice(lastDay.first),
    all: () => events.slice(),
    eventsOf: (commandId) => byCommand.get(commandId) ?? null,
    lastSeq: () => seq(events.length),
    [Symbol.dispose]() {},
  };
}
