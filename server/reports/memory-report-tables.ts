import type { TicketId } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";

import type { CounterSession } from "./counter-session.ts";
import type { ReportChange } from "./report-change.ts";
import type { ReportReader } from "./report-reader.ts";
import type { VisitRow } from "./visit-row.ts";

/** Report tables that end with their process, beside the log in memory. */
export interface MemoryReportTables extends ReportReader {
  readonly apply: (change: ReportChange) => void;
}

/** Empty tables. */
export function createMemoryReportTables(): MemoryReportTables {
  const visits = new Map<TicketId, VisitRow>();
  const sessions = new Map<number, CounterSession>();
  return {
    apply(change) {
      if (change.kind === "visit") visits.set(change.row.ticketId, change.row);
      else if (change.kind === "visit-withdrawn") visits.delete(change.ticketId);
      else sessions.set(change.row.seq, change.row);
    },
    visits: (day) => onDay(visits.values(), day).toSorted((a, b) => (a.ticketId < b.ticketId ? -1 : 1)),
    sessions: (day) => onDay(sessions.values(), day).toSorted((a, b) => a.seq - b.seq),
  };
}

const onDay = <Row extends { readonly day: Day }>(rows: Iterable<Row>, day: Day): Row[] =>
  [...rows].filter((row) => row.day === day);
