import { dayNumber, dayNumbered } from "#shared/kit/calendar-day.ts";
import { localInstant } from "#shared/kit/local-instant.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import { type Day, type EpochMs } from "#shared/kit/time.ts";
import { hoursOn, type Calendar, type TicketHours } from "./calendar.ts";
import type { Centre, CounterHours } from "./centre.ts";
import type { QueueState } from "./state.ts";

/** One stretch of work of one day, and when tickets are given for it. */
export interface Opening {
  readonly ticketsFrom: EpochMs;
  readonly opensAt: EpochMs;
  /** The last tickets are given before this instant. */
  readonly ticketsUntil: EpochMs;
  readonly closesAt: EpochMs;
}

/** When a centre works today and next. */
export interface OfficeHours {
  /** Today's, in order; none on a day off. */
  readonly today: readonly Opening[];
  /** The next working day's, in order; none where the calendar knows of no such day within two months. */
  readonly next: readonly Opening[];
  /** Why today is a day off; null on a working day, and on a weekday that is always free. */
  readonly dayOff: LocalText | null;
}

/** How an instant stands to a day's hours. */
export type TicketTime = { readonly kind: "open" | "shut" } | { readonly kind: "early"; readonly opensAt: EpochMs };

/** The open day's hours, as the calendar or the director has them; null where tickets are given at every hour. */
export function officeHours(state: QueueState): OfficeHours | null {
  const { centre, day, hoursToday } = state;
  const known = remembered.get(centre);
  if (known !== undefined && known.day === day && known.hoursToday === hoursToday) return known.hours;
  const hours = day === null ? null : hoursFor(centre, day, hoursToday?.hours ?? null);
  remembered.set(centre, { day, hoursToday, hours });
  return hours;
}

// Every ticket asks, and the answer changes once or twice a day.
const remembered = new WeakMap<
  Centre,
  Pick<QueueState, "day" | "hoursToday"> & { readonly hours: OfficeHours | null }
>();

function hoursFor(centre: Centre, day: Day, changed: readonly CounterHours[] | null): OfficeHours | null {
  const { calendar, timeZone } = centre;
  if (calendar === null || calendar.tickets === null) return null;
  const hours = changed ?? hoursOn(calendar, day);
  return {
    today: openingsOn(day, hours, calendar.tickets, timeZone),
    next: openingsAfter(day, calendar, calendar.tickets, timeZone),
    dayOff: hours.length > 0 ? null : (calendar.special.get(day)?.name ?? null),
  };
}

function openingsOn(
  day: Day,
  hours: readonly CounterHours[],
  { fromMs: early, noonMs, lastMs }: TicketHours,
  timeZone: string,
): readonly Opening[] {
  return hours.map(({ fromMs, toMs }, index) => {
    const before = hours[index - 1]?.toMs ?? 0;
    const from = index === 0 ? Math.min(early, fromMs) : Math.max(before, fromMs - noonMs);
    return {
      ticketsFrom: localInstant(day, from, timeZone),
      opensAt: localInstant(day, fromMs, timeZone),
      ticketsUntil: localInstant(day, Math.max(fromMs, toMs - lastMs), timeZone),
      closesAt: localInstant(day, toMs, timeZone),
    };
  });
}

function openingsAfter(day: Day, calendar: Calendar, tickets: TicketHours, timeZone: string): readonly Opening[] {
  const [next] = workingDaysAfter(day, calendar);
  return next === undefined ? [] : openingsOn(next, hoursOn(calendar, next), tickets, timeZone);
}

/** The working days that follow a day within two months, in order. */
export const workingDaysAfter = (day: Day, calendar: Calendar): readonly Day[] =>
  Array.from({ length: LOOK_AHEAD_DAYS }, (_, index) => dayNumbered(dayNumber(day) + index + 1)).filter(
    (each) => hoursOn(calendar, each).length > 0,
  );

const LOOK_AHEAD_DAYS = 62;

/** Whether tickets are given at an instant, and to whom that comes before the counters open. */
export function ticketTime({ today }: OfficeHours, now: EpochMs): TicketTime {
  const current = today.find(({ ticketsFrom, ticketsUntil }) => ticketsFrom <= now && now < ticketsUntil);
  if (current === undefined) return { kind: "shut" };
  return now < current.opensAt ? { kind: "early", opensAt: current.opensAt } : { kind: "open" };
}

/** The opening to come for: the next of today for which no tickets are given yet, or that of the next working day. */
export const openingAfter = ({ today, next }: OfficeHours, now: EpochMs): Opening | null =>
  today.find(({ ticketsFrom }) => now < ticketsFrom) ?? next[0] ?? null;

/** When the counters close for the day; null on a day off. */
export const closingOf = ({ today }: OfficeHours): EpochMs | null => today.at(-1)?.closesAt ?? null;
