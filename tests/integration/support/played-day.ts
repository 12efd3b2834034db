import { join } from "node:path";

import type { Recorded } from "#shared/domain/event.ts";
import type { Ticket } from "#shared/domain/state.ts";
import { uncalibrated } from "#shared/forecast/calibration.ts";
import type { Day } from "#shared/kit/time.ts";
import { demoDay } from "#shared/simulator/demo-day.ts";
import { policyPlanner } from "#server/balancing/policy-planner.ts";
import { centrePolicy } from "#server/balancing/policy.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { NO_HISTORY } from "#server/foresight/history.ts";
import { knowledgeOf } from "#server/foresight/knowledge-of.ts";
import type { DemoClock } from "#scripts/demo/demo-clock.ts";
import type { News } from "#scripts/demo/floor.ts";
import { openDoors } from "#scripts/demo/open-doors.ts";
import { playDay } from "#scripts/demo/play-day.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { openHouse, PASSWORD, PIN, type TestHouse } from "#tests/support/test-house.ts";
import { virtualClock, type VirtualClock } from "#tests/support/virtual-clock.ts";

/** What a day came to that was played through real sockets. */
export interface PlayedDay {
  readonly events: readonly Recorded[];
  readonly tickets: readonly Ticket[];
  readonly news: readonly News[];
}

export interface PlayWishes {
  readonly seed: number;
  readonly from?: string;
  readonly until: string;
  /** Counters that nobody plays. */
  readonly left?: readonly string[];
  /** Done in the house when the day begins, as by a visitor of the demonstration. */
  readonly visit?: (house: TestHouse) => Promise<void>;
}

/** Plays the demo centre's day; time passes only when nothing is due, so the machine's speed cannot matter. */
export async function playedDay({ seed, from = "06:55", until, left = [], visit }: PlayWishes): Promise<PlayedDay> {
  const { centre } = readCentreFile(join(import.meta.dirname, "../../../centres/tang-nhon-phu.json"));
  const clock = virtualClock(timeOf(from));
  const learn = (day: Day) =>
    Promise.resolve({ knowledge: knowledgeOf(centre, day, NO_HISTORY), calibration: uncalibrated });
  await using house = await openHouse({ centre, clock, learn, planner: policyPlanner(centrePolicy, () => 0) });
  const events: Recorded[] = [];
  const news: News[] = [];
  house.running.dispatcher.onCommitted((recorded) => void events.push(...recorded));
  const pins = Object.fromEntries(centre.clerks.map(({ id }) => [id, PIN]));
  const demo = { pins, directorPassword: PASSWORD };
  using doors = await openDoors({ server: house.url, agent: null, demo, kioskNames: ["1", "2"] });
  await visit?.(house);
  const { shifts, ...day } = demoDay(centre, seed);
  await playDay(
    {
      centre,
      day: { ...day, shifts: shifts.filter(({ counterId }) => !left.includes(counterId)) },
      seed,
      clock: turnedAsNeeded(clock),
      doors,
      midnight: timeOf("00:00"),
      from: timeOf(from),
      until: timeOf(until),
      clearanceMs: 15_000,
      paperEveryMs: 0,
      tell: (each) => void news.push(each),
    },
    new AbortController().signal,
  );
  return { events, tickets: [...house.running.dispatcher.state.tickets.values()], news };
}

const turnedAsNeeded = (clock: VirtualClock): DemoClock => ({
  now: () => clock.now(),
  reach: (when) => {
    clock.pass(Math.max(0, when - clock.now()));
    return Promise.resolve();
  },
});

/** How a ticket ended, or where it is. */
export const ticketOutcome = ({ status }: Ticket): string => (status.kind === "closed" ? status.outcome : status.kind);
