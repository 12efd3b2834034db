import type { Database } from "better-sqlite3";
import type { Centre, Field } from "#shared/domain/centre.ts";
import { seq, procedureId, clerkId, counterId, ticketId, visitId, asTicketNumber, classId } from "#shared/kit/ids.ts";
import { randomLogNormal, seededRandom } from "#shared/kit/random.ts";
import { asDay, later, MINUTE_MS, type Day, type EpochMs } from "#shared/kit/time.ts";

import { localInstant } from "#shared/kit/local-instant.ts";
import { MIGRATIONS } from "#server/log/migrations/all-migrations.ts";
import { openScratch } from "#server/log/open-database.ts";
import { createReportWriter } from "#server/reports/report-tables.ts";
import type { VisitRow } from "#server/reports/visit-row.ts";

/** How recorded days were. */
export interface RecordedDays {
  readonly days: readonly Day[];
  /** Citizens of each field's first procedure a day. */
  readonly citizens: number;
  /** Mean minutes at the counter. */
  readonly minutes: number;
  readonly changes?: (row: VisitRow) => Partial<VisitRow>;
}

/** So many weekdays, the last of them on or before a day. */
export function weekdaysUntil(last: string, count: number): readonly Day[] {
  const days: Day[] = [];
  for (let at = Date.parse(`${last}T00:00:00Z`); days.length < count; at -= 86_400_000) {
    const weekday = new Date(at).getUTCDay();
    if (weekday > 0 && weekday < 6) days.unshift(asDay(new Date(at).toISOString().slice(0, 10)));
  }
  return days;
}

/** A database in memory whose report tables hold days on which citizens came evenly from half past seven to noon. */
export function recordedDays(centre: Centre, recorded: RecordedDays): Database {
  const db = openScratch(MIGRATIONS);
  writeDays(db, centre, recorded);
  return db;
}

/** Writes such days into the report tables of an open database. */
export function writeDays(db: Database, centre: Centre, { days, citizens, minutes, changes }: RecordedDays): void {
  const write = createReportWriter(db);
  const random = seededRandom(1);
  for (const day of days) {
    const midnight = localInstant(day, 0, centre.timeZone);
    for (const [line, field] of centre.fields.entries()) {
      const desk = deskOf(centre, field);
      for (let each = 0; each < citizens; each += 1) {
        const issuedAt = later(midnight, Math.floor(450 + (270 * each) / citizens) * MINUTE_MS);
        const servingMs = Math.round(randomLogNormal(random, minutes, 0.5) * MINUTE_MS);
        const row = visitAt(desk, { number: `${field.letter}${each + 1}`, day, issuedAt, servingMs });
        write({ kind: "visit", row: { ...row, ...changes?.(row) } });
      }
      const [beganAt, endedAt] = [later(midnight, 450 * MINUTE_MS), later(midnight, 1020 * MINUTE_MS)];
      const { counterId: at, clerkId: clerk } = desk;
      const session = { day, counterId: at, clerkId: clerk, desk: "open", lentTo: null, beganAt, endedAt } as const;
      write({ kind: "session", row: { ...session, seq: seq(line + 1) } });
    }
  }
}

type Desk = ReturnType<typeof deskOf>;

const deskOf = ({ counters, clerks, procedures }: Centre, { id }: Field) => ({
  fieldId: id,
  procedureId: procedures.find(({ fieldId }) => fieldId === id)?.id ?? procedureId("none"),
  counterId: counters.find(({ home }) => home[0] === id)?.id ?? counterId("none"),
  clerkId: clerks.find(({ skills }) => skills.has(id))?.id ?? clerkId("none"),
});

/** Someone who waited ten minutes, as they were told. */
function visitAt(
  desk: Desk,
  { number, day, issuedAt, servingMs }: { number: string; day: Day; issuedAt: EpochMs; servingMs: number },
): VisitRow {
  const calledAt = later(issuedAt, 10 * MINUTE_MS);
  return {
    ...desk,
    ticketId: ticketId(`${day}.${number}`),
    visitId: visitId(`${day}.${number}`),
    day,
    number: asTicketNumber(number),
    step: 1,
    classId: classId("normal"),
    isPriority: false,
    files: 1,
    language: "vi",
    issuedAt,
    firstCalledAt: calledAt,
    startedAt: calledAt,
    closedAt: later(calledAt, servingMs),
    waitingMs: 10 * MINUTE_MS,
    walkingMs: 0,
    servingMs,
    heldMs: 0,
    signingMs: 0,
    awayMs: 0,
    promisedP50S: 600,
    promisedP90S: 900,
    promisedAhead: 0,
    absences: 0,
    recalls: 0,
    wasLent: false,
    outcome: "completed",
    paper: "printed",
  };
}
