import type { Weekday } from "#shared/kit/calendar-day.ts";
import { weekdayOf } from "#shared/kit/calendar-day.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import type { Day } from "#shared/kit/time.ts";
import type { CounterHours } from "./centre.ts";

/** When a centre works: its usual week, the days that differ from it, and when tickets are given. */
export interface Calendar {
  /** Stretches of work, in order; a weekday that is missing is a day off. */
  readonly week: ReadonlyMap<Weekday, readonly CounterHours[]>;
  readonly special: ReadonlyMap<Day, SpecialDay>;
  /** Null: at every hour of an open day. */
  readonly tickets: TicketHours | null;
}

/** A day that is not like its weekday: a holiday or a closure without hours, an extra working day with its own. */
export interface SpecialDay {
  readonly name: LocalText;
  readonly hours: readonly CounterHours[];
}

/** When tickets are given around the hours of work; milliseconds. */
export interface TicketHours {
  /** Since midnight: who comes before the counters open gets a ticket from then on. */
  readonly fromMs: number;
  /** And so long before every later stretch of the day. */
  readonly noonMs: number;
  /** The last tickets are given so long before a stretch ends. */
  readonly lastMs: number;
}

/** The stretches of work that the calendar gives to a day; none on a day off. */
export const hoursOn = ({ week, special }: Calendar, day: Day): readonly CounterHours[] =>
  special.get(day)?.hours ?? week.get(weekdayOf(day)) ?? [];

/** Whether stretches stand in order and none overlaps another or is empty. */
export function areInOrder(hours: readonly CounterHours[]): boolean {
  const edges = hours.flatMap(({ fromMs, toMs }) => [fromMs, toMs]);
  return edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge));
}
