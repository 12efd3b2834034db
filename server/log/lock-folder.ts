import { mkdirSync } from "node:fs";
import { join } from "node:path";

import Database from "better-sqlite3";
import { DataFault } from "./data-fault.ts";

/**
 * Makes a data folder this server's own for as long as it lives. The system lets go of the lock with the process, so a
 * kill or a power cut leaves none behind.
 * @throws DataFault DATA_IN_USE while another server holds the folder, DATA_NOT_WRITABLE when it cannot be used.
 */
export function lockFolder(folder: string): Disposable {
  let db: Database.Database | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    db = new Database(join(folder, "server.lock"), { timeout: 0 });
    db.exec("BEGIN EXCLUSIVE");
    const held = db;
    return { [Symbol.dispose]: () => void held.close() };
  } catch (cause) {
    db?.close();
    throw new DataFault(isBusy(cause) ? "DATA_IN_USE" : "DATA_NOT_WRITABLE", folder, { cause });
  }
}

const isBusy = (cause: unknown): boolean =>
  cause instanceof Database.SqliteError && cause.code.startsWith("SQLITE_BUSY");
