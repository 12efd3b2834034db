import type { Calendar } from "#shared/domain/calendar.ts";
import type { Holiday } from "#shared/forecast/arrival-history.ts";
import { dayNumber, dayNumbered } from "#shared/kit/calendar-day.ts";
import type { Day } from "#shared/kit/time.ts";

const WEEKS = [-4, -3, -2, -1, 1, 2, 3, 4];
const OPEN_SHARE = 0.5;

/**
 * The days before `today`, from the first recorded one, on which the centre was closed although it is mostly open on that
 * weekday, or by its calendar: its holidays. A day that was not recorded looks the same, and does as little harm.
 */
export function closedDays(recorded: readonly Day[], today: Day, calendar: Calendar | null = null): readonly Holiday[] {
  const numbers = new Set(recorded.map(dayNumber));
  const first = Math.min(...numbers);
  const until = dayNumber(today);
  if (!(first < until)) return [];
  const isHoliday = (number: number): boolean =>
    calendar?.special.get(dayNumbered(number))?.hours.length === 0 ||
    isUsuallyOpen(weeksAround(number, first, until), numbers);
  return Array.from({ length: until - first }, (_, index) => first + index)
    .filter((number) => !numbers.has(number) && isHoliday(number))
    .map((number) => ({ day: dayNumbered(number) }));
}

/** The same weekday of the weeks around a day, as far as the record goes. */
const weeksAround = (number: number, first: number, until: number): readonly number[] =>
  WEEKS.map((weeks) => number + 7 * weeks).filter((each) => each !== number && each >= first && each < until);

const isUsuallyOpen = (around: readonly number[], recorded: ReadonlySet<number>): boolean =>
  around.filter((number) => recorded.has(number)).length > OPEN_SHARE * around.length;
