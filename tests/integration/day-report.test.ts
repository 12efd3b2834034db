import { describe, expect, test } from "vitest";
import { clerkId, counterId, fieldId } from "#shared/kit/ids.ts";
import { later, MINUTE_MS } from "#shared/kit/time.ts";

import { dayReport } from "#server/reports/day-report.ts";
import { halfHours } from "#server/reports/half-hours.ts";
import type { VisitRow } from "#server/reports/visit-row.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { sessionAt, visitOfNumber } from "#tests/contracts/support/report-rows.ts";

const NOON = timeOf("12:00");

/** Visits that waited so many minutes, in the given field. */
const waited = (field: string, ...minutes: readonly number[]): readonly VisitRow[] =>
  minutes.map((each, index) =>
    visitOfNumber(`${field}${String(index + 1).padStart(3, "0")}`, {
      fieldId: fieldId(field),
      waitingMs: each * MINUTE_MS,
    }),
  );

describe("waits", () => {
  test("are counted by field: average, nearest-rank percentiles, longest and shares", () => {
    const rows = [...waited("A", 1, 2, 3, 4, 5, 6, 7, 8, 15, 29), ...waited("B", 16, 20)];
    const { fields, all } = dayReport(rows, [], NOON);
    expect(fields.get(fieldId("A"))?.waits).toEqual({
      called: 10,
      averageMs: 8 * MINUTE_MS,
      p50Ms: 5 * MINUTE_MS,
      p90Ms: 15 * MINUTE_MS,
      longestMs: 29 * MINUTE_MS,
      within15: 0.9,
      within20: 0.9,
    });
    expect(fields.get(fieldId("B"))?.waits).toMatchObject({ p50Ms: 16 * MINUTE_MS, within15: 0, within20: 1 });
    expect(all.waits).toMatchObject({ called: 12, within15: 9 / 12, within20: 11 / 12 });
  });

  test("leave out who was never called, and keep who was called and did not come", () => {
    const rows = [
      visitOfNumber("A001", { waitingMs: 4 * MINUTE_MS }),
      visitOfNumber("A002", { waitingMs: 8 * MINUTE_MS, startedAt: null, outcome: "no-show" }),
      visitOfNumber("A003", { waitingMs: 90 * MINUTE_MS, firstCalledAt: null, startedAt: null, outcome: "day-ended" }),
    ];
    const { all } = dayReport(rows, [], NOON);
    expect(all).toMatchObject({ tickets: 3, served: 1, waits: { called: 2, averageMs: 6 * MINUTE_MS } });
  });

  test("of nobody are no figures rather than zeros", () => {
    const { all } = dayReport([], [], NOON);
    expect(all).toEqual({
      tickets: 0,
      served: 0,
      waits: {
        called: 0,
        averageMs: null,
        p50Ms: null,
        p90Ms: null,
        longestMs: null,
        within15: null,
        within20: null,
      },
      averageServingMs: null,
    });
  });

  test("of one citizen are that citizen's", () => {
    const { all } = dayReport(waited("A", 7), [], NOON);
    expect(all.waits).toMatchObject({ p50Ms: 7 * MINUTE_MS, p90Ms: 7 * MINUTE_MS, longestMs: 7 * MINUTE_MS });
  });
});

