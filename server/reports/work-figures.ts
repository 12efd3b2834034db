import { elapsedMs, type EpochMs } from "#shared/kit/time.ts";

import type { CounterSession } from "./counter-session.ts";
import { isServed } from "./outcome.ts";
import type { VisitRow } from "./visit-row.ts";

/** What a counter or a clerk did; milliseconds. A visit counts for who called it last. */
export interface WorkFigures<Id> {
  readonly id: Id;
  readonly served: number;
  /** Of them, while lent to another field. */
  readonly servedLent: number;
  /** Time at the counter of those served while lent, from their calls: what a clerk is thanked for. */
  readonly helpedMs: number;
  /** Of those served: a service that nobody ended lasts until midnight and says nothing. */
  readonly servingMs: number;
  /** Open at home or lent. */
  readonly openMs: number;
  readonly pausedMs: number;
  /** Of the open time, lent to another field. */
  readonly lentMs: number;
}

/** The figures of everyone whom `idOf` names in a visit or a session, in no order. Sessions that last count until `now`. */
export function workFigures<Id>(
  visits: readonly VisitRow[],
  sessions: readonly CounterSession[],
  now: EpochMs,
  idOf: (row: VisitRow | CounterSession) => Id | null,
): readonly WorkFigures<Id>[] {
  const ids = new Set([...visits, ...sessions].map(idOf).filter((id) => id !== null));
  return [...ids].map((id) => ({
    id,
    ...services(visits.filter((row) => idOf(row) === id)),
    ...times(
      sessions.filter((session) => idOf(session) === id),
      now,
    ),
  }));
}

function services(rows: readonly VisitRow[]) {
  const served = rows.filter(isServed);
  const lent = served.filter((row) => row.wasLent);
  return {
    served: served.length,
    servedLent: lent.length,
    helpedMs: lent.reduce((sum, row) => sum + row.walkingMs + row.servingMs, 0),
    servingMs: served.reduce((sum, row) => sum + row.servingMs, 0),
  };
}

function times(sessions: readonly CounterSession[], now: EpochMs) {
  const open = sessions.filter((session) => session.desk === "open");
  return {
    openMs: lengthOf(open, now),
    pausedMs: lengthOf(sessions, now) - lengthOf(open, now),
    lentMs: lengthOf(
      open.filter((session) => session.lentTo !== null),
      now,
    ),
  };
}

const lengthOf = (sessions: readonly CounterSession[], now: EpochMs): number =>
  sessions.reduce((sum, { beganAt, endedAt }) => sum + elapsedMs(beganAt, endedAt ?? now), 0);
