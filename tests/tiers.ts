/** One Vitest project: a folder of tests with its own patience. Tiers with the same `order` run side by side. */
export interface Tier {
  readonly name: string;
  readonly order: number;
  readonly workers: number;
  readonly timeoutMs: number;
  readonly globalSetup: string[];
}

const quick = { order: 0, workers: 2, timeoutMs: 20_000, globalSetup: [] };

/** Every folder of tests/ that holds tests, quickest first. The faults mostly wait for screens to come back, and run beside the integration. */
export const tiers: readonly Tier[] = [
  { ...quick, name: "architecture" },
  { ...quick, name: "domain" },
  { ...quick, name: "contracts" },
  { ...quick, name: "simulation" },
  { name: "integration", order: 1, workers: 2, timeoutMs: 60_000, globalSetup: [] },
  { name: "browser", order: 2, workers: 2, timeoutMs: 120_000, globalSetup: ["tests/support/browser-setup.ts"] },
  { name: "faults", order: 1, workers: 2, timeoutMs: 300_000, globalSetup: [] },
];
