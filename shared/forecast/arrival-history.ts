import type { FieldId } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";

import { dayNumber, weekdayNumbered, weekdayOf, type Weekday } from "#shared/kit/calendar-day.ts";

/** How many joined a field's line in one quarter-hour of a past day; quarter-hours without anybody need no row. */
export interface ArrivalRow {
  readonly day: Day;
  readonly fieldId: FieldId;
  /** Quarter-hours since midnight, 0 to 95. */
  readonly quarter: number;
  readonly count: number;
}

/** A day on which the centre was closed although its weekday is not: a holiday, before or after today. */
export interface Holiday {
  readonly day: Day;
}

/** Quarter-hours of a day. */
export const QUARTERS = 96;

/** One past day of the centre, as a forecast reads it. */
export interface PastDay {
  readonly number: number;
  readonly weekday: Weekday;
  /** The first day that is open after a holiday. */
  readonly isDayAfter: boolean;
  /** Arrivals by quarter-hour; a field nobody came to is missing. */
  readonly fields: ReadonlyMap<FieldId, Float64Array>;
  readonly total: number;
}

/**
 * The open days of a history, oldest first, at most a year of them before `today`. A day without rows was closed or was
 * not recorded, and is no day of zero arrivals. Rows of a quarter-hour that a clock lived through twice are added up; rows
 * that no clock could have written (a quarter beyond the day, a count that is not positive) are left out.
 */
export function pastDays(rows: readonly ArrivalRow[], holidays: readonly Holiday[], today: Day): readonly PastDay[] {
  const closed = new Set(holidays.map(({ day }) => dayNumber(day)));
  const until = dayNumber(today);
  const valid = rows.filter(({ day, quarter, count }) => {
    const age = until - dayNumber(day);
    return age > 0 && age <= YEAR && isQuarter(quarter) && count > 0 && Number.isFinite(count);
  });
  const byDay = [...Map.groupBy(valid, ({ day }) => day)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return byDay.map(([day, ofDay]) => ({
    number: dayNumber(day),
    weekday: weekdayOf(day),
    isDayAfter: followsHoliday(dayNumber(day), closed),
    fields: countsByField(ofDay),
    total: ofDay.reduce((sum, { count }) => sum + count, 0),
  }));
}

/** Whether a day comes right after a holiday; a weekend in between does not matter. */
export function followsHoliday(number: number, closed: ReadonlySet<number>): boolean {
  const before = [1, 2, 3].map((age) => number - age);
  const last = before.find((each) => closed.has(each) || !isWeekend(each));
  return last !== undefined && closed.has(last) && !closed.has(number);
}

function countsByField(rows: readonly ArrivalRow[]): ReadonlyMap<FieldId, Float64Array> {
  const fields = new Map<FieldId, Float64Array>();
  for (const { fieldId, quarter, count } of rows) {
    const counts = fields.get(fieldId) ?? new Float64Array(QUARTERS);
    counts[quarter] = (counts[quarter] ?? 0) + count;
    fields.set(fieldId, counts);
  }
  return fields;
}

const isWeekend = (number: number): boolean => weekdayNumbered(number) >= SATURDAY;

const isQuarter = (quarter: number): boolean => Number.isInteger(quarter) && quarter >= 0 && quarter < QUARTERS;

const YEAR = 366;
const SATURDAY = 6;
