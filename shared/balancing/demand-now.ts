import type { ArrivalRates, FieldSight, Sight } from "#shared/forecast/sight.ts";

/** How many times the usual number of citizens come to a field now, and how sure that is. */
export interface DemandNow {
  readonly factor: number;
  /** Standard deviation of the factor's logarithm. */
  readonly doubt: number;
}

/**
 * The demand of each field now, by what has come lately against what was expected: the mean of a gamma distribution after
 * Poisson counts that are forgotten by half each hour (Gelman et al., Bayesian Data Analysis, 3rd ed., 2.6; discounted as
 * by West & Harrison, Bayesian Forecasting, 1997, 10.8). Its prior mean is that of the whole centre today: a busy day is
 * busy in every field.
 */
export function demandNow({ now, fields }: Pick<Sight, "now" | "fields">): readonly DemandNow[] {
  const centre = centreFactor(now, fields);
  return fields.map(({ arrivals, expected }) => {
    const shape = FIELD_PRIOR * centre + recentArrivals(arrivals, now);
    const factor = shape / (FIELD_PRIOR + recentlyExpected(expected, now));
    return { factor, doubt: Math.sqrt(Math.log(1 + 1 / shape)) };
  });
}

function centreFactor(now: number, fields: readonly FieldSight[]): number {
  let seen = CENTRE_PRIOR;
  let expected = CENTRE_PRIOR;
  for (const field of fields) {
    seen += field.arrivals.length;
    expected += expectedBy(field.expected, now, () => 1);
  }
  return seen / expected;
}

const weightAt = (agoS: number): number => Math.exp((-Math.LN2 * agoS) / HALF_LIFE_S);

function recentArrivals(arrivals: readonly number[], now: number): number {
  let sum = 0;
  for (let at = arrivals.length - 1; at >= 0; at -= 1) {
    const weight = weightAt(now - (arrivals[at] ?? now));
    if (weight < FORGOTTEN) return sum;
    sum += weight;
  }
  return sum;
}

const recentlyExpected = (expected: ArrivalRates, now: number): number =>
  expectedBy(expected, now, (middle) => weightAt(now - middle));

function expectedBy({ startS, bucketS, perHour }: ArrivalRates, now: number, weight: (t: number) => number): number {
  let sum = 0;
  for (let at = 0, from = startS; at < perHour.length && from < now; at += 1, from += bucketS) {
    const to = Math.min(now, from + bucketS);
    sum += (((perHour[at] ?? 0) * (to - from)) / HOUR_S) * weight((from + to) / 2);
  }
  return sum;
}

const HOUR_S = 3600;
const HALF_LIFE_S = 3600;
/** Expected arrivals that count as seen before any came: fields stray more from the centre than the centre from its norm. */
const FIELD_PRIOR = 12;
const CENTRE_PRIOR = 20;
const FORGOTTEN = 0.01;
