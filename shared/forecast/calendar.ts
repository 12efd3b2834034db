import type { Day } from "#shared/kit/time.ts";

/** 1 for Monday to 7 for Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** All weekdays, Monday first. */
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Whole days since 1970-01-01 in the proleptic Gregorian calendar, so that days can be subtracted. NaN for no day. */
export function dayNumber(day: Day): number {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split("-").map(Number);
  // Years that begin in March end in the leap day (H. Hinnant, "chrono-compatible low-level date algorithms", 2013).
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + date - DAYS_TO_1970;
}

/** The weekday of a day. */
export const weekdayOf = (day: Day): Weekday => weekdayNumbered(dayNumber(day));

/** The weekday of a day number. */
export const weekdayNumbered = (number: number): Weekday => WEEKDAYS[(((number + THURSDAY) % 7) + 7) % 7] ?? 1;

const DAYS_TO_1970 = 719_469;
/** 1970-01-01 was the fourth day of its week. */
const THURSDAY = 3;
