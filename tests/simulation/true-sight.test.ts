import { writtenDay } from "#scripts/simulate/written-day.ts";
import { describe, expect, test } from "vitest";

import type { CounterSight, Sight } from "#shared/forecast/sight.ts";
import { seededRandom } from "#shared/kit/random.ts";
import { NO_PROMISES } from "#shared/simulator/day-promises.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";
import { simulateDay } from "#shared/simulator/simulate-day.ts";
import { dutyAt } from "#scripts/simulate/check/clockwork.ts";
import { fieldAt, workOf } from "#scripts/simulate/check/work-of-counter.ts";
import type { CounterWork } from "#scripts/simulate/check/work-of-counter.ts";

import { goldenDays } from "./support/golden-days.ts";
import { restlessPolicy } from "./support/restless-policy.ts";

/** Whether what a counter is shown to do is what the day's result says that it did; null in a second in which it turns. */
function isTrue(work: CounterWork, shown: CounterSight, { now, fields }: Sight): boolean | null {
  if (work.spells.some(({ start, move }) => start === now && move !== null)) return null;
  const spell = work.spells.find(({ start, end }) => start < now && now < end);
  const idle = dutyAt(work.duty, now) === undefined ? "off" : "idle";
  const state = spell === undefined ? idle : spell.ticket === null ? "setting-up" : "busy";
  const setUp = work.spells.findLast(({ start, move }) => move !== null && start < now);
  return (
    shown.state === state &&
    fields[shown.setTo[0] ?? -1]?.id === fieldAt(work, now) &&
    shown.setSince === (setUp?.end ?? -Infinity)
  );
}

/** What was shown falsely, with the second. */
function falseSights(scenario: Scenario, seed: number): readonly string[] {
  const sights: Sight[] = [];
  const policy = restlessPolicy(seededRandom(seed));
  const day = simulateDay(scenario, {
    promises: NO_PROMISES,
    policy: {
      ...policy,
      plan(sight) {
        sights.push(sight);
        return policy.plan(sight);
      },
    },
  });
  const work = workOf(scenario, {
    ...day,
    tickets: [...day.tickets],
    moves: [...writtenDay(day, scenario, "vi").moves],
  });
  return sights.flatMap((sight) =>
    work.flatMap((each) => {
      const shown = sight.counters[each.index];
      return shown === undefined || isTrue(each, shown, sight) === false
        ? `${each.plan.id} at ${sight.now}: ${shown?.state} in ${shown?.setTo.join()} since ${shown?.setSince}`
        : [];
    }),
  );
}

describe("what a policy is shown of the counters is what they do", () => {
  // The rules know of no power cut: who is done in one is shown as turned, and turns when it ends.
  const lit = goldenDays.filter(({ scenario }) => scenario.outages.length === 0);
  test.for(lit.map((day, index) => ({ ...day, seed: index + 1 })))("on $name, seed $seed", ({ scenario, seed }) => {
    expect(falseSights(scenario, seed)).toEqual([]);
  });
});
