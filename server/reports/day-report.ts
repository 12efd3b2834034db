import type { ClerkId, CounterId, FieldId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { averageOf } from "#shared/views/day-figures.ts";

import type { CounterSession } from "./counter-session.ts";
import { isServed, type Outcome } from "./outcome.ts";
import type { VisitRow } from "./visit-row.ts";
import { waitFigures, type WaitFigures } from "./wait-figures.ts";
import { workFigures, type WorkFigures } from "./work-figures.ts";

/** What some visits come to. */
export interface VisitFigures {
  /** Tickets closed, each step of a visit for itself. */
  readonly tickets: number;
  readonly served: number;
  readonly waits: WaitFigures;
  /** Average time at the counter of those served; null when nobody was. */
  readonly averageServingMs: number | null;
}

/** A day as its director reviews it. Orders are the log's or none: who shows it knows the centre's. */
export interface DayReport {
  readonly all: VisitFigures;
  readonly fields: ReadonlyMap<FieldId, VisitFigures>;
  readonly counters: readonly WorkFigures<CounterId>[];
  readonly clerks: readonly WorkFigures<ClerkId>[];
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

/** The report of a day's rows. `now` ends the sessions that still last. */
export function dayReport(visits: readonly VisitRow[], sessions: readonly CounterSession[], now: EpochMs): DayReport {
  const byField = Map.groupBy(visits, (row) => row.fieldId);
  return {
    all: visitFigures(visits),
    fields: new Map([...byField].map(([id, rows]) => [id, visitFigures(rows)])),
    counters: workFigures(visits, sessions, now, (row) => row.counterId),
    clerks: workFigures(visits, sessions, now, (row) => row.clerkId),
    outcomes: outcomesOf(visits),
  };
}

/** The figures of some visits, or of none. */
export function visitFigures(rows: readonly VisitRow[]): VisitFigures {
  const served = rows.filter(isServed);
  return {
    tickets: rows.length,
    served: served.length,
    waits: waitFigures(rows),
    averageServingMs: averageOf(served.map((row) => row.servingMs)),
  };
}

function outcomesOf(visits: readonly VisitRow[]): Record<Outcome, number> {
  const count = (outcome: Outcome): number => visits.filter((row) => row.outcome === outcome).length;
  return {
    completed: count("completed"),
    received: count("received"),
    incomplete: count("incomplete"),
    rejected: count("rejected"),
    "no-show": count("no-show"),
    cancelled: count("cancelled"),
    "day-ended": count("day-ended"),
  };
}
