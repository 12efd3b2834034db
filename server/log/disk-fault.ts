import Database from "better-sqlite3";
import { DataFault } from "./data-fault.ts";
import { LogUnavailable } from "./event-log.ts";

// A full or failing disk, a mount gone read-only, a backup that holds the file too long: all may pass.
const PASSING = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|LOCKED|PROTOCOL)/;
const DAMAGE = /^SQLITE_(CORRUPT|NOTADB)/;

/**
 * Runs work on a database and names what the disk did to it.
 * @throws LogUnavailable when the disk refused, DataFault when the file is damaged; any other error as it came.
 */
export function onDisk<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw diskFault(file, cause);
  }
}

/** What an error of the database means: LogUnavailable or DataFault; any other error as it is. */
export function diskFault(file: string, cause: unknown): unknown {
  if (!(cause instanceof Database.SqliteError)) return cause;
  if (PASSING.test(cause.code)) return new LogUnavailable(`${file}: ${cause.code}`, { cause });
  if (DAMAGE.test(cause.code)) return new DataFault("DATA_CORRUPT", file, { cause });
  return cause;
}
