import type { Centre } from "#shared/domain/centre.ts";
import { later, type EpochMs } from "#shared/kit/time.ts";
import type { DemoDay } from "#shared/simulator/demo-day.ts";
import { PlayableAgenda } from "./agenda.ts";
import { answerProposals } from "./answer-proposals.ts";
import { bringCitizens } from "./bring-citizens.ts";
import { closeDown } from "./close-down.ts";
import type { DemoClock } from "./demo-clock.ts";
import type { Doors } from "./doors.ts";
import type { Floor, News } from "./floor.ts";
import { createPeople } from "./people.ts";
import { signFiles } from "./sign-files.ts";
import { watchOver } from "./watch-over.ts";
import { workShift } from "./work-shift.ts";

/** What a day is played with. */
export interface DayPlan {
  readonly centre: Centre;
  readonly day: DemoDay;
  readonly seed: number;
  readonly clock: DemoClock;
  readonly doors: Doors;
  /** The centre's midnight, from which the day's times count. */
  readonly midnight: EpochMs;
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** See Floor. */
  readonly clearanceMs: number;
  readonly paperEveryMs: number;
  readonly tell: (news: News) => void;
}

/** How the playing itself went. */
export interface Performance {
  /** How late something happened at worst, by the day's clock: beyond the clearance another run may differ. */
  readonly worstLagMs: number;
}

/** Plays a day, from its first citizen to its last or until the signal aborts. Who would have come before `from` never comes. */
export async function playDay(plan: DayPlan, signal: AbortSignal): Promise<Performance> {
  const { centre, day, seed, doors, clearanceMs, tell } = plan;
  const agenda = new PlayableAgenda(plan.clock, plan.from);
  const timeOf = (msOfDay: number): EpochMs => later(plan.midnight, msOfDay);
  const people = createPeople(centre, seed);
  const floor: Floor = {
    centre,
    agenda,
    doors,
    people,
    clerks: [],
    laidOut: [],
    missed: [],
    clearanceMs,
    timeOf,
    tell,
  };
  for (const shift of day.shifts) workShift(shift, floor);
  bringCitizens(
    floor,
    day.citizens.filter(({ arrivesMs }) => timeOf(arrivesMs) >= plan.from),
    plan.paperEveryMs,
  );
  signFiles(floor, day.signings);
  answerProposals(floor);
  closeDown(floor);
  watchOver(floor);
  await agenda.play(plan.until, signal);
  return { worstLagMs: agenda.worstLagMs };
}
