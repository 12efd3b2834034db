import type { TicketId } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";

import type { CounterSession } from "./counter-session.ts";
import type { VisitRow } from "./visit-row.ts";

/** What an event changes in the report tables. The order of changes is the order of the log. */
export type ReportChange =
  /** Adds the row, or replaces it: a paper printed late still counts. */
  | { readonly kind: "visit"; readonly row: VisitRow }
  /** An undo opened the ticket again. */
  | { readonly kind: "visit-withdrawn"; readonly day: Day; readonly ticketId: TicketId }
  /** Adds the session, or ends it. */
  | { readonly kind: "session"; readonly row: CounterSession };
