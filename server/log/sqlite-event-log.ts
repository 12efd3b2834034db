import type { Database } from "better-sqlite3";
import type { Recorded } from "#shared/domain/event.ts";
import { seq } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";

import type { Clock } from "#server/clock/clock.ts";
import { createCheckpointer } from "./checkpointer.ts";
import { onDisk } from "./disk-fault.ts";
import { createEntryWriter } from "./entry-writer.ts";
import type { EventLog } from "./event-log.ts";
import { createEventReader, type EventRow } from "./event-row.ts";

const COLUMNS = "seq, at, actor, command_id, body";
// Rows by the page are a third faster than rows one by one, and leave the connection free in between.
const ROWS_A_PAGE = 1000;

/** The log in an open database, which stays the caller's to close. */
export function createSqliteEventLog(db: Database, clock: Clock): EventLog {
  const selectPage = db
    .prepare<[number], EventRow>(`SELECT ${COLUMNS} FROM events WHERE seq > ? ORDER BY seq LIMIT ${ROWS_A_PAGE}`)
    .raw();
  const selectCommand = db
    .prepare<[string], EventRow>(`SELECT ${COLUMNS} FROM events WHERE command_id = ? ORDER BY step`)
    .raw();
  const selectLastDay = db.prepare<[], number>("SELECT first_seq FROM days ORDER BY day DESC LIMIT 1").pluck();
  const selectLast = db.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM events").pluck();
  const selectDays = db.prepare<[], Day>("SELECT day FROM days ORDER BY day DESC").pluck();
  const write = createEntryWriter(db);
  const read = createEventReader(db.name);
  const checkpointer = createCheckpointer(db, clock);

  function* from(first: number): Generator<Recorded> {
    for (let after = first - 1; ; after += ROWS_A_PAGE) {
      const rows = onDisk(db.name, () => selectPage.all(after));
      for (const row of rows) yield read(row);
      if (rows.length < ROWS_A_PAGE) return;
    }
  }

  return {
    append(entries) {
      onDisk(db.name, () => write(entries));
      checkpointer.committed();
    },
    lastDay: () => from(onDisk(db.name, () => selectLastDay.get() ?? 1)),
    all: () => from(1),
    eventsOf(commandId) {
      const rows = onDisk(db.name, () => selectCommand.all(commandId));
      return rows.length === 0 ? null : rows.map(read);
    },
    days: () => onDisk(db.name, () => selectDays.all()),
    lastSeq: () => seq(onDisk(db.name, () => selectLast.get() ?? 0)),
    [Symbol.dispose]: () => checkpointer[Symbol.dispose](),
  };
}
