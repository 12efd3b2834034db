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
  const zone = zoneOf(timeZone);
  const minute = Math.floor(at / MINUTE_MS);
  if (minute !== zone.minute) {
    zone.day = asDay(zone.format.format(at));
    zone.minute = minute;
  }
  return zone.day;
}

/** A zone, with the day of the minute that was asked for last: every command asks, and no zone changes within a minute. */
interface Zone {
  readonly format: Intl.DateTimeFormat;
  minute: number;
  day: Day;
}

// Making a formatter costs a hundred times a use; a process knows a handful of zones.
const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  // The Swedish locale writes ISO dates.
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const made = { format, minute: Number.NaN, day: asDay("") };
  zones.set(timeZone, made);
  return made;
}
