import { describe, expect, test } from "vitest";
import { counterId } from "#shared/kit/ids.ts";
import { asDay, MINUTE_MS } from "#shared/kit/time.ts";

import { createMemoryEventLog } from "#server/log/memory-event-log.ts";
import { createMemoryReportTables } from "#server/reports/memory-report-tables.ts";
import {
  awaitSignature,
  bringTicket,
  callForResult,
  callNext,
  cancelTicket,
  closeCounter,
  closeDay,
  finishServing,
  holdTicket,
  issueTicket,
  keepNumbers,
  lendCounter,
  markNoShow,
  openDay,
  pauseCounter,
  recallTicket,
  recordPrint,
  resumeCounter,
  resumeTicket,
  returnCounter,
  startServing,
  undoLast,
} from "#tests/domain/support/commands.ts";
import { timeOf, TEST_DAY } from "#tests/domain/support/moment.ts";
import { openedQueue } from "#tests/support/queue-at-work.ts";

const DAY = asDay(TEST_DAY);

/** A queue after the usual morning, its report tables, and a way to ask at a time of the day. */
async function reported() {
  const tables = createMemoryReportTables();
  const { ask } = await openedQueue({ log: createMemoryEventLog(tables.apply) });
  return {
    ask,
    at: (clock: string, command: Parameters<typeof ask>[0]) => ask(command, { at: timeOf(clock) }),
    visits: () => tables.visits(DAY),
    sessions: (counter: string) => tables.sessions(DAY).filter((row) => row.counterId === counterId(counter)),
  };
}

describe("the row of a visit that a kiosk gave without the server", () => {
  test("[F6] waits from its own time", async () => {
    const { at, visits } = await reported();
    await at("07:20", keepNumbers());
    await at("08:30", bringTicket("A021", { at: "08:00" }));
    await at("08:40", callNext("1"));
    await at("08:41", startServing("1"));
    await at("08:50", finishServing("1"));
    expect(visits()).toMatchObject([
      {
        number: "A021",
        issuedAt: timeOf("08:00"),
        waitingMs: 40 * MINUTE_MS,
        promisedP50S: null,
        outcome: "completed",
      },
    ]);
  });

  test("[F8] is the only one of its press", async () => {
    const { ask, visits, at } = await reported();
    await at("07:20", keepNumbers());
    await ask(issueTicket("birth"), { id: "press-A021" });
    await at("08:30", bringTicket("A021", { at: "08:00" }));
    await at("17:00", closeDay());
    expect(visits().map(({ number }) => number)).toEqual(["A021"]);
  });

  test("[F9] counts as ended in its own day where it comes on another", async () => {
    const { ask, at, visits } = await reported();
    await at("07:20", keepNumbers());
    await at("08:00", issueTicket("birth"));
    await ask(openDay(), { at: timeOf("07:00", "2026-11-24") });
    const brought = await ask(bringTicket("A021", { at: "16:50" }), { at: timeOf("07:10", "2026-11-24") });
    expect(brought).toMatchObject({ kind: "accepted" });
    expect(visits()).toMatchObject([
      { number: "A001", outcome: "day-ended" },
      { number: "A021", outcome: "day-ended", issuedAt: timeOf("16:50"), waitingMs: 0, firstCalledAt: null },
    ]);
    const again = await ask(bringTicket("A021", { at: "16:50" }), { at: timeOf("07:11", "2026-11-24") });
    expect(again).toEqual({ kind: "refused", code: "NUMBER_TAKEN" });
    const foreign = await ask(bringTicket("A031"), { at: timeOf("07:12", "2026-11-24") });
    expect(foreign).toEqual({ kind: "refused", code: "NUMBER_NOT_LEASED" });
  });
});

