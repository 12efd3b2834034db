import { writeFileSync } from "node:fs";

import { PastMidnight, simulateDay } from "#shared/simulator/simulate-day.ts";
import type { DayPolicy } from "#shared/simulator/day-policy.ts";
import type { DayResult } from "#shared/simulator/day-result.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";

import { say, terminalLanguage, terminalTexts } from "./house/terminal.ts";
import { inMode } from "./simulate/in-mode.ts";
import { odditiesOf } from "./simulate/oddities.ts";
import { writePlots } from "./simulate/plot/write-plots.ts";
import { policyMaker } from "./simulate/policies.ts";
import { progressOn } from "./simulate/progress.ts";
import { readScenarios } from "./simulate/read-scenario.ts";
import { resultTable } from "./simulate/result-table.ts";
import { writtenDay, type WrittenDay } from "./simulate/written-day.ts";
import { ScenarioFault } from "./simulate/scenario-fault.ts";
import { parseSimulateOptions } from "./simulate/simulate-options.ts";
import type { SimulateOptions } from "./simulate/simulate-options.ts";

const language = terminalLanguage(process.env);
const texts = terminalTexts(process.env).simulate;

try {
  simulate(parseSimulateOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ScenarioFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function simulate(options: SimulateOptions): void {
  const newPolicy = policyMaker(options);
  const scenarios = readScenarios(options.scenarios).map((each) =>
    options.mode === null ? each : inMode(each, options.mode),
  );
  const progress = progressOn(process.stderr);
  const results: DayResult[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    progress.show(texts.progress(nameOf(scenario), index + 1, scenarios.length));
    results.push(play(scenario, newPolicy()));
  }
  progress.end();
  if (options.json !== null) {
    const written = withScenarios(scenarios, results).map(({ scenario, day }) => writtenDay(day, scenario, language));
    write(options.json, written, options.mode);
  }
  if (options.plot !== null) plot(scenarios, results, options);
  const days = results.map(({ scenario: name, seed, metrics }) => ({ name: nameOf({ name, seed }), metrics }));
  for (const oddity of scenarios.flatMap((each) => odditiesOf(texts, each, nameOf(each)))) say(oddity);
  for (const row of resultTable(texts, days)) say(row);
}

function play(scenario: Scenario, policy: DayPolicy | null): DayResult {
  try {
    return simulateDay(scenario, { policy, explains: true });
  } catch (cause) {
    if (!(cause instanceof PastMidnight)) throw cause;
    throw new ScenarioFault(
      `${nameOf(scenario)}: arrivals and counters.actual: somebody is still served or on duty at midnight, and a scenario is one day.`,
      { cause },
    );
  }
}

function nameOf({ name, seed }: Pick<Scenario, "name" | "seed">): string {
  return `${name}.${seed}`;
}

function withScenarios(
  scenarios: readonly Scenario[],
  results: readonly DayResult[],
): readonly { readonly scenario: Scenario; readonly day: DayResult }[] {
  return results.flatMap((day, index) => {
    const scenario = scenarios[index];
    return scenario === undefined ? [] : { scenario, day };
  });
}

function plot(scenarios: readonly Scenario[], results: readonly DayResult[], options: SimulateOptions): void {
  writePlots(withScenarios(scenarios, results), {
    folder: options.plot ?? "",
    policy: options.policy,
    language,
    texts: texts.plot,
  });
}

function write(path: string, results: readonly WrittenDay[], mode: SimulateOptions["mode"]): void {
  const days = results.map(({ scenario, seed, ...day }) => ({
    scenario,
    seed,
    ...(mode !== null && { mode }),
    ...day,
  }));
  try {
    writeFileSync(path, `${JSON.stringify(days)}\n`);
  } catch (cause) {
    throw new ScenarioFault(`--json ${path} cannot be written: a file in a folder that exists is wanted.`, { cause });
  }
}