describe("work", () => {
  const an = { counterId: counterId("1"), clerkId: clerkId("an") };
  const chi = { counterId: counterId("3"), clerkId: clerkId("chi") };

  test("is counted by counter and by clerk, with what was served on lend", () => {
    const rows = [
      visitOfNumber("A001", { ...an, servingMs: 5 * MINUTE_MS }),
      visitOfNumber("A002", {
        ...an,
        walkingMs: MINUTE_MS,
        servingMs: 7 * MINUTE_MS,
        wasLent: true,
        outcome: "incomplete",
      }),
      visitOfNumber("A003", { ...chi, servingMs: 2 * MINUTE_MS }),
      visitOfNumber("A004", { ...chi, servingMs: 0, startedAt: null, outcome: "no-show" }),
      visitOfNumber("A005", { ...chi, servingMs: 600 * MINUTE_MS, outcome: "day-ended" }),
    ];
    const { counters, clerks } = dayReport(rows, [], NOON);
    expect(counters).toMatchObject([
      { id: "1", served: 2, servedLent: 1, helpedMs: 8 * MINUTE_MS, servingMs: 12 * MINUTE_MS },
      { id: "3", served: 1, servedLent: 0, helpedMs: 0, servingMs: 2 * MINUTE_MS },
    ]);
    expect(clerks.map(({ id, served }) => [id, served])).toEqual([
      ["an", 2],
      ["chi", 1],
    ]);
  });

  test("is timed by sessions: open with lends, paused apart, and a session that lasts until now", () => {
    const sessions = [
      sessionAt(1, { ...an, beganAt: timeOf("08:00"), endedAt: timeOf("09:00") }),
      sessionAt(2, { ...an, desk: "paused", beganAt: timeOf("09:00"), endedAt: timeOf("09:15") }),
      sessionAt(3, { ...an, lentTo: fieldId("land"), beganAt: timeOf("09:15"), endedAt: timeOf("10:00") }),
      sessionAt(4, { ...an, beganAt: timeOf("11:00"), endedAt: null }),
      sessionAt(5, { ...chi, clerkId: null, beganAt: timeOf("11:30"), endedAt: null }),
    ];
    const { counters, clerks } = dayReport([], sessions, NOON);
    const figures = { openMs: 165 * MINUTE_MS, pausedMs: 15 * MINUTE_MS, lentMs: 45 * MINUTE_MS };
    expect(counters).toMatchObject([
      { id: "1", ...figures },
      { id: "3", openMs: 30 * MINUTE_MS, pausedMs: 0, lentMs: 0 },
    ]);
    expect(clerks).toMatchObject([{ id: "an", ...figures }]);
  });

  test("[G3] counts nothing for a session that a clock set back would make negative", () => {
    const session = sessionAt(1, { beganAt: timeOf("09:00"), endedAt: timeOf("08:00") });
    expect(dayReport([], [session], NOON).counters).toMatchObject([{ openMs: 0 }]);
  });
});

test("outcomes are counted, those that nobody had as none", () => {
  const rows = [visitOfNumber("A001"), visitOfNumber("A002"), visitOfNumber("A003", { outcome: "cancelled" })];
  expect(dayReport(rows, [], NOON).outcomes).toEqual({
    completed: 2,
    received: 0,
    incomplete: 0,
    rejected: 0,
    "no-show": 0,
    cancelled: 1,
    "day-ended": 0,
  });
});

describe("the half hours of a day", () => {
  const arrived = (clock: string, changes: Partial<VisitRow> = {}) =>
    visitOfNumber("A001", { issuedAt: timeOf(clock), ...changes });

  test("follow the centre's clock, without a gap, from the first arrival to the last", () => {
    const rows = [
      arrived("07:29:59", { waitingMs: 2 * MINUTE_MS }),
      arrived("07:30", { waitingMs: 4 * MINUTE_MS }),
      arrived("07:59:59", { waitingMs: 8 * MINUTE_MS }),
      arrived("09:10", { firstCalledAt: null }),
    ];
    expect(halfHours(rows, "Asia/Ho_Chi_Minh")).toEqual([
      { from: "07:00", arrivals: 1, averageWaitMs: 2 * MINUTE_MS },
      { from: "07:30", arrivals: 2, averageWaitMs: 6 * MINUTE_MS },
      { from: "08:00", arrivals: 0, averageWaitMs: null },
      { from: "08:30", arrivals: 0, averageWaitMs: null },
      { from: "09:00", arrivals: 1, averageWaitMs: null },
    ]);
  });

  test("count a visit once, when it came", () => {
    const second = arrived("08:40", { step: 2, issuedAt: later(timeOf("08:00"), 40 * MINUTE_MS) });
    expect(halfHours([arrived("08:00"), second], "Asia/Ho_Chi_Minh").map(({ arrivals }) => arrivals)).toEqual([1]);
  });

  test("of nobody are none", () => {
    expect(halfHours([], "Asia/Ho_Chi_Minh")).toEqual([]);
  });
});
