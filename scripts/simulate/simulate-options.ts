import { resolve } from "node:path";
import { parseArgs } from "node:util";

import { ScenarioFault } from "./scenario-fault.ts";

/** Who may move counters in a simulated day. */
export const POLICIES = ["static", "manual", "product"] as const;
/** How much the product may move. */
export const PROFILES = ["balanced", "calm"] as const;
const MODES = ["auto", "propose"] as const;

/** What a simulation is asked to do. */
export interface SimulateOptions {
  readonly scenarios: readonly string[];
  readonly policy: (typeof POLICIES)[number];
  readonly profile: (typeof PROFILES)[number];
  /** Instead of the scenario's own way of approving; null keeps it. */
  readonly mode: (typeof MODES)[number] | null;
  /** Of the policy's own chance; the day itself is a fixed trace. */
  readonly seed: number;
  readonly json: string | null;
  readonly plot: string | null;
}

/**
 * Reads the flags; whatever stands without one is a further scenario, as a shell writes a pattern out.
 * @throws ScenarioFault for an unknown flag or value.
 */
export function parseSimulateOptions(args: readonly string[]): SimulateOptions {
  const { values, positionals } = parse(args);
  const scenarios = [...(values.scenario ?? []), ...positionals];
  if (scenarios.length === 0) throw new ScenarioFault(`--scenario is missing: scenario files or folders are wanted.`);
  return {
    scenarios: scenarios.map((path) => resolve(path)),
    policy: oneOf("--policy", POLICIES, values.policy ?? "static"),
    profile: oneOf("--profile", PROFILES, values.profile ?? "balanced"),
    mode: values.mode === undefined ? null : oneOf("--mode", MODES, values.mode),
    seed: parseSeed(values.seed ?? "1"),
    json: values.json === undefined ? null : resolve(values.json),
    plot: values.plot === undefined ? null : resolve(values.plot),
  };
}

const KNOWN =
  "--scenario FILE|FOLDER…, --policy static|manual|product, --profile balanced|calm, --mode auto|propose, --seed N, --json FILE, --plot FOLDER";

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const options = {
    scenario: { ...text, multiple: true },
    policy: text,
    profile: text,
    mode: text,
    seed: text,
    json: text,
    plot: text,
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new ScenarioFault(`${cause instanceof Error ? cause.message : String(cause)} Known: ${KNOWN}.`, { cause });
  }
}

function oneOf<Choice extends string>(flag: string, choices: readonly Choice[], asked: string): Choice {
  const found = choices.find((choice) => choice === asked);
  if (found === undefined) throw new ScenarioFault(`${flag} ${asked} is unknown: ${choices.join(", ")} are.`);
  return found;
}

function parseSeed(text: string): number {
  const seed = Number(text);
  if (Number.isInteger(seed) && seed >= 0) return seed;
  throw new ScenarioFault(`--seed ${text} is none: a whole number from 0 is wanted.`);
}
