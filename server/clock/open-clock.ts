import { dayAt, epochMs, type EpochMs } from "#shared/kit/time.ts";

import { ConfigFault } from "#server/config/config-fault.ts";
import { systemClock, type Clock } from "./clock.ts";
import { fastClock, type ClockPlan } from "./fast-clock.ts";
import { localInstant } from "#shared/kit/local-instant.ts";

/** Which clock a server is told to run by. */
export interface ClockChoice {
  /** As the flag says it; undefined for the machine's own. */
  readonly wanted: string | undefined;
  readonly timeZone: string;
  /** Whether the centre file has a demo section: real citizens are never served by an invented time. */
  readonly isDemo: boolean;
}

/** `07:00@60`, with seconds where wanted, and where the run began earlier: `06:52:30@60@2026-11-22T03:54:00.000Z`. */
export const CLOCK_FORM = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?@([1-9]\d{0,3})(?:@(\d{4}-\d\d-\d\dT[\d:.]+Z))?$/;

/**
 * The clock to run by.
 * @throws ConfigFault when a fast one is wanted outside a demonstration.
 */
export function openClock({ wanted, timeZone, isDemo }: ClockChoice): Clock {
  if (wanted === undefined) return systemClock;
  if (isDemo) return fastClock(readClockPlan(wanted, timeZone, systemClock.now()));
  throw new ConfigFault(`--clock ${wanted} is not usable: wants a centre file with a demo section.`);
}

/**
 * What the flag's text says: that time, today, at that speed, beginning at `now` unless it names an instant.
 * @throws ConfigFault for a text of another form.
 */
export function readClockPlan(text: string, timeZone: string, now: EpochMs): ClockPlan {
  const [, hours, minutes, seconds = "0", rate, began] = CLOCK_FORM.exec(text) ?? [];
  const since = began === undefined ? now : epochMs(Date.parse(began));
  if (rate === undefined || Number.isNaN(since))
    throw new ConfigFault(`--clock ${text} is not usable: wants a time of day and a speed such as 07:00@60.`);
  const msOfDay = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return { startAt: localInstant(dayAt(since, timeZone), msOfDay, timeZone), rate: Number(rate), since };
}
