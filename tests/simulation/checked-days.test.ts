import { describe, expect, test } from "vitest";

import { seededRandom } from "#shared/kit/random.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";
import { simulateDay } from "#shared/simulator/simulate-day.ts";
import { checkDay } from "#scripts/simulate/check/check-day.ts";
import { resultSchema } from "#scripts/simulate/check/result-schema.ts";
import { promiseAtIssue } from "#scripts/simulate/promises.ts";

import { goldenDays } from "./support/golden-days.ts";
import { restlessPolicy } from "./support/restless-policy.ts";

const written = (day: unknown) => resultSchema.element.parse(JSON.parse(JSON.stringify(day)));

function inMode(scenario: Scenario, mode: "auto" | "propose"): Scenario {
  const { rules } = scenario;
  return { ...scenario, rules: { ...rules, approval: { ...rules.approval, mode } } };
}

describe("a simulated day keeps every rule", () => {
  test.for(goldenDays)("when nobody moves, on $name", ({ scenario }) => {
    const day = simulateDay(scenario, { policy: null, promise: promiseAtIssue });
    expect(checkDay(scenario, written(day))).toEqual([]);
  });

  const restless = goldenDays.flatMap((day, index) =>
    (["auto", "propose"] as const).map((mode) => ({ ...day, mode, seed: index + 1 })),
  );
  test.for(restless)(
    "when counters move at random, on $name in mode $mode with seed $seed",
    ({ scenario, mode, seed }) => {
      const played = inMode(scenario, mode);
      const day = simulateDay(played, { policy: restlessPolicy(seededRandom(seed)), promise: promiseAtIssue });
      expect(day.moves.length).toBeGreaterThan(10);
      expect(checkDay(played, written(day))).toEqual([]);
    },
  );
});
