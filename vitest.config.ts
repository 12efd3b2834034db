import { defineConfig } from "vitest/config";
import { tiers } from "./tests/tiers.ts";

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    coverage: {
      include: ["shared/**", "server/**"],
      reporter: ["text", "html"],
      reportsDirectory: "test-results/coverage",
    },
    projects: tiers.map(({ name, order, workers, timeoutMs, globalSetup }) => ({
      extends: true,
      test: {
        name,
        include: [`tests/${name}/**/*.test.{ts,tsx}`],
        sequence: { groupOrder: order },
        maxWorkers: workers,
        testTimeout: timeoutMs,
        hookTimeout: timeoutMs,
        globalSetup,
      },
    })),
  },
});
