import { resolve } from "node:path";
import { parseArgs } from "node:util";

import { say, terminalTexts } from "./house/terminal.ts";
import { checkDay } from "./simulate/check/check-day.ts";
import { resultSchema } from "./simulate/check/result-schema.ts";
import type { CheckedDay } from "./simulate/check/result-schema.ts";
import { inMode } from "./simulate/in-mode.ts";
import { parseFile } from "./simulate/parse-file.ts";
import { readJson } from "./simulate/read-json.ts";
import { readScenarios } from "./simulate/read-scenario.ts";
import { ScenarioFault } from "./simulate/scenario-fault.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";

const texts = terminalTexts(process.env).simulateCheck;

try {
  check(optionsAsked());
} catch (error) {
  if (!(error instanceof ScenarioFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

interface CheckOptions {
  readonly result: string;
  readonly scenarios: readonly string[];
}

function optionsAsked(): CheckOptions {
  const { values, positionals } = parse();
  const [result, ...more] = positionals;
  const scenarios = [...(values.scenario ?? []), ...more];
  if (result === undefined || scenarios.length === 0) throw new ScenarioFault(texts.usage);
  return { result: resolve(result), scenarios: scenarios.map((path) => resolve(path)) };
}

function parse() {
  try {
    return parseArgs({ options: { scenario: { type: "string", multiple: true } }, allowPositionals: true });
  } catch (cause) {
    throw new ScenarioFault(texts.usage, { cause });
  }
}

function check({ result, scenarios }: CheckOptions): void {
  const days = parseFile(resultSchema, result, readJson(result));
  const known = new Map(readScenarios(scenarios).map((scenario) => [nameOf(scenario.name, scenario.seed), scenario]));
  const broken = days.map((day) => sayDay(day, scenarioOf(day, known, result)));
  const violations = broken.reduce((sum, each) => sum + each, 0);
  say(
    violations === 0
      ? texts.allKept(days.length)
      : texts.someBroken(violations, broken.filter((each) => each > 0).length, days.length),
  );
  if (violations > 0) process.exitCode = 1;
}

function scenarioOf(
  { scenario, seed, mode }: CheckedDay,
  known: ReadonlyMap<string, Scenario>,
  result: string,
): Scenario {
  const name = nameOf(scenario, seed);
  const found = known.get(name);
  if (found === undefined) throw new ScenarioFault(`${result}: scenario: ${name} is not among the given scenarios.`);
  return mode === undefined ? found : inMode(found, mode);
}

function sayDay(day: CheckedDay, scenario: Scenario): number {
  const violations = checkDay(scenario, day);
  if (violations.length > 0) say(`${nameOf(day.scenario, day.seed)}:`);
  for (const { sentence } of violations) say(`  ${sentence}`);
  return violations.length;
}

function nameOf(name: string, seed: number): string {
  return `${name}.${seed}`;
}
