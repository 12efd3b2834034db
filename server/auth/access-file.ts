import { chmodSync } from "node:fs";
import { join } from "node:path";

import type { Database } from "better-sqlite3";

import { openDatabase } from "#server/log/open-database.ts";
import { createAccessTables } from "./migrations/001-create-access-tables.ts";
import { countFailuresBySource } from "./migrations/002-count-failures-by-source.ts";
import { keepKioskLetters } from "./migrations/003-keep-kiosk-letters.ts";

/**
 * Who may come in: credentials, sessions, devices, tokens; only hashes of secrets. A file of its own beside the event
 * log, so that a copy of the log for a report or an audit carries none of it.
 */
export type AccessFile = Database;

/**
 * Opens the file of a data folder, readable by this user alone, and brings its tables up to date.
 * @throws DataFault naming the file when it cannot be opened.
 */
export function openAccessFile(folder: string): AccessFile {
  const path = join(folder, "access.sqlite");
  const file = openDatabase(path, [createAccessTables, countFailuresBySource, keepKioskLetters]);
  // Four digits are guessed in no time by whoever may read their hash.
  chmodSync(path, 0o600);
  return file;
}
