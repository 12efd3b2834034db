import type { Calendar } from "#shared/domain/calendar.ts";
import type { Centre, CounterHours } from "#shared/domain/centre.ts";
import { WEEKDAYS } from "#shared/kit/calendar-day.ts";
import { asDay, MINUTE_MS } from "#shared/kit/time.ts";
import { testCentre } from "./test-centre.ts";

/** "07:30-11:30" in milliseconds since midnight. */
export function stretchOf(text: string): CounterHours {
  const [fromMs = 0, toMs = 0] = text.split("-").map(msOfDay);
  return { fromMs, toMs };
}

const msOfDay = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return (hours * 60 + minutes) * MINUTE_MS;
};

const OFFICE = ["07:30-11:30", "13:30-17:00"].map(stretchOf);
const MORNING = OFFICE.slice(0, 1);

/**
 * Monday to Friday, both halves of the day. Around the tests' Monday, 23 November: Tuesday is a holiday, Wednesday closed,
 * Saturday the 28th worked in the morning. Tickets from seven and from one, until a quarter-hour before the end.
 */
export const testCalendar: Calendar = {
  week: new Map(WEEKDAYS.slice(0, 5).map((weekday) => [weekday, OFFICE])),
  special: new Map([
    [asDay("2026-11-24"), { name: { vi: "Ngày lễ thử" }, hours: [] }],
    [asDay("2026-11-25"), { name: { vi: "Mất điện" }, hours: [] }],
    [asDay("2026-11-28"), { name: { vi: "Làm bù" }, hours: MORNING }],
  ]),
  tickets: { fromMs: msOfDay("07:00"), noonMs: 30 * MINUTE_MS, lastMs: 15 * MINUTE_MS },
};

/** The test centre by its calendar. */
export const centreWithCalendar = (calendar: Calendar = testCalendar): Centre => ({ ...testCentre(), calendar });
