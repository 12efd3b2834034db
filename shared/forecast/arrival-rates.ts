import type { ArrivalRates, FieldSight } from "./sight.ts";

const HOUR_S = 3600;

/** Expected arrivals in `[fromS, toS)` by rates in consecutive buckets; 0 when the stretch is empty or turned round. */
export function expectedArrivals({ startS, bucketS, perHour }: ArrivalRates, fromS: number, toS: number): number {
  const first = Math.max(0, Math.floor((fromS - startS) / bucketS));
  let sum = 0;
  for (let at = first; at < perHour.length && startS + at * bucketS < toS; at += 1) {
    const begins = Math.max(fromS, startS + at * bucketS);
    const ends = Math.min(toS, startS + (at + 1) * bucketS);
    sum += ((perHour[at] ?? 0) * Math.max(0, ends - begins)) / HOUR_S;
  }
  return sum;
}

/** The rates as far as they lie in the stretches, which do not overlap; the rest of a bucket counts as nobody's. */
export function ratesWithin(
  rates: ArrivalRates,
  stretches: readonly { readonly fromS: number; readonly toS: number }[],
): ArrivalRates {
  const { startS, bucketS, perHour } = rates;
  const share = (fromS: number): number =>
    stretches.reduce(
      (sum, each) => sum + Math.max(0, Math.min(fromS + bucketS, each.toS) - Math.max(fromS, each.fromS)) / bucketS,
      0,
    );
  return { ...rates, perHour: perHour.map((each, index) => each * share(startS + index * bucketS)) };
}

/**
 * How many times as many come today as history has it, by what has come so far: (k + seen) / (k + expected so far), the
 * mean of a gamma prior with mean 1 after Poisson counts (Gelman et al., Bayesian Data Analysis, 3rd ed., 2.6). Daily
 * totals vary by a fifth (DOMAIN: CV 0.15–0.25), hence k = 1 / 0.2² = 25.
 */
export function demandToday(field: Pick<FieldSight, "expected" | "arrivals">, nowS: number): number {
  const soFar = expectedArrivals(field.expected, -Infinity, nowS);
  return (DEMAND_PRIOR + field.arrivals.length) / (DEMAND_PRIOR + soFar);
}

/**
 * How well that factor is known: the standard deviation of its logarithm, 1 / √(k + seen), the coefficient of variation of
 * the same gamma distribution.
 */
export const demandDoubt = ({ arrivals }: Pick<FieldSight, "arrivals">): number =>
  1 / Math.sqrt(DEMAND_PRIOR + arrivals.length);

const DEMAND_PRIOR = 25;

/**
 * When the next one comes after `fromS` if arrivals are Poisson at `factor` times the rates and `share` in [0, 1) is drawn
 * evenly: the instant by which -ln(1 - share) arrivals are expected. Infinity when nobody is expected any more.
 */
export function nextArrival(rates: ArrivalRates, factor: number, fromS: number, share: number): number {
  const { startS, bucketS, perHour } = rates;
  if (factor <= 0) return Infinity;
  let due = (-Math.log(1 - share) * HOUR_S) / factor;
  let begins = Math.max(fromS, startS);
  for (let at = Math.floor((begins - startS) / bucketS); at < perHour.length; at += 1) {
    const ends = startS + (at + 1) * bucketS;
    const perHourHere = perHour[at] ?? 0;
    if (perHourHere * (ends - begins) > due) return begins + due / perHourHere;
    due -= perHourHere * (ends - begins);
    begins = ends;
  }
  return Infinity;
}
