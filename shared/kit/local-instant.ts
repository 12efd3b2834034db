import { dayNumber } from "./calendar-day.ts";
import { asDay, epochMs, type Day, type EpochMs } from "./time.ts";

/** When the clocks of a time zone show so many milliseconds after midnight on a day; in the hour that a zone skips, the hour after. */
export function localInstant(day: Day, msOfDay: number, timeZone: string): EpochMs {
  const wanted = dayNumber(day) * DAY_MS + msOfDay;
  const nearby = wanted - offsetMs(wanted, timeZone);
  return epochMs(wanted - offsetMs(nearby, timeZone));
}

/** By how much a zone's clocks are ahead of UTC at an instant. */
function offsetMs(at: number, timeZone: string): number {
  // The Swedish locale writes ISO dates and times.
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at);
  const [day = "", clock = ""] = shown.split(" ");
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  const shownMs = dayNumber(asDay(day)) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * SECOND_MS;
  return shownMs - Math.floor(at / SECOND_MS) * SECOND_MS;
}

const DAY_MS = 86_400_000;
const SECOND_MS = 1000;
