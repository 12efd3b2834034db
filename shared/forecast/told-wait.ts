import type { PromisedWait } from "./promise.ts";
import type { WaitRange } from "./wait-range.ts";

/**
 * A promise in whole minutes, as views and papers carry it: the lower figure rounded down, the upper up, so that no rounding
 * breaks it. A call at once is 0–1. The wider steps of long waits are the words' to choose (`waitRangeText`).
 */
export const toldWait = ({ p50S, p90S }: Pick<PromisedWait, "p50S" | "p90S">): WaitRange => ({
  p50Minutes: Math.floor(p50S / MINUTE_S),
  p90Minutes: Math.max(1, Math.ceil(p90S / MINUTE_S)),
});

const MINUTE_S = 60;
