import type { Database } from "better-sqlite3";

import { onDisk } from "#server/log/disk-fault.ts";
import type { CounterSession } from "./counter-session.ts";
import type { ReportChange } from "./report-change.ts";
import type { ReportReader } from "./report-reader.ts";
import { rowPutter, rowReader, rowRemover, type RowTable } from "./row-table.ts";
import type { VisitRow } from "./visit-row.ts";

const VISITS: RowTable<VisitRow> = {
  name: "visits",
  key: "ticketId",
  columns: {
    day: "plain",
    ticketId: "plain",
    visitId: "plain",
    number: "plain",
    step: "plain",
    fieldId: "plain",
    procedureId: "plain",
    classId: "plain",
    isPriority: "flag",
    files: "plain",
    language: "plain",
    issuedAt: "plain",
    firstCalledAt: "plain",
    startedAt: "plain",
    closedAt: "plain",
    waitingMs: "plain",
    walkingMs: "plain",
    servingMs: "plain",
    heldMs: "plain",
    signingMs: "plain",
    awayMs: "plain",
    promisedP50S: "plain",
    promisedP90S: "plain",
    promisedAhead: "plain",
    absences: "plain",
    recalls: "plain",
    counterId: "plain",
    clerkId: "plain",
    wasLent: "flag",
    outcome: "plain",
    paper: "plain",
  },
};

const SESSIONS: RowTable<CounterSession> = {
  name: "counter_sessions",
  key: "seq",
  columns: {
    day: "plain",
    seq: "plain",
    counterId: "plain",
    clerkId: "plain",
    desk: "plain",
    lentTo: "plain",
    beganAt: "plain",
    endedAt: "plain",
  },
};

/** Applies changes to the report tables, inside the transaction of whoever calls. */
export function createReportWriter(db: Database): (change: ReportChange) => void {
  const putVisit = rowPutter(db, VISITS);
  const withdrawVisit = rowRemover(db, VISITS);
  const putSession = rowPutter(db, SESSIONS);
  return (change) => {
    switch (change.kind) {
      case "visit":
        return putVisit(change.row);
      case "visit-withdrawn":
        return withdrawVisit(change.day, change.ticketId);
      case "session":
        return putSession(change.row);
    }
  };
}

/** Reads the report tables of an open database. Its readers throw LogUnavailable when the disk refuses. */
export function createReportReader(db: Database): ReportReader {
  const visits = rowReader(db, VISITS);
  const sessions = rowReader(db, SESSIONS);
  return {
    visits: (day) => onDisk(db.name, () => visits(day)),
    sessions: (day) => onDisk(db.name, () => sessions(day)),
  };
}
