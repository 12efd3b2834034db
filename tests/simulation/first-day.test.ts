import { describe, expect, test } from "vitest";

import { BALANCED } from "#shared/balancing/profile.ts";
import type { DayPolicy } from "#shared/simulator/day-policy.ts";
import type { TicketResult } from "#shared/simulator/day-result.ts";
import { productPolicy } from "#shared/simulator/product-policy.ts";
import { simulateDay } from "#shared/simulator/simulate-day.ts";

import { newCentreDay } from "./support/new-centre-day.ts";

const SEEDS = [1264, 77, 5];

const isCalled = ({ outcome }: TicketResult): boolean => outcome === "served" || outcome === "noshow";
const waitS = ({ queuedAt, calledAt }: TicketResult): number => calledAt - queuedAt;
const shareKept = (tickets: readonly TicketResult[]): number =>
  tickets.filter((ticket) => waitS(ticket) <= ticket.promise.p90S).length / tickets.length;

function ticketsOfFirstDay(seed: number, policy: DayPolicy | null): readonly TicketResult[] {
  const { scenario, knowledge } = newCentreDay(seed);
  return simulateDay(scenario, { policy, knowledge }).tickets.filter(isCalled);
}

describe("the promises of a centre without history, its clerks late and resting as people do", () => {
  test("[E3] [E6] come true nine times in ten, in every field", () => {
    const tickets = SEEDS.flatMap((seed) => ticketsOfFirstDay(seed, null));
    expect(shareKept(tickets)).toBeGreaterThan(0.87);
    expect(shareKept(tickets)).toBeLessThan(0.93);
    const shares = [...Map.groupBy(tickets, ({ field }) => field).values()]
      .filter(({ length }) => length >= 30 * SEEDS.length)
      .map(shareKept);
    expect(Math.min(...shares)).toBeGreaterThan(0.82);
    expect(Math.max(...shares)).toBeLessThan(0.97);
  });

  test("[E3] come true while the program moves counters", () => {
    const kept = shareKept(ticketsOfFirstDay(77, productPolicy(BALANCED, 1)));
    expect(kept).toBeGreaterThan(0.82);
    expect(kept).toBeLessThan(0.97);
  });
});
