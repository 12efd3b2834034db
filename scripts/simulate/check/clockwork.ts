import type { Scenario, ScenarioCounter } from "#shared/simulator/scenario.ts";

/** When work that starts at `start` and takes `seconds` ends: every outage in between stretches it. */
export function endOf(start: number, seconds: number, outages: Scenario["outages"]): number {
  let end = start + seconds;
  for (const [from, to] of outages) if (start < to && from < end) end += to - Math.max(from, start);
  return end;
}

/** Whether the power is out. */
export const isDark = (t: number, outages: Scenario["outages"]): boolean =>
  outages.some(([from, to]) => from <= t && t < to);

/** A stretch of duty `[start, end)`. */
export type Duty = readonly [start: number, end: number];

/** A counter's real duty with its drains, stretches that touch taken together. */
export function dutyOf({ actual }: ScenarioCounter): readonly Duty[] {
  const merged: [number, number][] = [];
  const inOrder = actual.toSorted((one, other) => one.startS - other.startS);
  for (const { startS, endS, drainS } of inOrder) {
    const last = merged.at(-1);
    if (last !== undefined && startS <= last[1]) last[1] = Math.max(last[1], endS + drainS);
    else merged.push([startS, endS + drainS]);
  }
  return merged;
}

/** The stretch of duty that an instant lies in. */
export const dutyAt = (duty: readonly Duty[], t: number): Duty | undefined =>
  duty.find(([start, end]) => start <= t && t < end);
