import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { describe, expect, test } from "vitest";

import { readScenarios } from "#scripts/simulate/read-scenario.ts";
import { ScenarioFault } from "#scripts/simulate/scenario-fault.ts";

import { emptyFolder, smallScenario, withValueAt, writeScenario } from "./support/scenario-json.ts";

describe("a scenario that cannot be is refused in one sentence", () => {
  test.for([
    ["a home that is no field", "counters.0.home", "tax", `counters Q1.home: "tax" is no field of this scenario`],
    ["a skill that is no field", "counters.0.skills.tax", 1, `counters Q1.skills: "tax" is no field`],
    ["an arrival for no field", "arrivals.1.field", "tax", `arrivals a2.field: "tax" is no field`],
    ["a step to no field", "arrivals.1.steps.0.field", "tax", `arrivals a2.steps.0.field: "tax" is no field`],
    ["a forecast of no field", "forecast.rates_per_h.tax", [1], `forecast.rates_per_h: "tax" is no field`],
    [
      "a home that is no skill",
      "counters.0.skills",
      { land: 1 },
      `counters Q1.home: "justice" is not among its skills (land)`,
    ],
    [
      "shifts that overlap",
      "counters.1.actual",
      [
        [27_000, 41_400, 0],
        [41_000, 61_200, 0],
      ],
      "counters.1.actual: the shift from 41000 to 61200 overlaps the one from 27000 to 41400",
    ],
    [
      "a shift that ends before it starts",
      "counters.0.planned.1",
      [61_200, 46_800, 0],
      "counters.0.planned.1: a shift ends after it starts",
    ],
    ["a negative time", "arrivals.0.t", -5, "arrivals.0.t: "],
    ["a time of another day", "arrivals.2.t", 86_400, "arrivals.2.t: "],
    ["a shift that ends on another day", "counters.0.actual.1.1", 90_000, "counters.0.actual.1.1: "],
    ["a negative shift", "counters.0.actual.0.0", -1, "counters.0.actual.0.0: "],
    ["a negative service", "arrivals.2.service_s", -300, "arrivals.2.service_s: "],
    ["a negative patience", "arrivals.2.patience_s", -1, "arrivals.2.patience_s: "],
    ["a negative set-up", "rules.setup_s", -120, "rules.setup_s: "],
    ["a negative pace", "counters.0.skills.land", -1.3, "counters.0.skills.land: "],
    ["a time that is no whole second", "arrivals.0.t", 27_100.5, "arrivals.0.t: "],
    ["a time that is text", "day.open", "7:30", "day.open: "],
    ["a field twice", "fields.1.id", "justice", `fields: the id "justice" stands twice`],
    ["a counter twice", "counters.1.id", "Q1", `counters: the id "Q1" stands twice`],
    ["an arrival twice", "arrivals.2.id", "a1", `arrivals: the id "a1" stands twice`],
    [
      "arrivals out of order",
      "arrivals.2.t",
      27_150,
      "arrivals a3.t: 27150 is before the arrival ahead of it (a2 at 27200)",
    ],
    ["a day that closes before it opens", "day.close", 20_000, "day.close: 20000 is not after day.open (27000)"],
    ["outages that overlap", "outages.1", [36_500, 37_000], "outages.1: it starts at 36500"],
    [
      "an outage that ends before it starts",
      "outages.0",
      [36_600, 36_000],
      "outages.0: an outage ends after it starts",
    ],
    ["no counter at all", "counters", [], "counters: "],
    ["no field at all", "fields", [], "fields: "],
    ["no delay for an approval", "rules.approval.delays_s", [], "rules.approval.delays_s: "],
    ["an unknown mode", "rules.approval.mode", "ask", "rules.approval.mode: "],
    ["a class that is none", "arrivals.0.priority", 2, "arrivals.0.priority: "],
    ["a bucket of no length", "forecast.bucket_s", 0, "forecast.bucket_s: "],
    ["a missing key", "rules", undefined, "rules: "],
    ["another format", "schema", "rebalance-scenario/2", "schema: "],
  ] as const)("%s", ([, key, value, sentence]) => {
    const path = writeScenario(withValueAt(key, value));
    expect(refusal(path)).toMatch(new RegExp(`^${escaped(`${path}: ${sentence}`)}.*\\.$`));
  });

  test("text that is not JSON", () => {
    const path = writeScenario(`{"schema": `);
    expect(refusal(path)).toMatch(new RegExp(`^${escaped(path)} is not valid JSON: .*\\.$`));
  });

  test("a file that is not there", () => {
    expect(refusal("/nowhere/day.json")).toMatch(/^\/nowhere\/day\.json cannot be read: .*\.$/);
  });

  test("a folder without a scenario", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "clairvoyant.json"), "{}");
    expect(refusal(folder)).toBe(`${folder} holds no scenario: files of schema rebalance-scenario/1 are wanted.`);
  });
});

describe("a folder of scenarios", () => {
  test("is read by name and number, whatever else lies in it", () => {
    const folder = dirname(writeScenario({ ...smallScenario(), seed: 10 }, "small.10.json"));
    writeFileSync(join(folder, "small.2.json"), JSON.stringify({ ...smallScenario(), seed: 2 }));
    writeFileSync(join(folder, "clairvoyant.json"), JSON.stringify({ "small.2.json": { J: 1 } }));
    writeFileSync(join(folder, "FORMAT.md"), "# Scenario files");
    expect(readScenarios([folder]).map(({ seed }) => seed)).toEqual([2, 10]);
  });
});

function refusal(path: string): string {
  try {
    readScenarios([path]);
  } catch (error) {
    if (error instanceof ScenarioFault) return error.message;
    throw error;
  }
  return "accepted";
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
