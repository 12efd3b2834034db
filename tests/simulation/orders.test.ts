import { describe, expect, test } from "vitest";

import type { WantedMove } from "#shared/balancing/move.ts";
import type { DayPolicy } from "#shared/simulator/day-policy.ts";
import { NO_PROMISES } from "#shared/simulator/day-promises.ts";
import type { MoveResult } from "#shared/simulator/day-result.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";
import { simulateDay } from "#shared/simulator/simulate-day.ts";
import { inMode } from "#scripts/simulate/in-mode.ts";
import { readScenarios } from "#scripts/simulate/read-scenario.ts";

import { withValueAt, writeScenario } from "./support/scenario-json.ts";

const LAND: WantedMove = { counter: 0, field: 1 };
const HOME: WantedMove = { counter: 0, field: null };

/** Q1 has the home justice and may serve land; set-up 120 s, dwell 600 s, answers after 90 s, no power from 36000 to 36600. */
function small(key = "title", value: unknown = "A small day"): Scenario {
  const [scenario] = readScenarios([writeScenario(withValueAt(key, value))]);
  if (scenario === undefined) throw new Error("no scenario");
  return scenario;
}

/** Wants each move at its second, once. */
function script(wanted: Readonly<Record<number, WantedMove>>, wantsStill = true): DayPolicy {
  return {
    tickS: 10,
    plan: ({ now }) => [wanted[now] ?? []].flat(),
    stillWants: () => wantsStill,
  };
}

const turns = (
  scenario: Scenario,
  policy: DayPolicy,
): readonly (readonly [decidedAt: number, startedAt: number, to: string])[] =>
  simulateDay(scenario, { policy, promises: NO_PROMISES }).moves.map(({ decidedAt, startedAt, to }: MoveResult) => [
    decidedAt,
    startedAt,
    to,
  ]);

describe("an order to a counter", () => {
  test("is carried out at once when it is idle", () => {
    expect(turns(small(), script({ 30_000: LAND }))).toEqual([[30_000, 30_000, "land"]]);
  });

  test("waits for the citizen in hand", () => {
    expect(turns(small(), script({ 27_110: LAND }))).toEqual([[27_110, 27_400, "land"]]);
  });

  test("waits for the dwell, counted from the end of the set-up, while the counter serves on", () => {
    const scenario = small("arrivals.2", {
      id: "a3",
      t: 30_400,
      field: "land",
      priority: 0,
      service_s: 100,
      noShow: false,
      patience_s: null,
    });
    const policy = script({ 30_000: LAND, 30_200: HOME });
    expect(turns(scenario, policy)).toEqual([
      [30_000, 30_000, "land"],
      [30_200, 30_720, "justice"],
    ]);
    const { tickets } = simulateDay(scenario, { policy, promises: NO_PROMISES });
    expect(tickets.find(({ id }) => id === "a3")).toMatchObject({ calledAt: 30_400 });
  });

  test("is taken back by a request for the present field", () => {
    expect(turns(small(), script({ 27_110: LAND, 27_120: HOME }))).toEqual([]);
  });

  test("waits for the counter to come on duty", () => {
    expect(turns(small(), script({ 43_200: LAND }))).toEqual([[43_200, 46_800, "land"]]);
  });

  test("starts no set-up without power, and a set-up under way is stretched", () => {
    expect(turns(small(), script({ 27_110: LAND }))).toHaveLength(1);
    const scenario = small("arrivals.2", {
      id: "a3",
      t: 35_950,
      field: "justice",
      priority: 0,
      service_s: 100,
      noShow: false,
      patience_s: null,
    });
    expect(turns(scenario, script({ 35_960: LAND }))).toEqual([[35_960, 36_650, "land"]]);
  });
});

describe("a proposal", () => {
  test("is carried out when the director has approved it", () => {
    expect(turns(inMode(small(), "propose"), script({ 30_000: LAND }))).toEqual([[30_000, 30_090, "land"]]);
  });

  test("is answered by the delays of the day, one after the other", () => {
    const scenario = inMode(small("rules.approval.delays_s", [90, 300]), "propose");
    expect(turns(scenario, script({ 30_000: LAND, 32_000: HOME, 34_000: LAND }))).toEqual([
      [30_000, 30_090, "land"],
      [32_000, 32_000, "justice"],
      [34_000, 34_300, "land"],
    ]);
  });

  test("to go home needs an approval only where the centre says so", () => {
    const scenario = inMode(small("rules.approval.return_needs_approval", true), "propose");
    expect(turns(scenario, script({ 30_000: LAND, 32_000: HOME }))).toEqual([
      [30_000, 30_090, "land"],
      [32_000, 32_090, "justice"],
    ]);
  });

  test("is dropped when the policy no longer wants it", () => {
    expect(turns(inMode(small(), "propose"), script({ 30_000: LAND }, false))).toEqual([]);
  });

  test("is dropped by a request for the present field", () => {
    expect(turns(inMode(small(), "propose"), script({ 30_000: LAND, 30_050: HOME }))).toEqual([]);
  });

  test("whose answer falls into an outage is carried out when it ends", () => {
    expect(turns(inMode(small(), "propose"), script({ 35_950: LAND }))).toEqual([[35_950, 36_600, "land"]]);
  });
});
