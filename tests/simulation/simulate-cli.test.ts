import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { beforeAll, describe, expect, test } from "vitest";

import { parseSimulateOptions } from "#scripts/simulate/simulate-options.ts";

import { emptyFolder, smallScenario, withValueAt, writeScenario } from "./support/scenario-json.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = emptyFolder();
const result = join(folder, "result.json");

function program(script: "simulate" | "simulate-check", ...args: readonly string[]) {
  const env = { ...process.env, LC_ALL: "en_US.UTF-8" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, `scripts/${script}.ts`), ...args], {
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

describe("npm run simulate", () => {
  const first = writeScenario(smallScenario());
  const second = writeScenario({ ...smallScenario(), seed: 2 });
  const run = { status: -1 as number | null, stdout: "", stderr: "" };

  beforeAll(() => {
    Object.assign(run, program("simulate", "--scenario", first, second, "--policy", "static", "--json", result));
  });

  test("prints a row for each day and their mean, and nothing else where nobody watches", () => {
    expect(run.status).toBe(0);
    expect(run.stderr).toBe("");
    const rows = run.stdout.trimEnd().split("\n");
    expect(rows.map((row) => row.split(/ {2,}/)[0])).toEqual(["Day", "small.1", "small.2", "Mean of 2 days"]);
  });

  test("writes one object a scenario, as the format names its keys", () => {
    const written: unknown = JSON.parse(readFileSync(result, "utf8"));
    expect(written).toMatchObject([
      {
        scenario: "small",
        seed: 1,
        metrics: { mean: 1.25, J: 1.25, worstFieldP95: 0, fifoViolations: 0 },
        tickets: [
          {
            id: "a1",
            step: 0,
            field: "justice",
            queuedAt: 27_100,
            calledAt: 27_100,
            finishedAt: 27_400,
            counter: "Q1",
          },
          { id: "a2" },
          {
            id: "a3",
            calledAt: 27_400,
            outcome: "served",
          },
          { id: "a2", step: 1 },
        ],
        moves: [],
      },
      { scenario: "small", seed: 2 },
    ]);
  });

  test("is proved by the check", () => {
    const checked = program("simulate-check", result, "--scenario", first, "--scenario", second);
    expect(checked).toEqual({ status: 0, stdout: "Days checked: 2. Every rule is kept.\n", stderr: "" });
  });

  test("is proved in another mode than the scenario's own", () => {
    const path = join(folder, "proposed.json");
    const golden = join(root, "tests/simulation/fixtures/scenarios/tnp_absence.2.json");
    program("simulate", "--scenario", golden, "--policy", "manual", "--mode", "propose", "--json", path);
    const { status, stdout } = program("simulate-check", path, "--scenario", golden);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "Days checked: 1. Every rule is kept.\n" });
    expect(readFileSync(path, "utf8")).toContain(`"mode":"propose"`);
  });

  test("names the file and the key of a scenario that cannot be", () => {
    const path = writeScenario(withValueAt("counters.0.home", "tax"));
    expect(program("simulate", "--scenario", path)).toEqual({
      status: 2,
      stdout: "",
      stderr: `${path}: counters Q1.home: "tax" is no field of this scenario (wants one of justice, land).\n`,
    });
  });

  test("refuses a result that cannot be written", () => {
    const { status, stderr } = program("simulate", "--scenario", first, "--json", "/nowhere/result.json");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--json \/nowhere\/result\.json cannot be written: .*\.\n$/);
  });

  test("refuses a trace that runs past midnight", () => {
    const path = writeScenario(withValueAt("arrivals.2.service_s", 60_000));
    const { status, stderr } = program("simulate", "--scenario", path);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^small\.1: .*midnight.*\.\n$/);
  });
});

describe("the flags of npm run simulate", () => {
  test("are read as they are written", () => {
    expect(parseSimulateOptions(["--scenario", "/a.json", "/b.json", "--mode", "propose", "--seed", "7"])).toEqual({
      scenarios: ["/a.json", "/b.json"],
      policy: "static",
      profile: "balanced",
      mode: "propose",
      seed: 7,
      json: null,
      plot: null,
    });
  });

  test.for([
    ["an unknown flag", ["--scenarios", "x"], "Unknown option '--scenarios'"],
    ["an unknown policy", ["--policy", "luck"], "--policy luck is unknown: static, manual, product are."],
    ["an unknown profile", ["--profile", "wild"], "--profile wild is unknown: balanced, calm are."],
    ["an unknown mode", ["--mode", "ask"], "--mode ask is unknown: auto, propose are."],
    ["a seed that is none", ["--seed", "x"], "--seed x is none: a whole number from 0 is wanted."],
  ] as const)("are refused in one sentence with %s", ([, args, sentence]) => {
    expect(() => parseSimulateOptions(["--scenario", "x", ...args])).toThrow(sentence);
  });

  test("are refused without a scenario", () => {
    expect(() => parseSimulateOptions([])).toThrow("--scenario is missing: scenario files or folders are wanted.");
  });
});

describe("npm run simulate:check", () => {
  const scenario = writeScenario(smallScenario());

  test("says each violation in a sentence and exits with 1", () => {
    const broken = writeScenario(readFileSync(result, "utf8").replaceAll(`"calledAt":27400`, `"calledAt":27399`));
    const { status, stdout } = program(
      "simulate-check",
      broken,
      "--scenario",
      scenario,
      "--scenario",
      writeScenario({ ...smallScenario(), seed: 2 }),
    );
    expect(status).toBe(1);
    expect(stdout).toContain(
      "small.1:\n  Ticket a3 step 0 called at 27399 (07:36:39) by Q1 finished at 27700 (07:41:40) instead of 27699 (07:41:39).",
    );
    expect(stdout).toMatch(/Rules broken: \d+, on 2 of 2 days\.\n$/);
  });

  test.for([
    ["no result", [], "Usage: "],
    ["no scenario", [result], "Usage: "],
    ["a file that is no result", [scenario, "--scenario", scenario], `${scenario}: `],
    ["a result of another scenario", [result, "--scenario", scenario], `${result}: scenario: small.2 is not among`],
  ] as const)("refuses %s in one sentence and exits with 2", ([, args, sentence]) => {
    const { status, stderr } = program("simulate-check", ...args);
    expect({ status, isNamed: stderr.startsWith(sentence) }).toEqual({ status: 2, isNamed: true });
  });
});
