/** Speeds of paper to choose from, in mm/s: an old printer, a common one, a current one. */
export const SPEEDS = { slow: 40, usual: 120, fast: 250 };

/** The name of the speed that comes nearest. */
export function speedOf(mmPerSecond: number): keyof typeof SPEEDS {
  if (mmPerSecond <= SPEEDS.slow) return "slow";
  return mmPerSecond <= SPEEDS.usual ? "usual" : "fast";
}
