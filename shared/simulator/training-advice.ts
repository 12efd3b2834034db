import type { DayPolicy } from "./day-policy.ts";
import { NO_PROMISES } from "./day-promises.ts";
import type { TicketResult } from "./day-result.ts";
import { outcomeOf, type DayOutcome } from "./compare-days.ts";
import type { Scenario } from "./scenario.ts";
import { simulateDay } from "./simulate-day.ts";

/** One clerk trained for one field, and what all citizens together would have been spared over the days looked at. */
export interface TrainingAdvice {
  /** The counter at which the clerk sits. */
  readonly counter: string;
  readonly field: string;
  readonly savedMinutes: number;
  readonly before: DayOutcome["wait"];
  readonly after: DayOutcome["wait"];
}

/** Somebody newly trained is this much slower than a specialist (DOMAIN: 1.2–1.4). */
const NEW_PACE = 1.3;
/** Fields in which hardly anybody waits need no help. */
const FIELDS_LOOKED_AT = 3;
const MINUTE_S = 60;

/**
 * Whom to train next: plays the past days again with one more skill at a time, under the policy that the centre would have
 * run, and keeps what spares waiting, the most useful first. Yields the share done before each play, so that whoever
 * computes it can say how far it is; returns the advice.
 */
export function* trainingAdvice(
  days: readonly Scenario[],
  newPolicy: () => DayPolicy | null,
): Generator<number, readonly TrainingAdvice[], void> {
  const play = (scenario: Scenario): readonly TicketResult[] =>
    simulateDay(scenario, { policy: newPolicy(), promises: NO_PROMISES }).tickets;
  const before = days.flatMap(play);
  const lessons = lessonsFor(days, before);
  const advice: TrainingAdvice[] = [];
  for (const [done, { counter, field }] of lessons.entries()) {
    yield done / lessons.length;
    const after = days.map((day) => withSkill(day, counter, field)).flatMap(play);
    const savedMinutes = (waitedS(before) - waitedS(after)) / MINUTE_S;
    if (savedMinutes <= 0) continue;
    advice.push({ counter, field, savedMinutes, before: waitIn(before, field), after: waitIn(after, field) });
  }
  return advice.toSorted((one, other) => other.savedMinutes - one.savedMinutes);
}

interface Lesson {
  readonly counter: string;
  readonly field: string;
}

/** Every skill that is missing for the fields in which people waited most. */
function lessonsFor(days: readonly Scenario[], before: readonly TicketResult[]): readonly Lesson[] {
  const [day] = days;
  if (day === undefined) return [];
  const fields = day.fields
    .map(({ id }) => ({ id, waited: waitedS(before.filter(({ field }) => field === id)) }))
    .filter(({ waited }) => waited > 0)
    .toSorted((one, other) => other.waited - one.waited)
    .slice(0, FIELDS_LOOKED_AT);
  return fields.flatMap(({ id: field }) =>
    day.counters
      .filter(({ skills, actual }) => skills.size > 0 && actual.length > 0 && !skills.has(field))
      .map(({ id: counter }) => ({ counter, field })),
  );
}

const withSkill = (day: Scenario, counter: string, field: string): Scenario => ({
  ...day,
  counters: day.counters.map((each) =>
    each.id === counter ? { ...each, skills: new Map(each.skills).set(field, NEW_PACE) } : each,
  ),
});

const waitedS = (tickets: readonly TicketResult[]): number =>
  tickets.reduce((sum, { queuedAt, calledAt }) => sum + calledAt - queuedAt, 0);

const waitIn = (tickets: readonly TicketResult[], wanted: string): DayOutcome["wait"] =>
  outcomeOf(
    tickets.filter(({ field }) => field === wanted),
    1,
  ).wait;
