import { join } from "node:path";

import { systemClock } from "#server/clock/clock.ts";
import type { ReportReader } from "#server/reports/report-reader.ts";
import { createReportReader } from "#server/reports/report-tables.ts";
import { PAGES_AT_MOST } from "./checkpointer.ts";
import type { EventLog } from "./event-log.ts";
import { lockFolder } from "./lock-folder.ts";
import { MIGRATIONS } from "./migrations/all-migrations.ts";
import { openDatabase } from "./open-database.ts";
import { createSqliteEventLog } from "./sqlite-event-log.ts";
import { makeRoom } from "./wal-room.ts";

/** The file of a data folder that holds the log and its report tables. */
export const centreFileIn = (folder: string): string => join(folder, "centre.sqlite");

/** A centre's data folder, open and its own. */
export interface CentreData extends Disposable {
  readonly log: EventLog;
  readonly reports: ReportReader;
  /**
   * Gives the log on the disk the room that a rush needs, so that no press waits for it; ends early by `signal`.
   * @throws the system's error when the disk refuses; the log works without.
   */
  makeRoom(signal: AbortSignal): Promise<void>;
}

// The commit that reaches the most pages goes past them: every press of one turn of the event loop.
const PAGES_WITH_ROOM = PAGES_AT_MOST + 300;
const FRAME_HEAD_BYTES = 24;

/**
 * Opens a data folder, makes it where there is none, and keeps every other server out of it.
 * @throws DataFault naming the folder or file: in use, not writable, damaged, or of a later version.
 */
export function openCentreData(folder: string, clock = systemClock): CentreData {
  const lock = lockFolder(folder);
  try {
    const db = openDatabase(centreFileIn(folder), MIGRATIONS);
    const log = createSqliteEventLog(db, clock);
    const close = () => {
      log[Symbol.dispose]();
      db.close();
      lock[Symbol.dispose]();
    };
    const roomBytes = PAGES_WITH_ROOM * (FRAME_HEAD_BYTES + Number(db.pragma("page_size", { simple: true })));
    return {
      log,
      reports: createReportReader(db),
      makeRoom: (signal) => makeRoom(`${db.name}-wal`, roomBytes, signal),
      [Symbol.dispose]: close,
    };
  } catch (error) {
    lock[Symbol.dispose]();
    throw error;
  }
}
