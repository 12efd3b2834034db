import type { Holiday } from "#shared/forecast/arrival-history.ts";
import { dayNumber } from "#shared/forecast/calendar.ts";
import { asDay, type Day } from "#shared/kit/time.ts";

const DAY_MS = 86_400_000;
const WEEKS = [-4, -3, -2, -1, 1, 2, 3, 4];
const OPEN_SHARE = 0.5;

/**
 * The days before `today`, from the first recorded one, on which the centre was closed although it is mostly open on that
 * weekday: its holidays. A day that was not recorded looks the same, and does as little harm.
 */
export function closedDays(recorded: readonly Day[], today: Day): readonly Holiday[] {
  const numbers = new Set(recorded.map(dayNumber));
  const first = Math.min(...numbers);
  const until = dayNumber(today);
  if (!(first < until)) return [];
  return Array.from({ length: until - first }, (_, index) => first + index)
    .filter((number) => !numbers.has(number) && isUsuallyOpen(weeksAround(number, first, until), numbers))
    .map((number) => ({ day: dayNumbered(number) }));
}

/** The same weekday of the weeks around a day, as far as the record goes. */
const weeksAround = (number: number, first: number, until: number): readonly number[] =>
  WEEKS.map((weeks) => number + 7 * weeks).filter((each) => each !== number && each >= first && each < until);

const isUsuallyOpen = (around: readonly number[], recorded: ReadonlySet<number>): boolean =>
  around.filter((number) => recorded.has(number)).length > OPEN_SHARE * around.length;

const dayNumbered = (number: number): Day => asDay(new Date(number * DAY_MS).toISOString().slice(0, 10));
