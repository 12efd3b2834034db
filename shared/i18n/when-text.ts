import type { Language } from "#shared/kit/local-text.ts";
import { dayAt, type EpochMs } from "#shared/kit/time.ts";
import { catalogueOf } from "./catalogue.ts";
import { shortDateText, timeText } from "./format.ts";

/** An instant to come, as one says it: "13:30 hôm nay", "07:30 thứ Hai, 23/11". Days are those of an IANA time zone. */
export function whenText(language: Language, at: EpochMs, now: EpochMs, timeZone: string): string {
  const { timeToday, timeOn } = catalogueOf(language).common;
  const time = timeText(at, timeZone);
  const isToday = dayAt(at, timeZone) === dayAt(now, timeZone);
  return isToday ? timeToday(time) : timeOn(time, shortDateText(language, at, timeZone));
}
