import { asDay, type Day } from "./time.ts";

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

/** The day of a day number. */
export function dayNumbered(number: number): Day {
  // The inverse of `dayNumber`, by the same years that begin in March.
  const shifted = number + DAYS_TO_1970 - 1;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const ofEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / (DAYS_PER_ERA - 1))) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return asDay([String(year).padStart(4, "0"), twoDigits(month), twoDigits(date)].join("-"));
}

const twoDigits = (part: number): string => String(part).padStart(2, "0");

/** Four centuries, after which the calendar repeats. */
const DAYS_PER_ERA = 146_097;
