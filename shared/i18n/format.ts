import type { Language } from "#shared/kit/local-text.ts";
import { MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import { catalogueOf } from "./catalogue.ts";

const localeOf = (language: Language): string => catalogueOf(language).common.languageTag;

/** The time of day in an IANA time zone, 24 hours, the same in every language: "07:05". */
export const timeText = (at: EpochMs, timeZone: string): string =>
  formatter("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);

/** A calendar date with its weekday, in an IANA time zone: "Thứ Hai, 23/11/2026". */
export const dateText = (language: Language, at: EpochMs, timeZone: string): string =>
  formatter(localeOf(language), {
    timeZone,
    weekday: "long",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  }).format(at);

/** A near date within a sentence: "thứ Hai, 23/11". */
export function shortDateText(language: Language, at: EpochMs, timeZone: string): string {
  const text = formatter(localeOf(language), { timeZone, weekday: "long", day: "2-digit", month: "2-digit" }).format(
    at,
  );
  // Within a sentence Vietnamese writes "thứ Hai", but "Chủ Nhật".
  return text.replace(/^Thứ/u, "thứ");
}

/** A count with the language's own thousands mark: "1.234". */
export const countText = (language: Language, count: number): string =>
  formatterOfNumbers(localeOf(language)).format(count);

/** A length of time in whole minutes, rounded down, hours named from 60: "12 phút", "1 giờ 5 phút". */
export function durationText(language: Language, ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
  const unit = catalogueOf(language).unit;
  return minutes < 60 ? unit.minutes(String(minutes)) : unit.hoursMinutes(Math.floor(minutes / 60), minutes % 60);
}

/** A running length of time: "03:25", "1:03:25" from an hour. */
export function stopwatchText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

const twoDigits = (part: number): string => String(part).padStart(2, "0");

// Making a formatter costs a hundred times a use; a process knows a handful of them.
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = dateFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, made);
  return made;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function formatterOfNumbers(locale: string): Intl.NumberFormat {
  const known = numberFormats.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale);
  numberFormats.set(locale, made);
  return made;
}
