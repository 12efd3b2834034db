import type { FieldId } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";

import { followsHoliday, pastDays, QUARTERS, type ArrivalRow, type Holiday, type PastDay } from "./arrival-history.ts";
import { dayNumber, weekdayOf } from "#shared/kit/calendar-day.ts";
import { dayFactors, factorOf, type DayFactors } from "./day-factors.ts";
import type { ArrivalRates } from "./sight.ts";
import { usualCourse, type OpeningHours } from "./usual-day.ts";

/** What a forecast must know of a centre. */
export interface CentreOutline {
  readonly hours: OpeningHours;
  readonly fields: readonly FieldOutline[];
}

/** A field: how many counters are at home in it, and a specialist's mean counter time in seconds. */
export interface FieldOutline {
  readonly fieldId: FieldId;
  readonly counters: number;
  readonly meanS: number;
}

/** The arrivals that one field should expect on a day. */
export interface ArrivalForecast {
  readonly fieldId: FieldId;
  readonly expected: ArrivalRates;
  /** Expected arrivals of the whole day. */
  readonly total: number;
  /** Variance of the day's total beyond Poisson, as the square of its coefficient of variation: total × (1 + this × total). */
  readonly overDispersion: number;
  /** Whether this is a guess from centres like this one, for want of a week of its own days: to be said on every screen. */
  readonly isGuess: boolean;
}

/** The question: a day, the centre, and what it has recorded. */
export interface ArrivalQuestion {
  readonly day: Day;
  readonly outline: CentreOutline;
  readonly rows: readonly ArrivalRow[];
  readonly holidays: readonly Holiday[];
}

/**
 * The arrivals to expect on a day, for every field: its recent level × the factor of the day × its course over the
 * quarter-hours. Days count half as much every four weeks, so the level follows a trend. With little history each part is
 * drawn towards a guess: half-busy home counters, and the usual course. A holiday expects nobody; a field without counter
 * or history expects nobody. Through the day, `demandToday` scales it by who has come. Pure; a year of rows takes
 * milliseconds.
 */
export function forecastArrivals(question: ArrivalQuestion): readonly ArrivalForecast[] {
  const { day, outline, rows, holidays } = question;
  const days = pastDays(rows, holidays, day);
  const factors = dayFactors(days);
  const closed = new Set(holidays.map((holiday) => dayNumber(holiday.day)));
  const number = dayNumber(day);
  const kind = { weekday: weekdayOf(day), isDayAfter: followsHoliday(number, closed) };
  const factor = closed.has(number) ? 0 : factorOf(factors, kind);
  return outline.fields.map((field) => forecastField({ field, outline, days, factors, number }, factor));
}

interface FieldPast {
  readonly field: FieldOutline;
  readonly outline: CentreOutline;
  readonly days: readonly PastDay[];
  readonly factors: DayFactors;
  readonly number: number;
}

function forecastField(past: FieldPast, factor: number): ArrivalForecast {
  const total = levelOf(past) * factor;
  const perHour = Array.from(courseOf(past), (share) => share * total * QUARTERS_PER_HOUR);
  return {
    fieldId: past.field.fieldId,
    expected: { startS: 0, bucketS: QUARTER_S, perHour },
    total,
    overDispersion: overDispersionOf(past),
    isGuess: past.days.filter(({ fields }) => fields.has(past.field.fieldId)).length < GUESS_BELOW_DAYS,
  };
}

/** Arrivals on a day of factor 1: the weighted mean of recent days, the guess counting as three of them. */
function levelOf(past: FieldPast): number {
  const { days, factors, number, field } = past;
  let seen = GUESS_DAYS * guessedLevel(past);
  let expected = GUESS_DAYS;
  for (const day of days) {
    const weight = 2 ** ((day.number - number) / HALF_LIFE_DAYS);
    seen += weight * countOf(day, field.fieldId);
    expected += weight * factorOf(factors, day);
  }
  return seen / expected;
}

// About half of all counter time is idle in a centre (DOMAIN), taken over the field's home counters.
function guessedLevel({ field, outline: { hours } }: FieldPast): number {
  const lunchS = hours.lunch === null ? 0 : hours.lunch.endS - hours.lunch.startS;
  const openS = Math.max(0, hours.closeS - hours.openS - lunchS);
  return (field.counters * openS * GUESSED_BUSY) / Math.max(1, field.meanS);
}

/** The share of each quarter-hour: the usual course, as if forty citizens had shown it, and those who came. */
function courseOf({ days, field, outline, number }: FieldPast): Float64Array {
  const course = usualCourse(outline.hours).map((share) => share * COURSE_CITIZENS);
  for (const day of days) {
    const weight = 2 ** ((day.number - number) / HALF_LIFE_DAYS);
    for (const [quarter, count] of day.fields.get(field.fieldId)?.entries() ?? []) {
      course[quarter] = (course[quarter] ?? 0) + weight * count;
    }
  }
  const sum = course.reduce((total, share) => total + share, 0);
  return sum > 0 ? course.map((share) => share / sum) : new Float64Array(QUARTERS);
}

/**
 * The negative binomial's 1/r by moments, Σ((n − m)² − m) / Σ m² over the past days (Cameron & Trivedi, Regression Analysis
 * of Count Data, 2nd ed., 3.3), the usual 0.2² counting as ten days (DOMAIN: daily totals have a CV of 0.15–0.25).
 */
function overDispersionOf(past: FieldPast): number {
  const { days, factors, field } = past;
  const level = levelOf(past);
  const usual = GUESS_DISPERSION_DAYS * Math.max(1, level) ** 2;
  let beyond = USUAL_DISPERSION * usual;
  let squares = usual;
  for (const day of days) {
    const mean = level * factorOf(factors, day);
    beyond += (countOf(day, field.fieldId) - mean) ** 2 - mean;
    squares += mean ** 2;
  }
  return Math.max(0, beyond / squares);
}

const countOf = ({ fields }: PastDay, fieldId: FieldId): number =>
  fields.get(fieldId)?.reduce((sum, count) => sum + count, 0) ?? 0;

const QUARTER_S = 900;
const QUARTERS_PER_HOUR = 4;
const HALF_LIFE_DAYS = 28;
const GUESS_DAYS = 3;
const GUESS_BELOW_DAYS = 5;
const GUESSED_BUSY = 0.5;
const COURSE_CITIZENS = 40;
const USUAL_DISPERSION = 0.04;
const GUESS_DISPERSION_DAYS = 10;
