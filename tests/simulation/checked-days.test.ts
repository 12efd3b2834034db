import { describe, expect, test } from "vitest";

import { BALANCED } from "#shared/balancing/profile.ts";
import { manualPolicy } from "#shared/simulator/manual-policy.ts";
import { productPolicy } from "#shared/simulator/product-policy.ts";
import { checkDay } from "#scripts/simulate/check/check-day.ts";
import { inMode } from "#scripts/simulate/in-mode.ts";

import { goldenDays, goldenScenario } from "./support/golden-days.ts";
import { restlessDay, writtenDay } from "./support/played-day.ts";

describe("a simulated day keeps every rule", () => {
  test.for(goldenDays)("when nobody moves, on $name", ({ scenario }) => {
    expect(checkDay(scenario, writtenDay(scenario, null))).toEqual([]);
  });

  const restless = goldenDays.flatMap((day, index) =>
    (["auto", "propose"] as const).map((mode) => ({ ...day, mode, seed: index + 1 })),
  );
  test.for(restless)("when counters move at random, on $name, mode $mode, seed $seed", ({ scenario, mode, seed }) => {
    const played = inMode(scenario, mode);
    const day = restlessDay(played, seed);
    expect(day.moves.length).toBeGreaterThan(10);
    expect(checkDay(played, day)).toEqual([]);
  });

  test.for(goldenDays)("when a director moves counters by eye, on $name", ({ scenario }) => {
    expect(checkDay(scenario, writtenDay(scenario, manualPolicy()))).toEqual([]);
  });

  test.for(["auto", "propose"] as const)("when the product moves counters, mode %s", (mode) => {
    const scenario = inMode(goldenScenario("small_4.1"), mode);
    const day = writtenDay(scenario, productPolicy(BALANCED, 1));
    expect(day.moves).not.toEqual([]);
    expect(checkDay(scenario, day)).toEqual([]);
  });
});
