import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import type { Scenario } from "#shared/simulator/scenario.ts";

import { findContradiction } from "./find-contradiction.ts";
import { parseFile } from "./parse-file.ts";
import { readJson } from "./read-json.ts";
import { ScenarioFault } from "./scenario-fault.ts";
import { scenarioSchema } from "./scenario-schema.ts";

/**
 * The scenarios of these files and folders, in their order; of a folder the files that say they are scenarios, by name.
 * @throws ScenarioFault naming the file, the key and what is wanted.
 */
export function readScenarios(paths: readonly string[]): readonly Scenario[] {
  return paths.flatMap((path) => (isFolder(path) ? scenariosIn(path) : [toScenario(path, readJson(path))]));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function scenariosIn(folder: string): readonly Scenario[] {
  const scenarios = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted((one, other) => one.localeCompare(other, "en", { numeric: true }))
    .map((name) => join(folder, name))
    .map((path) => ({ path, json: readJson(path) }))
    .filter(({ json }) => isScenario(json))
    .map(({ path, json }) => toScenario(path, json));
  if (scenarios.length === 0)
    throw new ScenarioFault(`${folder} holds no scenario: files of schema ${SCHEMA} are wanted.`);
  return scenarios;
}

const SCHEMA = scenarioSchema.shape.schema.value;

const isScenario = (json: unknown): boolean =>
  typeof json === "object" && json !== null && "schema" in json && json.schema === SCHEMA;

function toScenario(path: string, json: unknown): Scenario {
  const scenario = parseFile(scenarioSchema, path, json);
  const contradiction = findContradiction(scenario);
  if (contradiction !== null) throw new ScenarioFault(`${path}: ${contradiction}.`);
  return scenario;
}
