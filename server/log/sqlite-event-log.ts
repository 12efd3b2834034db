import type { Database } from "better-sqlite3";

import type { Clock } from "#server/clock/clock.ts";
import { createCheckpointer } from "./checkpointer.ts";
import { onDisk } from "./disk-fault.ts";
import { createEntryWriter } from "./entry-writer.ts";
import type { EventLog } from "./event-log.ts";
import { createLogReader } from "./log-reader.ts";

/** The log in an open database, which stays the caller's to close. */
export function createSqliteEventLog(db: Database, clock: Clock): EventLog {
  const write = createEntryWriter(db);
  const checkpointer = createCheckpointer(db, clock);
  return {
    ...createLogReader(db),
    append(entries) {
      onDisk(db.name, () => write(entries));
      checkpointer.committed();
    },
    [Symbol.dispose]: () => checkpointer[Symbol.dispose](),
  };
}
