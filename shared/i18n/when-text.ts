import type { Language } from "#shared/kit/local-text.ts";
import { dayAt, type EpochMs } from "#shared/kit/time.ts";
import { catalogueOf } from "./catalogue.ts";
import { shortDateText, timeText } from "./format.ts";

/** Whose clock and words an instant is told by. Days are those of the IANA time zone. */
interface Teller {
  readonly language: Language;
  readonly now: EpochMs;
  readonly timeZone: string;
}

/** An instant to come, as one says it: "13:30 hôm nay", "07:30 thứ Hai, 23/11". */
export const whenText = (teller: Teller, at: EpochMs): string => onItsDay(teller, at, timeText(at, teller.timeZone));

/** Hours to come, of one day: "10:00 – 11:00 thứ Hai, 23/11". */
export const hoursText = (teller: Teller, from: EpochMs, to: EpochMs): string =>
  onItsDay(teller, from, `${timeText(from, teller.timeZone)} – ${timeText(to, teller.timeZone)}`);

function onItsDay({ language, now, timeZone }: Teller, at: EpochMs, time: string): string {
  const { timeToday, timeOn } = catalogueOf(language).common;
  const isToday = dayAt(at, timeZone) === dayAt(now, timeZone);
  return isToday ? timeToday(time) : timeOn(time, shortDateText(language, at, timeZone));
}
