import { timeText } from "#shared/i18n/format.ts";
import { epochMs, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import type { UsualUntil } from "./closure-draft.ts";

const HALF_HOUR_MS = 30 * MINUTE_MS;
const CHOICES = 8;
const AFTERNOON_BEGINS = "13:30";

/** The half hours that come next, as times of the day. */
export function timesAhead(now: EpochMs, timeZone: string): readonly string[] {
  const last = now - (now % HALF_HOUR_MS);
  return Array.from({ length: CHOICES }, (_, at) => timeText(epochMs(last + (at + 1) * HALF_HOUR_MS), timeZone));
}

/** When a usual closure ends if nobody says otherwise: after lunch, or as soon as half an hour has passed. */
export function usualEnd(usual: UsualUntil, times: readonly string[]): string {
  if (usual === "lunch" && times.includes(AFTERNOON_BEGINS)) return AFTERNOON_BEGINS;
  return times[1] ?? AFTERNOON_BEGINS;
}
