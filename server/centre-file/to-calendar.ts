import type { Calendar, SpecialDay } from "#shared/domain/calendar.ts";
import type { CounterHours } from "#shared/domain/centre.ts";
import { dayNumber, dayNumbered, type Weekday } from "#shared/kit/calendar-day.ts";
import { asDay, MINUTE_MS, type Day } from "#shared/kit/time.ts";

import type { CentreFile } from "./centre-schema.ts";

type CalendarFile = NonNullable<CentreFile["calendar"]>;

/** The domain's calendar; in a demonstration that is always open it tells only of days. */
export function toCalendar({ calendar, demo }: CentreFile): Calendar | null {
  if (calendar === null) return null;
  const { week, tickets } = calendar;
  return {
    week: new Map(
      WEEK.flatMap(([weekday, name]) => {
        const hours = week[name];
        return hours === undefined ? [] : [[weekday, hours.map(toHours)] as const];
      }),
    ),
    special: new Map(namedDays(calendar)),
    tickets:
      demo?.alwaysOpen === true
        ? null
        : {
            fromMs: toTimeOfDay(tickets.from),
            noonMs: tickets.noonMinutes * MINUTE_MS,
            lastMs: tickets.lastMinutes * MINUTE_MS,
          },
  };
}

const WEEK = [
  [1, "monday"],
  [2, "tuesday"],
  [3, "wednesday"],
  [4, "thursday"],
  [5, "friday"],
  [6, "saturday"],
  [7, "sunday"],
] as const satisfies readonly (readonly [Weekday, keyof CalendarFile["week"]])[];

/** Every day that the calendar names, in the order of the file. */
export const namedDays = ({ holidays, closures, extraDays }: CalendarFile): readonly (readonly [Day, SpecialDay])[] => [
  ...[...holidays, ...closures].flatMap(({ from, to = from, name }) =>
    daysFrom(from, to).map((day) => [day, { name, hours: [] }] as const),
  ),
  ...extraDays.map(({ day, hours, name }) => [asDay(day), { name, hours: hours.map(toHours) }] as const),
];

function daysFrom(from: string, to: string): readonly Day[] {
  const first = dayNumber(asDay(from));
  const length = Math.max(0, dayNumber(asDay(to)) - first + 1);
  return Array.from({ length }, (_, index) => dayNumbered(first + index));
}

/** "07:30-11:30" as milliseconds since midnight. */
export function toHours(text: string): CounterHours {
  const [fromMs = 0, toMs = 0] = text.split("-").map(toTimeOfDay);
  return { fromMs, toMs };
}

/** "07:30" as milliseconds since midnight. */
export function toTimeOfDay(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return (hour * 60 + minute) * MINUTE_MS;
}
