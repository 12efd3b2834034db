import type { Scenario, ScenarioCounter } from "#shared/simulator/scenario.ts";

import { dutyAt, dutyOf, endOf } from "./clockwork.ts";
import type { Duty } from "./clockwork.ts";
import type { CheckedDay, CheckedMove, CheckedTicket } from "./result-schema.ts";

/** Something that keeps a counter from calling: a citizen, or a set-up. */
export interface Spell {
  readonly start: number;
  readonly end: number;
  readonly ticket: CheckedTicket | null;
  readonly move: CheckedMove | null;
}

/** A counter's day, put together from a result. */
export interface CounterWork {
  readonly plan: ScenarioCounter;
  readonly index: number;
  readonly duty: readonly Duty[];
  /** In the order of their beginning; a turn before the call that follows it. */
  readonly spells: readonly Spell[];
}

/** The work of every counter of a scenario, in its order. */
export function workOf(scenario: Scenario, { tickets, moves }: CheckedDay): readonly CounterWork[] {
  const calls = Map.groupBy(tickets, ({ counter }) => counter);
  const turns = Map.groupBy(moves, ({ counter }) => counter);
  return scenario.counters.map((plan, index) => ({
    plan,
    index,
    duty: dutyOf(plan),
    spells: [
      ...(turns.get(plan.id) ?? []).map((move) => setUp(move, scenario)),
      ...(calls.get(plan.id) ?? []).map(service),
    ].toSorted((one, other) => one.start - other.start || one.end - other.end),
  }));
}

const service = (ticket: CheckedTicket): Spell => ({
  start: ticket.calledAt,
  end: ticket.finishedAt,
  ticket,
  move: null,
});

const setUp = (move: CheckedMove, { rules, outages }: Scenario): Spell => ({
  start: move.startedAt,
  end: endOf(move.startedAt, rules.setupS, outages),
  ticket: null,
  move,
});

/** The field that a counter is set to at an instant, turns of that second included. */
export function fieldAt({ plan, spells }: CounterWork, t: number): string {
  return spells.findLast(({ move, start }) => move !== null && start <= t)?.move?.to ?? plan.home;
}

/** Whether a counter's clerk is there and has nothing in hand, once what ends in this second has ended. */
export const isFreeAt = (work: CounterWork, t: number): boolean =>
  work.plan.skills.size > 0 &&
  dutyAt(work.duty, t) !== undefined &&
  !work.spells.some(({ start, end }) => start < t && t < end);

/** Whether a counter stands idle at an instant, after the calls and turns of that second. */
export const isIdleAt = (work: CounterWork, t: number): boolean =>
  isFreeAt(work, t) && !work.spells.some(({ start, end }) => start === t && t < end);

/** Since when a counter that calls at `t` has been idle. */
export function idleSince({ duty, spells }: CounterWork, t: number): number {
  const [onDutySince] = dutyAt(duty, t) ?? [t];
  const ends = spells.filter(({ start, end }) => start < end && end <= t).map(({ end }) => end);
  return Math.max(onDutySince, ...ends);
}
