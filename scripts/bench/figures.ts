/** What a goal came to. `ratio` is ours against the floor of the same run, or as its title says. */
export interface GoalFigure {
  readonly goal: number;
  readonly title: string;
  readonly ours: string;
  readonly floor: string;
  readonly ratio: number;
  /** How the ratio is judged: a cost may be at most this, a gain must be at least this. */
  readonly direction: "at-most" | "at-least";
  readonly moonshot: number;
  readonly mustNotFallBelow: number;
  readonly notes: readonly string[];
}

/** Where a figure stands. */
export type Verdict = "moonshot" | "kept" | "missed";

/** Judges a figure by its own goal. */
export function verdictOf({ ratio, direction, moonshot, mustNotFallBelow }: GoalFigure): Verdict {
  const holds = (limit: number) => (direction === "at-most" ? ratio <= limit : ratio >= limit);
  if (holds(moonshot)) return "moonshot";
  return holds(mustNotFallBelow) ? "kept" : "missed";
}

/** The value below which a share of the values lies; nearest rank. NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Milliseconds for a table. */
export const inMs = (ms: number): string => `${ms < 10 ? ms.toFixed(3) : ms.toFixed(1)} ms`;

/** What a person is promised to wait at the most, and what they waited. */
interface Promised {
  readonly goal: number;
  readonly title: string;
  readonly valuesMs: readonly number[];
  readonly limitMs: number;
}

/** How a promise is kept, at the 95th of a hundred: a limit in a person's time has no floor but itself. */
export function promisedFigure({ goal, title, valuesMs, limitMs }: Promised): GoalFigure {
  const p95 = percentile(valuesMs, 0.95);
  return {
    goal,
    title: `${title}, p95`,
    ours: inMs(p95),
    floor: `${inMs(limitMs)} promised`,
    ratio: p95 / limitMs,
    direction: "at-most",
    moonshot: 0.5,
    mustNotFallBelow: 1,
    notes: [`p50 ${inMs(median(valuesMs))}, p99 ${inMs(percentile(valuesMs, 0.99))} of ${valuesMs.length}`],
  };
}
