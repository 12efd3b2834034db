import { dayNumber, dayNumbered } from "#shared/kit/calendar-day.ts";
import { localInstant } from "#shared/kit/local-instant.ts";
import { dayAt, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";

/** When nobody looks: half past three in the centre's night. */
const AT_MS = 210 * MINUTE_MS;

/** Whether a night has passed over a page that was loaded at `loadedAt`: it should load itself anew, for what a browser gathers in weeks. */
export function isRefreshDue(loadedAt: EpochMs, now: EpochMs, timeZone: string): boolean {
  const day = dayAt(loadedAt, timeZone);
  const tonight = localInstant(day, AT_MS, timeZone);
  const next = loadedAt < tonight ? tonight : localInstant(dayNumbered(dayNumber(day) + 1), AT_MS, timeZone);
  return now >= next;
}
