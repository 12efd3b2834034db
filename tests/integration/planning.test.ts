import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";

import { counterId } from "#shared/kit/ids.ts";
import { asDay } from "#shared/kit/time.ts";
import {
  openingAnswer,
  planningProgress,
  scoreAnswer,
  trainingAnswer,
  whatIfAnswer,
} from "#shared/protocol/planning.ts";
import type { Reply } from "#shared/protocol/reply.ts";

import { centreFileIn } from "#server/log/centre-data.ts";
import { MIGRATIONS } from "#server/log/migrations/all-migrations.ts";
import { openDatabase } from "#server/log/open-database.ts";
import { createPlanningDesk } from "#server/planning/planning-desk.ts";
import type { PlanningAsked } from "#server/planning/planning-question.ts";
import { promiseReport } from "#server/planning/promise-report.ts";
import { dayAfter, nextWorkingDay } from "#server/planning/working-days.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { visitOfNumber } from "#tests/contracts/support/report-rows.ts";
import { openHouse, type TestHouse } from "#tests/support/test-house.ts";
import { weekdaysUntil, writeDays } from "./support/recorded-days.ts";

const FRIDAY = asDay("2026-11-20");

/** A house with three weeks behind it, in which the land line had one counter too few. */
async function houseWithPast(): Promise<TestHouse> {
  const house = await openHouse();
  const db = openDatabase(centreFileIn(house.folder), MIGRATIONS);
  writeDays(db, testCentre(), { days: weekdaysUntil("2026-11-20", 12), citizens: 34, minutes: 9 });
  db.close();
  return house;
}

async function asked(house: TestHouse, path: string, body?: object): Promise<{ status: number; body: unknown }> {
  const headers = { authorization: `Bearer ${await house.directorToken()}`, "content-type": "application/json" };
  const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
  for (;;) {
    const response = await house.fetch(`/api/v1/planning/${path}`, init);
    const answer: unknown = await response.json();
    if (response.status !== 202) return { status: response.status, body: answer };
    planningProgress.parse(answer);
    await pause(20);
  }
}

describe("planning", () => {
  test("plays the last day again, and shows what an absence would have done to it", async () => {
    await using house = await houseWithPast();
    const { body } = await asked(house, "what-if", {
      base: "yesterday",
      change: { kind: "absence", counterId: counterId("1") },
    });
    const answer = whatIfAnswer.parse(body);
    expect(answer).toMatchObject({ day: FRIDAY, isGuess: false, runs: 1 });
    const civil = answer.fields.find(({ fieldId }) => fieldId === "civil");
    expect(civil?.citizens).toBe(34);
    expect(civil?.after.wait?.meanMinutes).toBeGreaterThan(civil?.before.wait?.meanMinutes ?? Infinity);
    expect(civil?.line.length).toBeGreaterThan(10);
  });

  test("plans the next opening from the forecast, with the range of who will come", async () => {
    await using house = await houseWithPast();
    const answer = openingAnswer.parse((await asked(house, "opening")).body);
    expect(answer).toMatchObject({ day: "2026-11-24", isGuess: false });
    expect(answer.counters.map(({ counterId: id }) => id)).toContain("3");
    for (const { p10, p50, p90 } of answer.arrivals)
      expect([p10, p50, p90]).toEqual([p10, p50, p90].toSorted((a, b) => a - b));
  });

  test("says whom to train next, by the last recorded days", async () => {
    await using house = await houseWithPast();
    const answer = trainingAnswer.parse((await asked(house, "training")).body);
    expect(answer).toMatchObject({ toDay: FRIDAY, days: 5 });
    for (const { clerkId, fieldId } of answer.suggestions)
      expect(house.centre.clerks.find(({ id }) => id === clerkId)?.skills.has(fieldId as never)).toBe(false);
  });

  test("refuses what needs a past while there is none, and a change that makes no sense", async () => {
    await using house = await openHouse();
    const none = { base: "yesterday", change: { kind: "none" } };
    expect(await asked(house, "what-if", none)).toMatchObject({ status: 404, body: { code: "NO_DAY_YET" } });
    expect(await asked(house, "training")).toMatchObject({ body: { code: "NO_DAY_YET" } });
    expect(await asked(house, "score")).toMatchObject({ body: { code: "NO_DAY_YET" } });
    const nowhere = { base: "forecast", change: { kind: "absence", counterId: "99" } };
    expect(await asked(house, "what-if", nowhere)).toMatchObject({ body: { code: "COUNTER_UNKNOWN" } });
    expect(await asked(house, "what-if", { base: "tomorrow" })).toMatchObject({ status: 400 });
  });

  test("answers the director alone", async () => {
    await using house = await openHouse();
    expect((await house.fetch("/api/v1/planning/score")).status).toBe(401);
    const clerk = { authorization: `Bearer ${await house.clerkToken("an", "1")}` };
    expect((await house.fetch("/api/v1/planning/score", { headers: clerk })).status).toBe(403);
  });
});

