import type { Branded } from "./ids.ts";

/** Milliseconds since 1970-01-01T00:00:00Z, by the clock of whoever stamped it. A label: order is the log's. */
export type EpochMs = Branded<number, "EpochMs">;

/** A calendar day in the centre's time zone, as `2026-11-22`; sorts as text. */
export type Day = Branded<string, "Day">;

/** One minute in milliseconds. */
export const MINUTE_MS = 60_000;

/* oxlint-disable typescript/no-unsafe-type-assertion */

/** Marks a number as an instant. */
export const epochMs = (raw: number): EpochMs => raw as EpochMs;

/** Marks text that passed a schema, or came from the log, as a day. */
export const asDay = (raw: string): Day => raw as Day;

/* oxlint-enable typescript/no-unsafe-type-assertion */

/** The instant `ms` milliseconds later. */
export const later = (at: EpochMs, ms: number): EpochMs => epochMs(at + ms);

/** Milliseconds between two instants; 0 when the clock was set back in between. */
export const elapsedMs = (from: EpochMs, to: EpochMs): number => Math.max(0, to - from);

/**
 * The calendar day of an instant in an IANA time zone, whatever the machine's own zone.
 * @throws RangeError for an unknown time zone; centre files are checked before they get here.
 */
export function dayAt(at: EpochMs, timeZone: string): Day {
  return asDay(dayFormat(timeZone).format(at));
}

// Making a formatter costs a hundred times a use; a process knows a handful of zones.
const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  // The Swedish locale writes ISO dates.
  const made = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(timeZone, made);
  return made;
}
