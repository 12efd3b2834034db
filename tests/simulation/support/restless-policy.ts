import type { WantedMove } from "#shared/balancing/move.ts";
import type { Sight } from "#shared/forecast/sight.ts";
import { randomBelow } from "#shared/kit/random.ts";
import type { Random } from "#shared/kit/random.ts";
import type { DayPolicy } from "#shared/simulator/day-policy.ts";

/** A policy that keeps changing its mind: any counter to any field that its clerk may serve, at any time, whatever else is pending. */
export function restlessPolicy(random: Random): DayPolicy {
  return {
    tickS: 90,
    plan: (sight) => (random.next() < 0.1 ? [anyMove(sight, random), anyMove(sight, random)].flat() : []),
    stillWants: () => random.next() < 0.7,
  };
}

function anyMove({ counters }: Sight, random: Random): readonly WantedMove[] {
  const counter = randomBelow(random, counters.length);
  const { pace = [], home = [] } = counters[counter] ?? {};
  const allowed = pace.flatMap((each, field) => (each === null || home.includes(field) ? [] : field));
  const field = allowed[randomBelow(random, allowed.length + 1)] ?? null;
  return [{ counter, field }];
}
