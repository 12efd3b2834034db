import { durationText, stopwatchText } from "#shared/i18n/format.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";

const NOTHING = "–";

/** A wait to the second: "07:30"; a dash where nobody waited. */
export const waitText = (ms: number | null): string => (ms === null ? NOTHING : stopwatchText(ms));

/** A wait as a sentence bounds it, in whole minutes rounded up: "8 phút". */
export const atMostText = (language: Language, ms: number): string =>
  durationText(language, Math.ceil(ms / MINUTE_MS) * MINUTE_MS);

/** A share as percent: "83 %". */
export const shareText = (share: number | null): string => (share === null ? NOTHING : `${Math.round(share * 100)}%`);

/** Time worked, in hours and minutes; a dash for none. */
export const workText = (language: Language, ms: number): string => (ms === 0 ? NOTHING : durationText(language, ms));
