import type { PromisedWait } from "./promise.ts";
import type { WaitRange } from "./wait-range.ts";

/**
 * A promise in minutes as it is told: "12–20 phút". Nobody is promised the minute: P50 is rounded to the nearest step and
 * P90 up, so rounding never breaks a promise; steps are 1 minute below 10, 2 below 30, 5 below 90 and 10 beyond. A certain
 * call at once is 0–1.
 */
export function toldWait({ p50S, p90S }: Pick<PromisedWait, "p50S" | "p90S">): WaitRange {
  const p90Minutes = Math.max(1, roundedUp(p90S / MINUTE_S));
  const step = stepAt(p50S / MINUTE_S);
  const p50Minutes = Math.min(p90Minutes, Math.round(p50S / MINUTE_S / step) * step);
  return { p50Minutes, p90Minutes };
}

function roundedUp(minutes: number): number {
  const step = stepAt(minutes);
  return Math.ceil(minutes / step) * step;
}

const MINUTE_S = 60;

function stepAt(minutes: number): number {
  if (minutes < 10) return 1;
  if (minutes < 30) return 2;
  return minutes < 90 ? 5 : 10;
}
