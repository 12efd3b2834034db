import type { Centre } from "#shared/domain/centre.ts";
import type { Knowledge } from "#shared/forecast/knowledge.ts";
import type { ClerkId, CounterId, FieldId, VisitId } from "#shared/kit/ids.ts";

import { centreScenario } from "./centre-scenario.ts";
import type { Scenario, ScenarioArrival, ScenarioShift } from "./scenario.ts";

/** One closed ticket of a day that is over; seconds, instants since midnight. */
export interface PastTurn {
  readonly visitId: VisitId;
  /** 1 for the first procedure of the visit. */
  readonly step: number;
  readonly fieldId: FieldId;
  readonly isPriority: boolean;
  readonly joinedS: number;
  /** Walking and serving at the clerk's own pace; null when it was never served. */
  readonly atCounterS: number | null;
  readonly clerkId: ClerkId | null;
  readonly outcome: "served" | "no-show" | "left" | "day-ended";
  /** When it was closed. */
  readonly closedS: number;
}

/** A clerk's stretch of open duty at a counter. */
export interface PastSeat {
  readonly counterId: CounterId;
  readonly clerkId: ClerkId;
  readonly startS: number;
  readonly endS: number;
}

/** What a centre recorded of one day. */
export interface RecordedDay {
  readonly name: string;
  readonly turns: readonly PastTurn[];
  readonly seats: readonly PastSeat[];
}

/**
 * A day that was, as a scenario to play again: who came when, how long a specialist would have taken for them, and who sat
 * where. Whoever was never served takes their field's mean; whoever left had that much patience. A counter stands in the
 * first field of its home, its clerk is the one who sat there longest.
 */
export function scenarioOfDay(centre: Centre, knowledge: Knowledge, day: RecordedDay): Scenario {
  const clerks = new Map(centre.counters.map(({ id }) => [id, longestSeated(day.seats, id)]));
  const actual = new Map(centre.counters.map(({ id }) => [id, dutyOf(day.seats, id)]));
  const arrivals = [...Map.groupBy(day.turns, ({ visitId }) => visitId)]
    .flatMap(([visitId, turns]) => arrivalOf(centre, knowledge, { visitId, turns }) ?? [])
    .toSorted((one, other) => one.t - other.t);
  return centreScenario(centre, knowledge, { name: day.name, seed: 1, clerks, actual, arrivals });
}

function longestSeated(seats: readonly PastSeat[], id: CounterId): ClerkId | null {
  const times = new Map<ClerkId, number>();
  for (const { counterId, clerkId, startS, endS } of seats) {
    if (counterId === id) times.set(clerkId, (times.get(clerkId) ?? 0) + endS - startS);
  }
  return [...times].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

// A clerk who signs out and in again within a minute has not been away.
const AWAY_S = 60;

function dutyOf(seats: readonly PastSeat[], id: CounterId): readonly ScenarioShift[] {
  const stretches = seats
    .filter(({ counterId, startS, endS }) => counterId === id && endS > startS)
    .toSorted((one, other) => one.startS - other.startS);
  const shifts: { startS: number; endS: number; drainS: number }[] = [];
  for (const { startS, endS } of stretches) {
    const last = shifts.at(-1);
    if (last !== undefined && startS - last.endS <= AWAY_S) last.endS = Math.max(last.endS, Math.round(endS));
    else shifts.push({ startS: Math.round(startS), endS: Math.round(endS), drainS: 0 });
  }
  return shifts;
}

function arrivalOf(
  centre: Centre,
  knowledge: Knowledge,
  { visitId, turns }: { readonly visitId: VisitId; readonly turns: readonly PastTurn[] },
): ScenarioArrival | null {
  const [first, ...next] = turns.toSorted((one, other) => one.step - other.step);
  if (first === undefined) return null;
  const specialistS = (turn: PastTurn): number => Math.max(1, Math.round(timeOf(centre, knowledge, turn)));
  return {
    id: visitId,
    t: Math.round(first.joinedS),
    field: first.fieldId,
    isPriority: first.isPriority,
    serviceS: specialistS(first),
    isNoShow: first.outcome === "no-show",
    patienceS: first.outcome === "left" ? Math.max(0, Math.round(first.closedS - first.joinedS)) : null,
    steps: next.map((turn) => ({ field: turn.fieldId, serviceS: specialistS(turn) })),
  };
}

function timeOf(centre: Centre, { fields }: Knowledge, { atCounterS, clerkId, fieldId }: PastTurn): number {
  if (atCounterS === null) return fields.get(fieldId)?.meanS ?? 0;
  return atCounterS / (centre.clerks.find(({ id }) => id === clerkId)?.skills.get(fieldId) ?? 1);
}
