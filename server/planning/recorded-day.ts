import type { Day, EpochMs } from "#shared/kit/time.ts";
import type { PastSeat, PastTurn, RecordedDay } from "#shared/simulator/scenario-of-day.ts";

import type { CounterSession } from "#server/reports/counter-session.ts";
import { isServed } from "#server/reports/outcome.ts";
import type { VisitRow } from "#server/reports/visit-row.ts";

const SECOND_MS = 1000;

/** A day of the report tables as the simulator plays it again. A session that nobody ended says nothing of a shift. */
export function recordedDay(
  day: Day,
  midnight: EpochMs,
  rows: { readonly visits: readonly VisitRow[]; readonly sessions: readonly CounterSession[] },
): RecordedDay {
  const secondsAt = (at: EpochMs): number => (at - midnight) / SECOND_MS;
  return {
    name: day,
    turns: rows.visits.map((row) => pastTurn(row, secondsAt)),
    seats: rows.sessions.flatMap((session) => pastSeat(session, secondsAt) ?? []),
  };
}

function pastTurn(row: VisitRow, secondsAt: (at: EpochMs) => number): PastTurn {
  return {
    visitId: row.visitId,
    step: row.step,
    fieldId: row.fieldId,
    isPriority: row.isPriority,
    joinedS: secondsAt(row.issuedAt),
    atCounterS: isServed(row) && row.startedAt !== null ? (row.walkingMs + row.servingMs) / SECOND_MS : null,
    clerkId: row.clerkId,
    outcome: outcomeOf(row),
    closedS: secondsAt(row.closedAt),
  };
}

function outcomeOf({ outcome }: VisitRow): PastTurn["outcome"] {
  if (outcome === "no-show" || outcome === "day-ended") return outcome;
  return outcome === "cancelled" ? "left" : "served";
}

function pastSeat(
  { counterId, clerkId, desk, beganAt, endedAt }: CounterSession,
  secondsAt: (at: EpochMs) => number,
): PastSeat | null {
  if (desk !== "open" || clerkId === null || endedAt === null || endedAt <= beganAt) return null;
  return { counterId, clerkId, startS: secondsAt(beganAt), endS: secondsAt(endedAt) };
}
