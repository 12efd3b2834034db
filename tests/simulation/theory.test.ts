import { describe, expect, test } from "vitest";

import type { TicketResult } from "#shared/simulator/day-result.ts";

import { erlangA, erlangC, meanWaitMMc, meanWaitsOfTwoClasses } from "./support/queueing-theory.ts";
import { estimate, isOfPriority, meanWaitS, stationaryTickets } from "./support/stationary-day.ts";
import type { StationaryQueue } from "./support/stationary-day.ts";

const SEEDS = Array.from({ length: 24 }, (_, index) => index + 1);

const daysOf = (queue: StationaryQueue): readonly (readonly TicketResult[])[] =>
  SEEDS.map((seed) => stationaryTickets(queue, seed));

/** Independent days with the seeds 1 to 24, each giving one value. */
function expectWithinThreeErrors(values: readonly number[], theory: number): void {
  const { mean, standardError } = estimate(values);
  expect(standardError).toBeLessThan(theory / 5);
  expect(Math.abs(mean - theory)).toBeLessThanOrEqual(3 * standardError);
}

const waited = (tickets: readonly TicketResult[]): number =>
  tickets.filter(({ queuedAt, calledAt }) => calledAt > queuedAt).length / tickets.length;

describe("a stationary day agrees with theory (seeds 1 to 24)", () => {
  test.for([
    { servers: 1, arrivalRate: 0.007, serviceRate: 0.01 },
    { servers: 3, arrivalRate: 0.024, serviceRate: 0.01 },
    { servers: 12, arrivalRate: 0.03, serviceRate: 1 / 340 },
  ])("M/M/$servers: the mean wait and the share that waits are Erlang's (C)", (queue) => {
    const days = daysOf(queue);
    expectWithinThreeErrors(days.map(meanWaitS), meanWaitMMc(queue));
    expectWithinThreeErrors(days.map(waited), erlangC(queue));
  });

  test.for([
    { servers: 2, arrivalRate: 0.024, serviceRate: 0.01, meanPatienceS: 300 },
    { servers: 5, arrivalRate: 0.05, serviceRate: 0.01, meanPatienceS: 100 },
  ])("M/M/$servers+M: the share that leaves and the mean wait are Erlang's (A)", (queue) => {
    const days = daysOf(queue);
    const { leave, meanWait } = erlangA(queue, 1 / queue.meanPatienceS);
    const left = days.map(
      (tickets) => tickets.filter(({ outcome }) => outcome === "abandoned").length / tickets.length,
    );
    expectWithinThreeErrors(left, leave);
    expectWithinThreeErrors(days.map(meanWaitS), meanWait);
  });

  test.for([
    { servers: 1, arrivalRate: 0.007, serviceRate: 0.01, priorityShare: 0.3 },
    { servers: 3, arrivalRate: 0.024, serviceRate: 0.01, priorityShare: 0.4 },
  ])("M/M/$servers with priority: both classes wait as Cobham says", (queue) => {
    const days = daysOf(queue);
    const [first, second] = meanWaitsOfTwoClasses(queue, queue.priorityShare);
    expectWithinThreeErrors(
      days.map((tickets) => meanWaitS(tickets.filter(isOfPriority))),
      first,
    );
    expectWithinThreeErrors(
      days.map((tickets) => meanWaitS(tickets.filter((ticket) => !isOfPriority(ticket)))),
      second,
    );
  });
});
