import { readFileSync } from "node:fs";

import { ScenarioFault } from "./scenario-fault.ts";

/**
 * A JSON file as it stands.
 * @throws ScenarioFault naming the file when it cannot be read or is not JSON.
 */
export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ScenarioFault(`${path} is not valid JSON: ${messageOf(cause)}.`, { cause });
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new ScenarioFault(`${path} cannot be read: ${messageOf(cause)}.`, { cause });
  }
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
