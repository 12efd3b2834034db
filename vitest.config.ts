import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/longest-first.ts";
import { tiers } from "./tests/tiers.ts";

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    sequence: { sequencer: LongestFirst },
    // What is waited for comes when it comes: a slow machine is no fault.
    expect: { poll: { timeout: 20_000 } },
    coverage: {
      include: ["shared/**", "server/**"],
      reporter: ["text", "html"],
      reportsDirectory: "test-results/coverage",
    },
    projects: tiers.map(({ name, order, workers, isolate, timeoutMs, globalSetup, retry }) => ({
      extends: true,
      test: {
        name,
        include: [`tests/${name}/**/*.test.{ts,tsx}`],
        sequence: { groupOrder: order },
        maxWorkers: workers,
        isolate,
        testTimeout: timeoutMs,
        hookTimeout: timeoutMs,
        globalSetup,
        retry,
      },
    })),
  },
});
