import Database from "better-sqlite3";
import { seq } from "#shared/kit/ids.ts";

import { createReportWriter } from "#server/reports/report-tables.ts";
import { assertContinues } from "./assert-continues.ts";
import { dayOf } from "./day-of.ts";
import { createDayWriter } from "./day-writer.ts";
import { VersionConflict, type LogEntry } from "./event-log.ts";

/**
 * Writes entries and what they change in the reports, in one transaction.
 * @throws VersionConflict when the log has moved on, or holds one of the commands.
 */
export function createEntryWriter(db: Database.Database): (entries: readonly LogEntry[]) => void {
  const insertEvent = db.prepare(`
    INSERT INTO events (seq, day, at, type, actor, command_id, step, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const selectLast = db.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM events").pluck();
  const noteDay = createDayWriter(db);
  const report = createReportWriter(db);

  function write(entry: LogEntry): void {
    for (const [step, recorded] of entry.events.entries()) {
      const { seq: position, at, by, commandId, event } = recorded;
      const day = dayOf(event, entry.day);
      insertEvent.run(position, day, at, event.type, JSON.stringify(by), commandId, step, JSON.stringify(event));
      noteDay(recorded);
    }
    entry.reports.forEach(report);
  }

  const inOneTransaction = db.transaction((entries: readonly LogEntry[]) => {
    assertContinues(entries, seq(selectLast.get() ?? 0));
    entries.forEach(write);
  });

  return (entries) => {
    try {
      inOneTransaction.immediate(entries);
    } catch (cause) {
      throw isTaken(cause) ? new VersionConflict("a command is in the log", { cause }) : cause;
    }
  };
}

const isTaken = (cause: unknown): boolean =>
  cause instanceof Database.SqliteError && cause.code === "SQLITE_CONSTRAINT_UNIQUE";
