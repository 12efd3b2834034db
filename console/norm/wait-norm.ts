import { MINUTE_MS } from "#shared/kit/time.ts";

/** The wait that an average visit should not exceed (Decision 468/QĐ-TTg). */
export const NEAR_NORM_MINUTES = 15;

/** The wait that nobody should exceed (chairman of Ho Chi Minh City, June 2025). */
export const OVER_NORM_MINUTES = 20;

/** How a wait stands against the norms. */
export type WaitNorm = "calm" | "near" | "over";

/** Judges a wait, in milliseconds. */
export function waitNorm(waitedMs: number): WaitNorm {
  const minutes = waitedMs / MINUTE_MS;
  if (minutes >= OVER_NORM_MINUTES) return "over";
  return minutes >= NEAR_NORM_MINUTES ? "near" : "calm";
}
