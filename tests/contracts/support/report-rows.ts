import { asTicketNumber, classId, counterId, fieldId, procedureId, seq } from "#shared/kit/ids.ts";
import { asDay } from "#shared/kit/time.ts";

import type { CounterSession } from "#server/reports/counter-session.ts";
import type { VisitRow } from "#server/reports/visit-row.ts";
import { TEST_DAY, timeOf } from "#tests/domain/support/moment.ts";
import { idOf, visitOf } from "#tests/domain/support/ticket-names.ts";

/** The row of a usual visit, by its number: issued at eight, called after ten minutes, served for five. */
export const visitOfNumber = (number: string, changes: Partial<VisitRow> = {}): VisitRow => ({
  ticketId: idOf(number),
  visitId: visitOf(number),
  day: asDay(TEST_DAY),
  number: asTicketNumber(number),
  step: 1,
  fieldId: fieldId("civil"),
  procedureId: procedureId("birth"),
  classId: classId("normal"),
  isPriority: false,
  files: 1,
  language: "vi",
  issuedAt: timeOf("08:00"),
  firstCalledAt: timeOf("08:10"),
  startedAt: timeOf("08:11"),
  closedAt: timeOf("08:16"),
  waitingMs: 600_000,
  walkingMs: 60_000,
  servingMs: 300_000,
  heldMs: 0,
  signingMs: 0,
  awayMs: 0,
  promisedP50S: 540,
  promisedP90S: 900,
  promisedAhead: 4,
  absences: 0,
  recalls: 0,
  counterId: counterId("1"),
  clerkId: null,
  wasLent: false,
  outcome: "completed",
  paper: "printed",
  ...changes,
});

/** A session of counter 1 that begins at eight and lasts. */
export const sessionAt = (position: number, changes: Partial<CounterSession> = {}): CounterSession => ({
  seq: seq(position),
  day: asDay(TEST_DAY),
  counterId: counterId("1"),
  clerkId: null,
  desk: "open",
  lentTo: null,
  beganAt: timeOf("08:00"),
  endedAt: null,
  ...changes,
});
