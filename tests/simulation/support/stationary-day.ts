import { randomExponential, seededRandom } from "#shared/kit/random.ts";
import { NO_PROMISES } from "#shared/simulator/day-promises.ts";
import type { TicketResult } from "#shared/simulator/day-result.ts";
import type { Scenario, ScenarioArrival } from "#shared/simulator/scenario.ts";
import { simulateDay } from "#shared/simulator/simulate-day.ts";

import type { Queue } from "./queueing-theory.ts";

/** A queue whose citizens may have a class and a patience of their own. */
export interface StationaryQueue extends Queue {
  readonly priorityShare?: number;
  readonly meanPatienceS?: number;
}

// The line has forgotten that the day began empty, and the last who count still meet a full one.
const WARM_S = 10_000;
const COUNTED_UNTIL_S = 70_000;
const ARRIVALS_END_S = 72_000;
const DUTY_END_S = 86_000;

/** The tickets that count of a long day with the same traffic at all hours. */
export function stationaryTickets(queue: StationaryQueue, seed: number): readonly TicketResult[] {
  const { tickets } = simulateDay(stationaryDay(queue, seed), {
    policy: null,
    promises: NO_PROMISES,
  });
  return tickets.filter(({ queuedAt }) => queuedAt >= WARM_S && queuedAt < COUNTED_UNTIL_S);
}

/** Whether a ticket of such a day is of the priority class. */
export const isOfPriority = ({ id }: TicketResult): boolean => id.startsWith("P");

function stationaryDay(queue: StationaryQueue, seed: number): Scenario {
  const meanS = 1 / queue.serviceRate;
  const shifts = [{ startS: 0, endS: DUTY_END_S, drainS: 0 }];
  return {
    name: "stationary",
    seed,
    title: "Stationary",
    day: { open: 0, close: ARRIVALS_END_S },
    fields: [{ id: "line", name: "Line", meanS, cv: 1, slaS: 900 }],
    counters: Array.from({ length: queue.servers }, (_, index) => ({
      id: `Q${index}`,
      home: "line",
      skills: new Map([["line", 1]]),
      planned: shifts,
      actual: shifts,
    })),
    rules: {
      setupS: 0,
      minDwellS: 0,
      maxInARow: 1_000_000,
      noShowS: 60,
      approval: { mode: "auto", delaysS: [0], returnNeedsApproval: false },
    },
    outages: [],
    forecast: { startS: 0, bucketS: 900, ratesPerHour: new Map() },
    arrivals: arrivalsOf(queue, seed),
  };
}

function arrivalsOf(
  { arrivalRate, serviceRate, priorityShare = 0, meanPatienceS }: StationaryQueue,
  seed: number,
): readonly ScenarioArrival[] {
  const random = seededRandom(seed);
  const arrivals: ScenarioArrival[] = [];
  for (let t = 0; ;) {
    t += randomExponential(random, 1 / arrivalRate);
    if (t >= ARRIVALS_END_S) return arrivals;
    const isPriority = random.next() < priorityShare;
    arrivals.push({
      id: `${isPriority ? "P" : "N"}${arrivals.length}`,
      t: Math.floor(t),
      field: "line",
      isPriority,
      serviceS: randomExponential(random, 1 / serviceRate),
      isNoShow: false,
      patienceS: meanPatienceS === undefined ? null : Math.round(randomExponential(random, meanPatienceS)),
      steps: [],
    });
  }
}

/** The mean of independent values and its standard error. */
export function estimate(values: readonly number[]): { readonly mean: number; readonly standardError: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** The mean wait of some tickets, in seconds. */
export const meanWaitS = (tickets: readonly TicketResult[]): number =>
  tickets.reduce((sum, { queuedAt, calledAt }) => sum + calledAt - queuedAt, 0) / tickets.length;
