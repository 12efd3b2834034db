import { dayNumber, dayNumbered, weekdayOf, type Weekday } from "#shared/kit/calendar-day.ts";
import type { Day } from "#shared/kit/time.ts";
import type { Calendar } from "#shared/domain/calendar.ts";
import { workingDaysAfter } from "#shared/domain/openings.ts";

const WEEK = 7;
/** From so many recorded days on a centre's own weekdays are known. */
const ENOUGH_DAYS = 5;
const OFFICE_DAYS: ReadonlySet<Weekday> = new Set([1, 2, 3, 4, 5]);

/**
 * The first day after a day on which the centre works by its calendar; without one, on which it is usually open, or Monday
 * to Friday until its own weekdays are known.
 */
export function nextWorkingDay(day: Day, recorded: readonly Day[], calendar: Calendar | null = null): Day {
  const [planned] = calendar === null ? [] : workingDaysAfter(day, calendar);
  if (planned !== undefined) return planned;
  const known = new Set(recorded.map(weekdayOf));
  const open = recorded.length >= ENOUGH_DAYS ? known : OFFICE_DAYS;
  for (let ahead = 1; ahead <= WEEK; ahead += 1) {
    const next = dayAfter(day, ahead);
    if (open.has(weekdayOf(next))) return next;
  }
  return dayAfter(day, 1);
}

/** So many days later. */
export const dayAfter = (day: Day, days: number): Day => dayNumbered(dayNumber(day) + days);
