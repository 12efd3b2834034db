import type { Database } from "better-sqlite3";

import type { ArrivalRow } from "#shared/forecast/arrival-history.ts";
import { dayNumber, dayNumbered } from "#shared/kit/calendar-day.ts";
import type { ServiceRow } from "#shared/forecast/service-times.ts";
import type { Day } from "#shared/kit/time.ts";

import { localInstant } from "#shared/kit/local-instant.ts";
import { onDisk } from "#server/log/disk-fault.ts";
import type { DayOfPromises, History, KeptPromise, Seat } from "./history.ts";

const QUARTER_MS = 900_000;
/** A year tells of the seasons; a clerk's pace and seat are of the last weeks. */
const YEAR_DAYS = 366;
const LATELY_DAYS = 56;
const SEATS_DAYS = 21;
const PROMISES_DAYS = 21;

type Quarter = Omit<ArrivalRow, "quarter"> & { readonly slot: number };
type Kept = KeptPromise & { readonly day: Day };

/**
 * What the report tables of an open database say of the days before `today`. A year takes some tens of milliseconds.
 * @throws LogUnavailable when the disk refuses.
 */
export function readHistory(db: Database, today: Day, timeZone: string): History {
  const rows = <Row>(sql: string, fromDays: number): Row[] =>
    onDisk(db.name, () => db.prepare<[Day, Day], Row>(sql).all(daysBefore(today, fromDays), today));
  const [missed] = rows<History["missed"]>(MISSED, LATELY_DAYS);
  return {
    arrivals: inQuarters(rows<Quarter>(ARRIVALS, YEAR_DAYS), timeZone),
    services: rows<ServiceRow>(SERVICES, LATELY_DAYS),
    missed: missed ?? { calls: 0, heldS: 0 },
    seats: rows<Seat>(SEATS, SEATS_DAYS),
    promises: byDay(rows<Kept>(PROMISES, PROMISES_DAYS)),
  };
}

const BETWEEN = "day >= ? AND day < ?";

const ARRIVALS = `
  SELECT day, field_id AS fieldId, issued_at / ${QUARTER_MS} AS slot, count(*) AS count
  FROM visits WHERE ${BETWEEN} GROUP BY day, field_id, slot ORDER BY day`;

const SERVICES = `
  SELECT field_id AS fieldId, procedure_id AS procedureId, clerk_id AS clerkId, (walking_ms + serving_ms) / 1000.0 AS seconds
  FROM visits WHERE ${BETWEEN} AND clerk_id IS NOT NULL AND started_at IS NOT NULL
    AND outcome IN ('completed', 'received', 'incomplete', 'rejected') ORDER BY closed_at`;

const MISSED = `
  SELECT coalesce(sum(absences), 0) AS calls, coalesce(sum(walking_ms), 0) / 1000.0 AS heldS
  FROM visits WHERE ${BETWEEN} AND outcome = 'no-show'`;

const SEATS = `
  SELECT counter_id AS counterId, clerk_id AS clerkId, sum(ended_at - began_at) AS openMs
  FROM counter_sessions WHERE ${BETWEEN} AND clerk_id IS NOT NULL AND desk = 'open' AND ended_at > began_at
  GROUP BY counter_id, clerk_id`;

// A citizen who came back to their line after an absence was promised nothing for the second wait.
const PROMISES = `
  SELECT day, field_id AS fieldId, promised_p50_s AS p50S, promised_p90_s AS p90S, promised_ahead AS ahead,
    max(0, first_called_at - issued_at) / 1000.0 AS waitedS
  FROM visits WHERE ${BETWEEN} AND promised_p90_s IS NOT NULL AND first_called_at IS NOT NULL
  ORDER BY day, first_called_at`;

const daysBefore = (day: Day, days: number): Day => dayNumbered(dayNumber(day) - days);

/** Quarter-hours since the centre's midnight; a day that a wrong clock named keeps what fits into it. */
function inQuarters(rows: readonly Quarter[], timeZone: string): readonly ArrivalRow[] {
  const midnights = new Map<Day, number>();
  const midnightOf = (day: Day): number => {
    const known = midnights.get(day) ?? localInstant(day, 0, timeZone) / QUARTER_MS;
    midnights.set(day, known);
    return known;
  };
  return rows.map(({ day, fieldId, slot, count }) => ({ day, fieldId, count, quarter: slot - midnightOf(day) }));
}

const byDay = (rows: readonly Kept[]): readonly DayOfPromises[] =>
  [...Map.groupBy(rows, ({ day }) => day)].map(([day, promises]) => ({ day, promises }));
