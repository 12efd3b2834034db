import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { EpochMs } from "#shared/kit/time.ts";
import { StartFault } from "#kiosk/program/start-fault.ts";
import { migrate, type Migration } from "./migration.ts";
import { keepNumbersAndTickets } from "./migrations/001-keep-numbers-and-tickets.ts";
import { isDamage, isHeld, StoreFault } from "./store-fault.ts";

/** An open store; what it commits is on the disk when the commit returns, unless `isLasting` is false. */
export interface StoreFile {
  readonly db: Database.Database;
  /** False where the disk refused: then it lives in memory alone, and no number may be given from it. */
  readonly isLasting: boolean;
}

const MIGRATIONS: readonly Migration[] = [keepNumbersAndTickets];
const SYNCHRONOUS_FULL = 2;
const BUSY_TIMEOUT_MS = 2000;

/**
 * Opens `kiosk.sqlite` in a kiosk's own folder, for this program alone. A file that is damaged, or of a later version, is
 * set aside under another name and a new one begun: nothing that it says is believed.
 * @throws StartFault while another agent uses the folder: two would give the same numbers.
 */
export function openStoreFile(folder: string, now: () => EpochMs, onFault: (fault: StoreFault) => void): StoreFile {
  const file = join(folder, "kiosk.sqlite");
  try {
    return { db: openOrReplace(file, now, onFault), isLasting: true };
  } catch (cause) {
    if (isHeld(cause)) throw new StartFault(`--data ${folder} is in use by another kiosk agent`, { cause });
    onFault(new StoreFault("STORE_UNAVAILABLE", { cause }));
    return { db: prepared(new Database(":memory:")), isLasting: false };
  }
}

function openOrReplace(file: string, now: () => EpochMs, onFault: (fault: StoreFault) => void): Database.Database {
  try {
    return openSound(file);
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    setAside(file, now());
    onFault(new StoreFault("STORE_DAMAGED", { cause }));
    return openSound(file);
  }
}

function openSound(file: string): Database.Database {
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    db.pragma("locking_mode = EXCLUSIVE");
    db.pragma("journal_mode = WAL");
    // What is deleted is written over.
    db.pragma("secure_delete = ON");
    // This build turns WAL to NORMAL with the first write, which loses the last commits in a power cut, unless FULL was said.
    db.pragma("synchronous = FULL");
    if (db.pragma("quick_check", { simple: true }) !== "ok") throw new StoreFault("STORE_DAMAGED");
    prepared(db);
    assertDurable(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepared(db: Database.Database): Database.Database {
  if (!migrate(db, MIGRATIONS)) throw new StoreFault("STORE_DAMAGED");
  return db;
}

function assertDurable(db: Database.Database): void {
  const journal = db.pragma("journal_mode", { simple: true });
  const synchronous = db.pragma("synchronous", { simple: true });
  if (journal !== "wal" || synchronous !== SYNCHRONOUS_FULL)
    throw new Error(`${db.name}: journal ${String(journal)}, synchronous ${String(synchronous)}; wanted wal and FULL`);
}

function setAside(file: string, at: EpochMs): void {
  for (const part of ["", "-wal", "-shm"])
    if (existsSync(file + part)) renameSync(file + part, `${file}.damaged-${at}${part}`);
}
