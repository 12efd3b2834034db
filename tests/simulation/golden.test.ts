import { describe, expect, test } from "vitest";

import { simulateDay } from "#shared/simulator/simulate-day.ts";

import { goldenDays, goldenRow } from "./support/golden-days.ts";

describe("a static day", () => {
  test.for(goldenDays)("is, ticket by ticket, the golden day $name", ({ scenario, rows }) => {
    const { tickets } = simulateDay(scenario, { policy: null });
    expect(tickets.map(goldenRow)).toEqual(rows);
  });

  test.for(goldenDays)("is the same day twice for $name", ({ scenario }) => {
    const once = simulateDay(scenario, { policy: null });
    expect(simulateDay(scenario, { policy: null })).toEqual(once);
  });
});
