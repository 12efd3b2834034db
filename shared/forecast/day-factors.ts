import type { PastDay } from "./arrival-history.ts";
import { WEEKDAYS, type Weekday } from "#shared/kit/calendar-day.ts";

/** How many times an average day's visitors come on a day of a kind. */
export interface DayFactors {
  readonly weekday: ReadonlyMap<Weekday, number>;
  readonly dayAfter: number;
}

/**
 * The factors of a centre's own days, each drawn towards the usual one as if four such days had shown it (a gamma prior
 * on a ratio of Poisson counts: Gelman et al., Bayesian Data Analysis, 3rd ed., 2.6). A day is compared with the weighted
 * average around it, so that a growing centre does not make its latest weekday look busy.
 */
export function dayFactors(days: readonly PastDay[]): DayFactors {
  const usual: DayFactors = { weekday: USUAL_WEEKDAYS, dayAfter: USUAL_DAY_AFTER };
  const ratios = days.map((day) => ({ day, ratio: day.total / Math.max(1, levelAround(days, day, usual)) }));
  const ordinary = ratios.filter(({ day }) => !day.isDayAfter);
  const weekday = new Map(
    WEEKDAYS.map((each) => [
      each,
      meanRatio(
        ordinary.filter(({ day }) => day.weekday === each),
        usual.weekday.get(each) ?? 1,
      ),
    ]),
  );
  const after = ratios
    .filter(({ day }) => day.isDayAfter)
    .map(({ day, ratio }) => ({ ratio: ratio / (weekday.get(day.weekday) ?? 1) }));
  return { weekday, dayAfter: meanRatio(after, usual.dayAfter) };
}

/** The factor of one day. */
export const factorOf = (
  factors: DayFactors,
  { weekday, isDayAfter }: Pick<PastDay, "weekday" | "isDayAfter">,
): number => (factors.weekday.get(weekday) ?? 1) * (isDayAfter ? factors.dayAfter : 1);

/** The mean ratio of some days, drawn towards the usual one. */
const meanRatio = (days: readonly { readonly ratio: number }[], usual: number): number =>
  days.reduce((sum, { ratio }) => sum + Math.min(MOST_RATIO, ratio), PRIOR_DAYS * usual) / (PRIOR_DAYS + days.length);

/** What a day of factor 1 has around a day, by the usual factors. */
function levelAround(days: readonly PastDay[], { number }: PastDay, usual: DayFactors): number {
  let total = 0;
  let expected = 0;
  for (const day of days) {
    if (Math.abs(day.number - number) > AROUND_DAYS) continue;
    total += day.total;
    expected += factorOf(usual, day);
  }
  return expected === 0 ? 0 : total / expected;
}

// DOMAIN: Monday ×1.1–1.25; a Saturday is a half-day of volunteers, and nobody is known to open on Sunday.
const USUAL_WEEKDAYS: ReadonlyMap<Weekday, number> = new Map([
  [1, 1.17],
  [2, 1],
  [3, 0.97],
  [4, 0.95],
  [5, 0.95],
  [6, 0.4],
  [7, 0.4],
]);
// An estimate: the day after a holiday is another Monday.
const USUAL_DAY_AFTER = 1.2;
const PRIOR_DAYS = 4;
const AROUND_DAYS = 28;
/** One festival day, or a day that was counted twice, is no weekday's rule. */
const MOST_RATIO = 3;
