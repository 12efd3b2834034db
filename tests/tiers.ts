/** One Vitest project: a folder of tests with its own patience. Tiers with the same `order` run side by side. */
export interface Tier {
  readonly name: string;
  readonly order: number;
  readonly workers: number;
  readonly timeoutMs: number;
  /** Whether each file has a process of its own; without one, files share what they have loaded and nothing else. */
  readonly isolate: boolean;
  readonly globalSetup: string[];
  /** How often a test that failed is tried again; the report names it. */
  readonly retry: number;
}

const quick = { order: 0, workers: 2, timeoutMs: 20_000, isolate: false, globalSetup: [], retry: 0 };

// A processor more than a small machine has: servers that start and screens that come back are mostly waited for.
// What drives real browsers and processes meets a machine that stands still for seconds now and then: CI asks for one more try.
const whole = { order: 1, workers: 3, isolate: true, globalSetup: [], retry: Number(process.env["LUOT_RETRY"] ?? 0) };

/** Every folder of tests/ that holds tests, quickest first. */
export const tiers: readonly Tier[] = [
  { ...quick, name: "architecture" },
  { ...quick, name: "domain" },
  { ...quick, name: "contracts" },
  { ...quick, name: "simulation", timeoutMs: 60_000 },
  { ...whole, name: "integration", timeoutMs: 60_000 },
  { ...whole, name: "browser", timeoutMs: 120_000, globalSetup: ["tests/support/browser-setup.ts"] },
  { ...whole, name: "faults", timeoutMs: 600_000 },
];
