import type { FieldSight } from "./sight.ts";

/** How long a specialist needs with one citizen, as a log-normal distribution, and how well that is known. */
export interface CounterTime {
  /** Seconds; half of all citizens need less. */
  readonly medianS: number;
  /** Standard deviation of the logarithm from citizen to citizen. */
  readonly spread: number;
  /** Standard deviation of the median's logarithm: what we do not know of today. */
  readonly doubt: number;
}

/** A field's counter time as its history has it: the log-normal with its mean and coefficient of variation. */
export function usualCounterTime({
  meanS,
  cv,
  doubt = DAY_TO_DAY,
}: Pick<FieldSight, "meanS" | "cv" | "doubt">): CounterTime {
  const variance = Math.log(1 + Math.max(LEAST_CV, cv) ** 2);
  return { medianS: Math.max(1, meanS) * Math.exp(-variance / 2), spread: Math.sqrt(variance), doubt };
}

/**
 * The same as today shows it. The day's median is drawn towards the usual one: with n services finished, their mean
 * logarithm counts n against spread² / doubt² of the usual (normal mean with a normal prior: Gelman et al.,
 * Bayesian Data Analysis, 3rd ed., 2.5), and the spread likewise (inverse chi-squared prior, ibid. 2.6). Only the last
 * services count, for a new form or another clerk changes the pace within the day.
 */
export function counterTimeToday(field: FieldSight): CounterTime {
  const usual = usualCounterTime(field);
  const usualLog = Math.log(usual.medianS);
  const usualCount = usual.spread ** 2 / usual.doubt ** 2;
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let at = Math.max(0, field.served.length - LAST_COUNTED); at < field.served.length; at += 1) {
    const off = Math.log(Math.max(1, field.served[at] ?? 1)) - usualLog;
    const bounded = Math.max(-OUTLIER * usual.spread, Math.min(OUTLIER * usual.spread, off));
    count += 1;
    sum += bounded;
    squares += bounded * bounded;
  }
  const shift = sum / (count + usualCount);
  const around = squares - 2 * shift * sum + count * shift * shift;
  return {
    medianS: usual.medianS * Math.exp(shift),
    spread: Math.sqrt((SPREAD_COUNT * usual.spread ** 2 + around) / (SPREAD_COUNT + count)),
    doubt: usual.spread / Math.sqrt(count + usualCount),
  };
}

/** The mean of such times, in seconds, at a specialist's pace. */
export const meanSOf = ({ medianS, spread }: CounterTime): number => medianS * Math.exp(spread ** 2 / 2);

/** People are never all alike. */
const LEAST_CV = 0.1;

/** How far a day's median strays from a well-known usual one: standard deviation of its logarithm. */
const DAY_TO_DAY = 0.1;

/** How far a centre's own median lies from what its file guesses: an estimate. */
const GUESS = 0.25;
const GUESS_COUNT = 20;

/**
 * The same of a field whose own services of the past were `seen`: the guess of the centre's file counts as twenty of them
 * (normal mean with a normal prior, as above), and days differ besides.
 */
export const doubtAfter = (seen: number): number =>
  Math.sqrt(DAY_TO_DAY ** 2 + (GUESS ** 2 * GUESS_COUNT) / (GUESS_COUNT + seen));

const LAST_COUNTED = 60;

/** So many usual services does the usual spread count as. */
const SPREAD_COUNT = 60;

/** A service left open over lunch is no evidence: nothing counts for more than so many spreads. */
const OUTLIER = 3;