describe("a planning desk", () => {
  const opening: PlanningAsked = { kind: "opening" };
  const whatIf: PlanningAsked = { kind: "what-if", base: "forecast", change: { kind: "none" } };
  const settled = () => new Promise<void>((resolve) => void setImmediate(resolve));

  function deskWith() {
    const jobs: {
      tell: (done: number) => void;
      end: (answer: Reply<unknown>) => void;
      fail: (error: Error) => void;
    }[] = [];
    const at = { today: "2026-11-23" };
    const failures: unknown[] = [];
    const desk = createPlanningDesk({
      circumstances: () => ({ centre: testCentre(), dataDir: "", mode: "propose", today: asDay(at.today) }),
      compute: (_, tell) =>
        new Promise((end, fail) => {
          jobs.push({ tell, end, fail });
        }),
      onFailed: (error) => failures.push(error),
    });
    return { desk, jobs, at, failures };
  }

  test("computes once, says how far it is, and keeps the answer until the day turns", async () => {
    const { desk, jobs, at } = deskWith();
    expect(desk.ask(opening)).toEqual({ kind: "progress", done: 0 });
    jobs[0]?.tell(0.4);
    expect(desk.ask(opening)).toEqual({ kind: "progress", done: 0.4 });
    jobs[0]?.end({ ok: true, value: 1 });
    await settled();
    expect(desk.ask(opening)).toEqual({ kind: "answer", answer: { ok: true, value: 1 } });
    at.today = "2026-11-24";
    expect(desk.ask(opening)).toEqual({ kind: "progress", done: 0 });
    expect(jobs).toHaveLength(2);
  });

  test("computes one thing at a time: another what-if is refused, a plan waits", () => {
    const { desk, jobs } = deskWith();
    desk.ask(opening);
    expect(desk.ask(whatIf)).toEqual({ kind: "answer", answer: { ok: false, code: "TOO_MANY_REQUESTS" } });
    expect(desk.ask({ kind: "training" })).toEqual({ kind: "progress", done: 0 });
    expect(jobs).toHaveLength(1);
  });

  test("tells a failure once, and tries again when asked again", async () => {
    const { desk, jobs, failures } = deskWith();
    desk.ask(opening);
    jobs[0]?.fail(new Error("the disk is gone"));
    await settled();
    expect(failures).toHaveLength(1);
    expect(desk.ask(opening)).toMatchObject({ answer: { code: "STORE_UNAVAILABLE" } });
    expect(desk.ask(opening)).toEqual({ kind: "progress", done: 0 });
  });
});

describe("the score of a day's promises", () => {
  test("is of what was told with the tickets, by field and for all", () => {
    const late = { firstCalledAt: visitOfNumber("A002").issuedAt + 1_200_000 } as object;
    const report = scoreAnswer.parse(
      promiseReport(FRIDAY, [
        visitOfNumber("A001"),
        visitOfNumber("A002", late),
        visitOfNumber("A003", { promisedP50S: null }),
        visitOfNumber("A004", { firstCalledAt: null }),
      ]),
    );
    expect(report.whole).toEqual({ promises: 2, kept: 0.5, meanErrorMinutes: 6, biasMinutes: 6 });
    expect(report.fields).toEqual([{ fieldId: "civil", ...report.whole }]);
  });

  test("is empty, not broken, for a day that promised nothing", () => {
    expect(promiseReport(FRIDAY, []).whole).toMatchObject({ promises: 0, kept: null });
  });
});

test("the next working day is a weekday at first, and one of the centre's own as soon as it has them", () => {
  expect(nextWorkingDay(FRIDAY, [])).toBe("2026-11-23");
  expect(
    nextWorkingDay(
      FRIDAY,
      [14, 13, 12, 11, 6, 5].map((age) => dayAfter(FRIDAY, -age)),
    ),
  ).toBe("2026-11-21");
});
