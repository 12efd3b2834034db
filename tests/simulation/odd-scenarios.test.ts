import { describe, expect, test } from "vitest";

import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";
import { PastMidnight } from "#shared/simulator/simulate-day.ts";
import { checkDay } from "#scripts/simulate/check/check-day.ts";
import type { CheckedDay } from "#scripts/simulate/check/result-schema.ts";
import { odditiesOf } from "#scripts/simulate/oddities.ts";
import { readScenarios } from "#scripts/simulate/read-scenario.ts";

import { restlessDay, writtenDay } from "./support/played-day.ts";
import { smallScenario, withValueAt, writeScenario } from "./support/scenario-json.ts";

const texts = catalogueOf("en").simulate;

function read(content: unknown): Scenario {
  const [scenario] = readScenarios([writeScenario(content)]);
  if (scenario === undefined) throw new Error("no scenario");
  return scenario;
}

const outcomes = ({ tickets }: CheckedDay) =>
  Object.fromEntries(tickets.map(({ id, step, outcome }) => [`${id}.${step}`, outcome]));

describe("an odd scenario is played and explained", () => {
  test("a counter whose clerk may serve nothing stays closed", () => {
    const scenario = read(withValueAt("counters.1.skills", {}));
    const day = writtenDay(scenario, null);
    expect(outcomes(day)).toEqual({ "a1.0": "served", "a2.0": "unserved", "a3.0": "served" });
    expect(checkDay(scenario, day)).toEqual([]);
    expect(odditiesOf(texts, scenario, "small.1")).toEqual([
      "small.1: counter Q2 has no skill, so it stays closed.",
      "small.1: land is no counter's home; it is served only when a counter is moved there.",
    ]);
  });

  test("a field that nobody may serve leaves its citizens unserved", () => {
    const scenario = read({ ...smallScenario(), counters: [{ ...smallScenario().counters[1], id: "Q3" }] });
    const day = writtenDay(scenario, null);
    expect(outcomes(day)).toEqual({ "a1.0": "unserved", "a2.0": "served", "a2.1": "unserved", "a3.0": "unserved" });
    expect(checkDay(scenario, day)).toEqual([]);
    expect(odditiesOf(texts, scenario, "small.1")).toEqual([
      "small.1: no counter may serve justice; its 3 tickets stay unserved.",
    ]);
  });

  test("a clerk who may serve nothing is moved nowhere", () => {
    const scenario = read(withValueAt("counters.1.skills", {}));
    const day = restlessDay(scenario, 3);
    expect(day.moves.filter(({ counter }) => counter === "Q2")).toEqual([]);
    expect(checkDay(scenario, day)).toEqual([]);
  });

  test.for([
    ["nobody comes", "arrivals", []],
    ["nobody is ever on duty", "counters.0.actual", []],
    ["a citizen has no patience at all", "arrivals.0.patience_s", 0],
    ["a service takes no time", "arrivals.0.service_s", 0],
    ["changing field takes no time", "rules.setup_s", 0],
    ["a counter may change field at once", "rules.min_dwell_s", 0],
    ["the normal class always goes first", "rules.prio_run_max", 0],
    ["somebody comes after the last shift", "arrivals.2.t", 80_000],
    [
      "shifts are written in another order",
      "counters.0.actual",
      [
        [46_800, 61_200, 10_800],
        [27_000, 41_400, 1800],
      ],
    ],
    ["the power fails all day", "outages", [[0, 86_000]]],
  ] as const)("the rules are kept when %s", ([, key, value]) => {
    const scenario = read(withValueAt(key, value));
    expect(checkDay(scenario, writtenDay(scenario, null))).toEqual([]);
    expect(checkDay(scenario, restlessDay(scenario, 5))).toEqual([]);
  });

  test.for([
    ["a service", "arrivals.2.service_s", 60_000],
    ["a shift", "counters.0.actual", [[81_000, 86_400, 20_000]]],
  ] as const)("but not %s that runs past midnight", ([, key, value]) => {
    const scenario = read(withValueAt(key, value));
    expect(() => writtenDay(scenario, null)).toThrow(PastMidnight);
  });
});