describe("the row of a visit", () => {
  test("holds every instant and every period of its life", async () => {
    const { at, visits } = await reported();
    await at("08:00", issueTicket("birth", { class: "elderly", files: 2, language: "en" }));
    await at("08:00", recordPrint("A001"));
    await at("08:10", callNext("1"));
    await at("08:11", recallTicket("1"));
    await at("08:12", startServing("1"));
    await at("08:15", holdTicket("1", 30 * MINUTE_MS));
    await at("08:25", resumeTicket("1", "A001"));
    await at("08:27", awaitSignature("1"));
    await at("08:47", callForResult("1", "A001"));
    await at("08:48", startServing("1"));
    await at("08:49", finishServing("1", "received"));
    expect(visits()).toEqual([
      {
        ticketId: "2026-11-23.A001",
        visitId: "2026-11-23.A001",
        day: DAY,
        number: "A001",
        step: 1,
        fieldId: "civil",
        procedureId: "birth",
        classId: "elderly",
        isPriority: true,
        files: 2,
        language: "en",
        issuedAt: timeOf("08:00"),
        firstCalledAt: timeOf("08:10"),
        startedAt: timeOf("08:12"),
        closedAt: timeOf("08:49"),
        waitingMs: 10 * MINUTE_MS,
        walkingMs: 3 * MINUTE_MS,
        servingMs: 6 * MINUTE_MS,
        heldMs: 10 * MINUTE_MS,
        signingMs: 20 * MINUTE_MS,
        awayMs: 0,
        promisedP50S: null,
        promisedP90S: null,
        promisedAhead: null,
        absences: 0,
        recalls: 1,
        counterId: "1",
        clerkId: "an",
        wasLent: false,
        outcome: "received",
        paper: "printed",
      },
    ]);
  });

  test("is not there while the visit lasts", async () => {
    const { at, visits } = await reported();
    await at("08:00", issueTicket("birth"));
    await at("08:10", callNext("1"));
    await at("08:11", startServing("1"));
    expect(visits()).toEqual([]);
  });

  test("is there for who was cancelled, who did not come, and whom the day left", async () => {
    const { at, visits } = await reported();
    await Promise.all(["birth", "deed", "licence"].map((procedure) => at("08:00", issueTicket(procedure))));
    await at("08:01", cancelTicket("A001"));
    for (const clock of ["08:02", "08:08", "08:14"]) {
      await at(clock, callNext("3"));
      await at(clock, markNoShow("3"));
    }
    await at("17:00", closeDay());
    expect(visits().map(({ number, outcome }) => [number, outcome])).toEqual([
      ["A001", "cancelled"],
      ["B001", "no-show"],
      ["C001", "day-ended"],
    ]);
  });

  test("counts each procedure of a visit for itself", async () => {
    const { at, visits } = await reported();
    await at("08:00", issueTicket("birth", { following: ["deed"] }));
    await at("08:10", callNext("1"));
    await at("08:11", startServing("1"));
    await at("08:20", callNext("1", "completed"));
    await at("08:30", callNext("3"));
    await at("08:31", startServing("3"));
    await at("08:35", finishServing("3"));
    expect(visits().map(({ ticketId, step, waitingMs }) => [ticketId, step, waitingMs / MINUTE_MS])).toEqual([
      ["2026-11-23.A001", 1, 10],
      ["2026-11-23.A001.2", 2, 10],
    ]);
  });

  test("is withdrawn by an undo, and written again by the finish that follows", async () => {
    const { at, visits } = await reported();
    await at("08:00", issueTicket("birth"));
    await at("08:10", callNext("1"));
    await at("08:11", startServing("1"));
    await at("08:20:00", finishServing("1", "rejected"));
    await at("08:20:03", undoLast("1"));
    expect(visits()).toEqual([]);
    await at("08:20:10", finishServing("1", "completed"));
    expect(visits().map(({ outcome, closedAt }) => [outcome, closedAt])).toEqual([["completed", timeOf("08:20:10")]]);
  });

  test("learns of a paper that was printed late", async () => {
    const { at, visits } = await reported();
    await at("08:00", issueTicket("birth"));
    await at("08:01", cancelTicket("A001"));
    await at("08:02", recordPrint("A001", { kind: "failed", reason: "NO_PAPER", begun: false }));
    expect(visits().map(({ paper }) => paper)).toEqual(["failed"]);
  });

  test("says that it was served on lend", async () => {
    const { at, visits } = await reported();
    await at("08:00", lendCounter("1", "land"));
    await at("08:00", issueTicket("deed"));
    await at("08:01", callNext("1"));
    await at("08:02", startServing("1"));
    await at("08:03", finishServing("1"));
    expect(visits().map(({ wasLent, counterId: counter, clerkId }) => [wasLent, counter, clerkId])).toEqual([
      [true, "1", "an"],
    ]);
  });
});

describe("the sessions of a counter", () => {
  test("change with its desk, its clerk and its lend", async () => {
    const { at, sessions } = await reported();
    await at("09:00", pauseCounter("1"));
    await at("09:10", resumeCounter("1"));
    await at("10:00", lendCounter("1", "land"));
    await at("11:00", returnCounter("1"));
    await at("11:30", closeCounter("1"));
    const shown = sessions("1").map(({ desk, clerkId, lentTo, beganAt, endedAt }) => ({
      desk,
      clerkId,
      lentTo,
      from: beganAt,
      until: endedAt,
    }));
    const atHome = { desk: "open", clerkId: "an", lentTo: null };
    expect(shown).toEqual([
      { ...atHome, clerkId: null, from: timeOf("07:00"), until: timeOf("07:00") },
      { ...atHome, from: timeOf("07:00"), until: timeOf("09:00") },
      { ...atHome, desk: "paused", from: timeOf("09:00"), until: timeOf("09:10") },
      { ...atHome, from: timeOf("09:10"), until: timeOf("10:00") },
      { ...atHome, lentTo: "land", from: timeOf("10:00"), until: timeOf("11:00") },
      { ...atHome, from: timeOf("11:00"), until: timeOf("11:30") },
    ]);
  });

  test("end a pause that was taken back as they end any other", async () => {
    const { at, sessions } = await reported();
    await at("09:00:00", pauseCounter("1"));
    await at("09:00:03", undoLast("1"));
    expect(sessions("1").map(({ desk, endedAt }) => [desk, endedAt])).toEqual([
      ["open", timeOf("07:00")],
      ["open", timeOf("09:00:00")],
      ["paused", timeOf("09:00:03")],
      ["open", null],
    ]);
  });

  test("last while the counter works, and end with the day", async () => {
    const { at, sessions } = await reported();
    expect(sessions("2").map(({ endedAt }) => endedAt)).toEqual([timeOf("07:00"), null]);
    await at("17:00", closeDay());
    expect(sessions("2").map(({ endedAt }) => endedAt)).toEqual([timeOf("07:00"), timeOf("17:00")]);
  });

  test("of a day that was left open end when the next one opens", async () => {
    const { ask, sessions } = await reported();
    const midnight = timeOf("00:00", "2026-11-24");
    await ask(openDay(), { at: midnight });
    expect(sessions("2").at(-1)?.endedAt).toBe(midnight);
  });
});
