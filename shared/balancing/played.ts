/** What one line's waiting comes to in each future. */
export interface Played {
  /** Weighted waiting minutes of those who join soon, and of those who join later. */
  readonly soon: Float64Array;
  readonly later: Float64Array;
  /** The longest wait, in seconds. */
  readonly longestS: Float64Array;
}

/** Room for some futures. */
export const roomForPlayed = (count: number): Played => ({
  soon: new Float64Array(count),
  later: new Float64Array(count),
  longestS: new Float64Array(count),
});

const MINUTE_S = 60;

/**
 * What a wait weighs, in minutes: w + 2 (w − 15)⁺ + 4 (w − 30)⁺. A quarter of an hour is borne; beyond it each minute
 * weighs three, beyond half an hour seven.
 */
export function waitWeight(waitS: number): number {
  const minutes = waitS / MINUTE_S;
  if (minutes <= 15) return minutes;
  return minutes <= 30 ? 3 * minutes - 30 : 7 * minutes - 150;
}
