import { timeText } from "#shared/i18n/format.ts";
import { dayAt, type EpochMs } from "#shared/kit/time.ts";

import type { CsvCell } from "./csv-text.ts";

/** A length of time as spreadsheets read it in every country, with no decimal mark to mistake: "0:07:30". */
export function lengthCell(ms: number | null): CsvCell {
  if (ms === null) return null;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 3600)}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
}

/** An instant by the centre's clock: "2026-11-23 08:05". */
export const instantCell = (at: EpochMs | null, timeZone: string): CsvCell =>
  at === null ? null : `${dayAt(at, timeZone)} ${timeText(at, timeZone)}`;

/** A share of 0–1 as a whole number of percent. */
export const percentCell = (share: number | null): CsvCell => (share === null ? null : Math.round(share * 100));

const twoDigits = (part: number): string => String(part).padStart(2, "0");
