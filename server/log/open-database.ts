import { existsSync } from "node:fs";

import Database from "better-sqlite3";
import { DataFault } from "./data-fault.ts";
import { onDisk } from "./disk-fault.ts";
import { LogUnavailable } from "./event-log.ts";
import { migrate, type Migration } from "./migrate.ts";

// A backup copies the file in another process; a commit waits for it this long.
const BUSY_TIMEOUT_MS = 2000;
const SYNCHRONOUS_FULL = 2;

/**
 * Opens a database for writing, creates it where there is none, and brings its tables up to date. What it commits is on
 * the disk when the commit returns.
 * @throws DataFault naming the file when it cannot be opened, is damaged, or was written by a later version.
 */
export function openDatabase(file: string, migrations: readonly Migration[]): Database.Database {
  return opening(file, () => {
    const db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
    try {
      makeDurable(db);
      migrate(db, migrations);
      assertDurable(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/**
 * Opens a database beside its writer, to read only. It sees what was committed when each query began.
 * @throws DataFault naming the file when there is none, it is damaged, or another version wrote it.
 */
export function openReadOnly(file: string, migrations: readonly Migration[]): Database.Database {
  if (!existsSync(file)) throw new DataFault("DATA_MISSING", file);
  return opening(file, () => {
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    const version = Number(db.pragma("user_version", { simple: true }));
    if (version === migrations.length) return db;
    db.close();
    throw new DataFault(version > migrations.length ? "DATA_TOO_NEW" : "DATA_TOO_OLD", file);
  });
}

/** An empty database in memory with the same tables, gone when it is closed. */
export function openScratch(migrations: readonly Migration[]): Database.Database {
  const db = new Database(":memory:");
  migrate(db, migrations);
  return db;
}

// This build turns WAL to NORMAL with the first write, which loses the last commits in a power cut, unless FULL was said.
function makeDurable(db: Database.Database): void {
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
}

function assertDurable(db: Database.Database): void {
  const journal = db.pragma("journal_mode", { simple: true });
  const synchronous = db.pragma("synchronous", { simple: true });
  if (journal !== "wal" || synchronous !== SYNCHRONOUS_FULL)
    throw new Error(`${db.name}: journal ${String(journal)}, synchronous ${String(synchronous)}; wanted wal and FULL`);
}

function opening(file: string, open: () => Database.Database): Database.Database {
  try {
    return onDisk(file, open);
  } catch (cause) {
    throw cause instanceof LogUnavailable ? new DataFault("DATA_NOT_WRITABLE", file, { cause }) : cause;
  }
}
