import { describe, expect, test } from "vitest";

import { randomBelow, seededRandom } from "#shared/kit/random.ts";
import { NO_PROMISES } from "#shared/simulator/day-promises.ts";
import type { DayResult } from "#shared/simulator/day-result.ts";
import type { Scenario, ScenarioArrival } from "#shared/simulator/scenario.ts";
import { simulateDay } from "#shared/simulator/simulate-day.ts";

import { goldenDays } from "./support/golden-days.ts";
import { restlessPolicy } from "./support/restless-policy.ts";

const LOOKED_AT_S = 1200;

/** A day on which counters move at random: when the policy was asked until an instant, what it said, and at last what it was shown. */
function watchedDay(scenario: Scenario, until: number): { readonly day: DayResult; readonly seen: readonly string[] } {
  const policy = restlessPolicy(seededRandom(9));
  const seen: string[] = [];
  const day = simulateDay(scenario, {
    promises: NO_PROMISES,
    policy: {
      ...policy,
      plan(sight) {
        const moves = policy.plan(sight);
        const isLooked = sight.now > until - LOOKED_AT_S;
        if (sight.now <= until) seen.push(JSON.stringify([sight.now, moves, isLooked ? sight : null]));
        return moves;
      },
    },
  });
  return { day, seen };
}

/** The same scenario with another future: all that nobody can know at an instant is changed. */
function otherFuture(scenario: Scenario, { tickets }: DayResult, now: number): Scenario {
  const random = seededRandom(now);
  const later = (t: number): number => t + 1 + randomBelow(random, 900);
  const turns = new Map(tickets.map((ticket) => [`${ticket.id} ${ticket.step}`, ticket]));
  const isOver = ({ id }: ScenarioArrival, step: number): boolean => {
    const { finishedAt = -1 } = turns.get(`${id} ${step}`) ?? {};
    return finishedAt !== -1 && finishedAt <= now;
  };
  const changed = (arrival: ScenarioArrival): ScenarioArrival => {
    const turn = turns.get(`${arrival.id} 0`);
    const isStillWaiting = turn === undefined || turn.calledAt > now;
    return {
      ...arrival,
      serviceS: arrival.serviceS + (isOver(arrival, 0) ? 0 : 7200),
      isNoShow: arrival.isNoShow !== isStillWaiting,
      patienceS: isStillWaiting ? later(Math.max(arrival.t, now)) - arrival.t : arrival.patienceS,
      steps: arrival.steps.map((step, index) => (isOver(arrival, index + 1) ? step : { ...step, serviceS: 9000 })),
    };
  };
  return {
    ...scenario,
    arrivals: scenario.arrivals.filter(({ t }, index) => t <= now || index % 2 === 0).map(changed),
    outages: [...scenario.outages.filter(([from]) => from <= now), [later(now + 1800), later(now + 5400)]],
    counters: scenario.counters.map((counter) => ({
      ...counter,
      actual: counter.actual
        .filter(({ startS }) => startS <= now)
        .map((shift) => (shift.endS + shift.drainS <= now ? shift : { ...shift, endS: later(now), drainS: 0 })),
    })),
  };
}

describe("nobody sees the future", () => {
  const cases = goldenDays.map((day, index) => ({ ...day, now: 30_000 + 2900 * index }));
  test.for(cases)(
    "on $name, what a policy is shown until $now does not depend on what comes after",
    ({ scenario, now }) => {
      const { day, seen } = watchedDay(scenario, now);
      const other = watchedDay(otherFuture(scenario, day, now), now);
      expect(other.day.tickets).not.toEqual(day.tickets);
      expect(other.seen).toEqual(seen);
    },
  );
});
