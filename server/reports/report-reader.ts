import type { Day } from "#shared/kit/time.ts";

import type { CounterSession } from "./counter-session.ts";
import type { VisitRow } from "./visit-row.ts";

/** What the reports read. */
export interface ReportReader {
  /** The closed tickets of a day, by ticket id. */
  visits(day: Day): readonly VisitRow[];
  /** The sessions of a day, in the order they began. */
  sessions(day: Day): readonly CounterSession[];
}
