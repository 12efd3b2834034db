import type { Centre } from "#shared/domain/centre.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { timeText } from "#shared/i18n/format.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { dayAt, later } from "#shared/kit/time.ts";
import type { DemoDay } from "#shared/simulator/demo-day.ts";
import type { ClockPlan } from "#server/clock/fast-clock.ts";
import { localInstant } from "#shared/kit/local-instant.ts";
import { startCommentary } from "./commentary.ts";
import { demoClock } from "./demo-clock.ts";
import type { DemoOptions } from "./demo-options.ts";
import type { Doors } from "./doors.ts";
import { playDay } from "./play-day.ts";
import { summaryLines } from "./tell.ts";

/** Everything that stands ready when the day begins. */
export interface Stage {
  readonly options: DemoOptions;
  readonly centre: Centre;
  readonly day: DemoDay;
  readonly clockPlan: ClockPlan;
  readonly doors: Doors;
  /** The server's address. */
  readonly server: string;
  readonly language: Language;
}

/** What a printer needs for a ticket with the longest checklist. */
const PAPER_MS = 6000;
/** A slow moment of the machine; the fast clock makes minutes of it. */
const SLOW_MOMENT_MS = 250;
const LEAST_CLEARANCE_MS = 15_000;

/** Plays the day, says how it goes, and returns the lines about what it came to; none of a day that the signal cut short. */
export async function perform(stage: Stage, signal: AbortSignal): Promise<readonly string[]> {
  const { options, centre, doors, language } = stage;
  const { speed } = options;
  const teller = { language, centre };
  const clock = demoClock(stage.clockPlan);
  const today = dayAt(clock.now(), centre.timeZone);
  const midnight = localInstant(today, 0, centre.timeZone);
  const clearanceMs = Math.max(LEAST_CLEARANCE_MS, SLOW_MOMENT_MS * speed);
  using commentary = startCommentary({ teller, clock, director: doors.director, terminal: process.stdout, speed });
  const { worstLagMs } = await playDay(
    {
      centre,
      day: stage.day,
      seed: options.seed,
      clock,
      doors,
      midnight,
      from: later(midnight, options.fromMs),
      until: later(midnight, options.untilMs),
      clearanceMs,
      paperEveryMs: PAPER_MS * speed,
      tell: (news) => commentary.tell(news),
    },
    signal,
  );
  if (signal.aborted) return [];
  const { demo } = catalogueOf(language);
  const { figures } = await doors.director.settled();
  return [
    `  ${demo.over(timeText(clock.now(), centre.timeZone))}`,
    ...summaryLines(teller, figures, commentary.news),
    ...(worstLagMs > clearanceMs ? [`  ${demo.slow}`] : []),
    `  ${demo.report(`${stage.server}/reports/${today}`)}`,
  ];
}
