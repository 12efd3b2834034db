import type { Scenario } from "#shared/simulator/scenario.ts";

import type { CheckedDay } from "./result-schema.ts";
import { isIdleAt } from "./work-of-counter.ts";
import type { CounterWork } from "./work-of-counter.ts";

/** A stretch `[t, until)` in which nothing changes. */
export interface Moment {
  readonly t: number;
  readonly until: number;
  /** How many wait in each field. */
  readonly waiting: ReadonlyMap<string, number>;
  readonly idle: readonly CounterWork[];
}

/** The day as a row of moments, as it stands after the calls of each second. */
export function momentsOf(scenario: Scenario, day: CheckedDay, all: readonly CounterWork[]): readonly Moment[] {
  const changes = changesOf(day);
  const instants = instantsOf(scenario, [...changes.keys()], all);
  const waiting = new Map<string, number>();
  return instants.map((t, index) => {
    for (const { field, by } of changes.get(t) ?? []) waiting.set(field, (waiting.get(field) ?? 0) + by);
    const idle = all.filter((work) => isIdleAt(work, t));
    return { t, until: instants[index + 1] ?? t, waiting: new Map(waiting), idle };
  });
}

interface Change {
  readonly field: string;
  readonly by: number;
}

function changesOf({ tickets }: CheckedDay): ReadonlyMap<number, readonly Change[]> {
  const changes = tickets.flatMap(({ field, queuedAt, calledAt, outcome }) => [
    { t: queuedAt, field, by: 1 },
    ...(outcome === "unserved" ? [] : [{ t: calledAt, field, by: -1 }]),
  ]);
  return Map.groupBy(changes, ({ t }) => t);
}

function instantsOf({ outages }: Scenario, changes: readonly number[], all: readonly CounterWork[]): readonly number[] {
  const work = all.flatMap(({ duty, spells }) => [...duty.flat(), ...spells.flatMap(({ start, end }) => [start, end])]);
  return [...new Set([...changes, ...work, ...outages.flat()])].toSorted((one, other) => one - other);
}
