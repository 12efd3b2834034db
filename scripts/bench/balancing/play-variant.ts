import { basename } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

import { policyMaker } from "#scripts/simulate/policies.ts";
import { readScenarios } from "#scripts/simulate/read-scenario.ts";
import { simulateDay } from "#shared/simulator/simulate-day.ts";

import { dayFigures } from "./day-figures.ts";
import type { Variant } from "./variant.ts";

/** What a worker is asked to play. */
export interface Order {
  readonly variant: Variant;
  readonly files: readonly string[];
}

// Started by play-all.ts alone, which writes the order.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { variant, files } = workerData as Order;

for (const file of files) {
  for (const scenario of readScenarios([file])) {
    const { rules } = scenario;
    const asked = { ...scenario, rules: { ...rules, approval: { ...rules.approval, mode: variant.mode } } };
    const before = process.threadCpuUsage();
    const result = simulateDay(asked, { policy: policyMaker({ ...variant, seed: 1 })() });
    const { user, system } = process.threadCpuUsage(before);
    // A thread's port, not a window's: it has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort?.postMessage(dayFigures(basename(file), result, (user + system) / 1000));
  }
}
