import { epochMs, type Day, type EpochMs } from "#shared/kit/time.ts";

/** When the clocks of a time zone show so many milliseconds after midnight on a day; in the hour that a zone skips, the hour after. */
export function localInstant(day: Day, msOfDay: number, timeZone: string): EpochMs {
  const wanted = Date.parse(`${day}T00:00:00Z`) + msOfDay;
  const nearby = wanted - offsetMs(wanted, timeZone);
  return epochMs(wanted - offsetMs(nearby, timeZone));
}

/** By how much a zone's clocks are ahead of UTC at an instant. */
function offsetMs(at: number, timeZone: string): number {
  // The Swedish locale writes ISO dates and times.
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at);
  return Date.parse(`${shown.replace(" ", "T")}Z`) - Math.floor(at / 1000) * 1000;
}
