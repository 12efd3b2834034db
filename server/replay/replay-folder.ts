import { centreFileIn } from "#server/log/centre-data.ts";
import { createLogReader } from "#server/log/log-reader.ts";
import { MIGRATIONS } from "#server/log/migrations/all-migrations.ts";
import { openReadOnly, openScratch } from "#server/log/open-database.ts";
import { compareTables, type TableComparison } from "./compare-tables.ts";
import { rebuildReports } from "./rebuild-reports.ts";

/** What a replay found. */
export interface Replay {
  readonly events: number;
  readonly days: number;
  readonly tables: readonly TableComparison[];
}

/**
 * Rebuilds every derived table of a data folder from its log alone and compares them with those in the file, which it
 * only reads. A server may run on the folder meanwhile: log and tables are seen as of one instant.
 * @throws DataFault naming the file.
 */
export function replayFolder(folder: string): Replay {
  const live = openReadOnly(centreFileIn(folder), MIGRATIONS);
  const scratch = openScratch(MIGRATIONS);
  try {
    const log = createLogReader(live);
    const atOneInstant = live.transaction(() => ({
      events: rebuildReports(log.all(), scratch),
      days: log.days().length,
      tables: compareTables(live, scratch),
    }));
    return atOneInstant();
  } finally {
    scratch.close();
    live.close();
  }
}
