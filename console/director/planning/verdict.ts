/** What a share of kept promises says: nine in ten is right, more is too cautious, fewer is too early. */
export type Verdict = "right" | "cautious" | "early" | "none";

const RIGHT_FROM = 0.87;
const RIGHT_TO = 0.93;

/** Judges a share of kept promises; null where nothing was promised. */
export function verdictOf(kept: number | null): Verdict {
  if (kept === null) return "none";
  if (kept < RIGHT_FROM) return "early";
  return kept > RIGHT_TO ? "cautious" : "right";
}
