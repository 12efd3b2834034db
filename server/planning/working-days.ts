import { dayNumber, weekdayOf, type Weekday } from "#shared/forecast/calendar.ts";
import { asDay, type Day } from "#shared/kit/time.ts";

const DAY_MS = 86_400_000;
const WEEK = 7;
/** From so many recorded days on a centre's own weekdays are known. */
const ENOUGH_DAYS = 5;
const OFFICE_DAYS: ReadonlySet<Weekday> = new Set([1, 2, 3, 4, 5]);

/** The first day after a day on which the centre is usually open; Monday to Friday until its own weekdays are known. */
export function nextWorkingDay(day: Day, recorded: readonly Day[]): Day {
  const known = new Set(recorded.map(weekdayOf));
  const open = recorded.length >= ENOUGH_DAYS ? known : OFFICE_DAYS;
  for (let ahead = 1; ahead <= WEEK; ahead += 1) {
    const next = dayAfter(day, ahead);
    if (open.has(weekdayOf(next))) return next;
  }
  return dayAfter(day, 1);
}

/** So many days later. */
export const dayAfter = (day: Day, days: number): Day =>
  asDay(new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10));
