import { PLAIN_BOARD } from "#shared/domain/board-plan.ts";
import type { Database } from "better-sqlite3";
import type { Centre } from "#shared/domain/centre.ts";
import type { Recorded } from "#shared/domain/event.ts";
import { centreId } from "#shared/kit/ids.ts";

import { emptyToday } from "#server/dispatcher/today.ts";
import { createDayWriter } from "#server/log/day-writer.ts";
import { createReportWriter } from "#server/reports/report-tables.ts";

// Events carry what a replay needs: the reports of a year follow from the log alone, whatever the centre file says today.
const NO_CENTRE: Centre = {
  id: centreId("replay"),
  name: { vi: "" },
  address: null,
  timeZone: "UTC",
  languages: [],
  fields: [],
  procedures: [],
  classes: [],
  counters: [],
  clerks: [],
  kiosks: [],
  calendar: null,
  elsewhere: { neighbours: [], portal: null },
  board: PLAIN_BOARD,
  settings: {
    priority: { maxInARow: 1, thenNormal: 1 },
    missed: { retryAfterMs: 0, maxAbsences: 1 },
    holdMaxMs: 0,
    undoMs: 0,
    homeRule: "in-order",
    lentRule: "lent-only",
    lend: { setupMs: 0, minDwellMs: 0 },
    balancing: {
      mode: "off",
      profile: "calm",
      maxMovesPerHour: 0,
      lendingFields: null,
      keep: new Map(),
      neverClerks: [],
      declinedForMs: 0,
      normMs: 0,
    },
    offline: { leaseSize: 1, leadNumbers: 0 },
    identity: null,
    manyTickets: { byCard: null, atKiosk: null },
    maxFiles: 1,
    bulk: null,
    maxProceduresPerVisit: 1,
    printsDocuments: false,
  },
};

/** Writes the report tables that a log leads to into an empty scratch database; gives how many events it read. */
export function rebuildReports(events: Iterable<Recorded>, scratch: Database): number {
  const today = emptyToday(NO_CENTRE);
  const noteDay = createDayWriter(scratch);
  const report = createReportWriter(scratch);
  const rebuild = scratch.transaction(() => {
    let count = 0;
    for (const recorded of events) {
      noteDay(recorded);
      today.fold(recorded).forEach(report);
      count += 1;
    }
    return count;
  });
  return rebuild();
}
