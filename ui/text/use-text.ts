import { catalogueOf, type Catalogue } from "#shared/i18n/catalogue.ts";
import { countText, dateText, durationText, timeText } from "#shared/i18n/format.ts";
import { hoursText, whenText } from "#shared/i18n/when-text.ts";
import { waitRangeText } from "#shared/i18n/wait-range-text.ts";
import { textIn, type LocalText } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { use, useMemo } from "react";
import { LanguageContext, type LanguageChoice } from "./language-context.tsx";

/** The chosen language, how to change it, and the centre's time zone. */
export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (choice === null) throw new Error("a LanguageProvider is missing above this component");
  return choice;
}

/** The texts in the chosen language. */
export function useText(): Catalogue {
  return catalogueOf(useLanguage().language);
}

/** Writes times, counts and centre-given texts in the chosen language and the centre's time zone. */
export interface Formats {
  /** "07:05" */
  readonly time: (at: EpochMs) => string;
  /** "Thứ Hai, 23/11/2026" */
  readonly date: (at: EpochMs) => string;
  /** An instant to come: "13:30 hôm nay", "07:30 thứ Hai, 23/11". */
  readonly when: (at: EpochMs, now: EpochMs) => string;
  /** Hours to come, of one day: "10:00 – 11:00 thứ Hai, 23/11". */
  readonly hours: (from: EpochMs, to: EpochMs, now: EpochMs) => string;
  /** "1.234" */
  readonly count: (count: number) => string;
  /** "12 phút", from milliseconds. */
  readonly duration: (ms: number) => string;
  /** "12–20 phút", "1 giờ 10 – 1 giờ 40 phút", from minutes. */
  readonly waitRange: (fromMinutes: number, toMinutes: number) => string;
  /** A name or text that the centre wrote. */
  readonly local: (text: LocalText) => string;
}

/** The formats of the chosen language. */
export function useFormats(): Formats {
  const { language, timeZone } = useLanguage();
  return useMemo(
    () => ({
      time: (at) => timeText(at, timeZone),
      date: (at) => dateText(language, at, timeZone),
      when: (at, now) => whenText({ language, now, timeZone }, at),
      hours: (from, to, now) => hoursText({ language, now, timeZone }, from, to),
      count: (count) => countText(language, count),
      duration: (ms) => durationText(language, ms),
      waitRange: (fromMinutes, toMinutes) => waitRangeText(language, fromMinutes, toMinutes),
      local: (text) => textIn(language, text),
    }),
    [language, timeZone],
  );
}
