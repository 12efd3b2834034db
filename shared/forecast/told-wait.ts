import type { PromisedWait } from "./promise.ts";
import type { WaitRange } from "./wait-range.ts";

/**
 * A promise in minutes as it is told, so that nobody is promised the minute: whole minutes below 30, steps of 5 from 30, of
 * 10 from an hour, of 30 from three hours; the lower figure rounded down, the upper up, so no rounding breaks a promise. A
 * call at once is 0–1.
 */
export const toldWait = ({ p50S, p90S }: Pick<PromisedWait, "p50S" | "p90S">): WaitRange => ({
  p50Minutes: stepwise(p50S, Math.floor),
  p90Minutes: Math.max(1, stepwise(p90S, Math.ceil)),
});

function stepwise(seconds: number, round: (steps: number) => number): number {
  const minutes = seconds / MINUTE_S;
  const step = STEPS.find(({ fromMinutes }) => minutes >= fromMinutes)?.minutes ?? 1;
  return round(minutes / step) * step;
}

const MINUTE_S = 60;

const STEPS = [
  { fromMinutes: 180, minutes: 30 },
  { fromMinutes: 60, minutes: 10 },
  { fromMinutes: 30, minutes: 5 },
];
