import { officeHours, type OfficeHours } from "#shared/domain/openings.ts";
import { asDay } from "#shared/kit/time.ts";
import { dayOpened } from "#tests/domain/support/facts.ts";
import { foldPast } from "#tests/domain/support/fold-past.ts";
import { TEST_DAY } from "#tests/domain/support/moment.ts";
import { centreWithCalendar, stretchOf, testCalendar } from "#tests/domain/support/test-calendar.ts";

/** A Monday with these hours of work, as "07:30-11:30", and perhaps the reason why they are none. The next working day is Thursday. */
export function hoursOfMonday(stretches: readonly string[], dayOff = ""): OfficeHours {
  const monday = { name: { vi: dayOff, en: "National Day", id: "Hari Nasional" }, hours: stretches.map(stretchOf) };
  const special = new Map([...testCalendar.special, [asDay(TEST_DAY), monday] as const]);
  const hours = officeHours(foldPast(centreWithCalendar({ ...testCalendar, special }), [dayOpened()]));
  if (hours === null) throw new Error("this centre has hours");
  return hours;
}
