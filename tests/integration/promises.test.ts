import { describe, expect, test } from "vitest";

import { correctionOf, uncalibrated } from "#shared/forecast/calibration.ts";
import { sightOf } from "#shared/forecast/sight-of.ts";
import { toldWait } from "#shared/forecast/told-wait.ts";
import { fieldId } from "#shared/kit/ids.ts";
import { asDay } from "#shared/kit/time.ts";
import { issuedTicketAnswer } from "#shared/protocol/rest-answers.ts";

import { plainKnowledge } from "#server/foresight/plain-knowledge.ts";
import { createPromiseDesk } from "#server/foresight/promise-desk.ts";
import {
  callNext,
  cancelTicket,
  finishServing,
  issueTicket,
  startServing,
  undoLast,
} from "#tests/domain/support/commands.ts";
import { TEST_DAY, timeOf } from "#tests/domain/support/moment.ts";
import { idOf } from "#tests/domain/support/ticket-names.ts";
import { openedQueue, type QueueAtWork } from "#tests/support/queue-at-work.ts";
import { openHouse } from "#tests/support/test-house.ts";

const civil = fieldId("civil");

/** A desk over a queue whose clock stands where the test says; every look at the stopwatch is a millisecond later. */
function promiseDesk({ dispatcher }: QueueAtWork, at: { now: string }) {
  let looks = 0;
  const sight = () => {
    const { state, record } = dispatcher;
    looks += 1;
    const { knowledge } = plainKnowledge(state.centre, state.day ?? asDay(TEST_DAY));
    return sightOf(state, record, knowledge, { now: timeOf(at.now), will: { pinned: new Set(), proposed: new Map() } });
  };
  let elapsed = 0;
  const parts = { state: () => dispatcher.state, sight, now: () => timeOf(at.now), elapsedMs: () => (elapsed += 1) };
  const desk = createPromiseDesk(parts, uncalibrated);
  dispatcher.onCommitted((events) => desk.note(events));
  return { desk, looks: () => looks };
}

const promisedQueue = async (at = { now: "08:00" }) => {
  const made: { desk?: ReturnType<typeof promiseDesk>["desk"] } = {};
  const queue = await openedQueue({ promise: (field, isPriority) => made.desk?.promise(field, isPriority) ?? null });
  const { desk, looks } = promiseDesk(queue, at);
  made.desk = desk;
  return { queue, desk, looks, at };
};

const promiseOf = ({ dispatcher }: QueueAtWork, number: string) =>
  [...dispatcher.state.tickets.values()].find((ticket) => ticket.number === number)?.promise ?? null;

describe("a promise", () => {
  test("stands in the log with the ticket, and grows with the line", async () => {
    const { queue } = await promisedQueue();
    for (let each = 0; each < 8; each += 1) await queue.ask(issueTicket("birth"));
    expect(promiseOf(queue, "A001")).toMatchObject({ ahead: 0, p50S: 0 });
    const last = promiseOf(queue, "A008");
    expect(last?.ahead).toBe(7);
    expect(last?.p50S).toBeGreaterThan(600);
    expect(last?.p90S).toBeGreaterThan(last?.p50S ?? Infinity);
  });

  test("is told on the paper as the log has it, in whole minutes", async () => {
    await using house = await openHouse();
    const kiosk = await house.kiosk();
    await house.console("an", "1");
    for (let each = 0; each < 5; each += 1) {
      const issue = { classId: "normal", procedureId: "birth", thenProcedures: [], files: 1, language: "vi" } as const;
      const reply = await kiosk.command({ type: "IssueTicket", ...issue } as never);
      const slip = issuedTicketAnswer.parse(reply.ok ? reply.value.ticket : null);
      const told = promiseOf({ dispatcher: house.running.dispatcher } as QueueAtWork, slip.number);
      expect(told).not.toBeNull();
      expect(slip.wait).toEqual(told === null ? null : toldWait(told));
    }
  });

  test("is none where no counter serves the field", async () => {
    const { queue } = await promisedQueue();
    await queue.ask({ type: "CloseCounter", counterId: "3" as never });
    await queue.ask({ type: "SignOut", counterId: "3" as never });
    await queue.ask(issueTicket("deed"));
    expect(promiseOf(queue, "B001")).toBeNull();
  });

  test("is moved along with the place while the desk rests, so that a crowd costs one look", async () => {
    const { queue, looks } = await promisedQueue();
    for (let each = 0; each < 4; each += 1) await queue.ask(issueTicket("birth"));
    const seen = looks();
    await Promise.all(Array.from({ length: 20 }, () => queue.ask(issueTicket("birth"))));
    expect(looks()).toBeLessThan(seen + 8);
    const [early, late] = [promiseOf(queue, "A010"), promiseOf(queue, "A024")];
    expect(late?.p50S).toBeGreaterThanOrEqual(early?.p50S ?? Infinity);
  });
});

describe("a citizen who goes on to another field", () => {
  const step = ({ dispatcher }: QueueAtWork) => dispatcher.state.tickets.get(idOf("A001.2"));
  const serveFirst = async (at = { now: "08:00" }) => {
    const promised = await promisedQueue(at);
    await promised.queue.ask(issueTicket("birth", { following: ["deed"] }));
    for (let each = 0; each < 4; each += 1) await promised.queue.ask(issueTicket("deed"));
    await promised.queue.ask(callNext("1"));
    await promised.queue.ask(startServing("1"));
    return promised;
  };

  test("[E7] has the wait there in the log, whether the clerk finishes or finishes and calls", async () => {
    const { queue } = await serveFirst();
    await queue.ask(finishServing("1", "completed"));
    expect(step(queue)?.promise).toMatchObject({ ahead: 4 });
    const other = await serveFirst();
    await other.queue.ask(callNext("1", "completed"));
    expect(step(other.queue)?.promise).toEqual(step(queue)?.promise);
    expect(step(queue)?.promise?.p50S).toBeGreaterThan(300);
  });

  test("[E7] teaches by whether it comes true, and nothing once the finish is undone", async () => {
    const learnedBy = async (isUndone: boolean) => {
      const { queue, desk, at } = await serveFirst();
      for (const name of ["B001", "B002", "B003", "B004"]) await queue.ask(cancelTicket(name));
      await queue.ask(finishServing("1", "completed"));
      if (isUndone) await queue.ask(undoLast("1"));
      at.now = "11:30";
      await queue.ask(issueTicket("allowance"));
      return correctionOf(desk.calibration(), fieldId("land")).reach;
    };
    const [kept, undone] = [await learnedBy(false), await learnedBy(true)];
    expect(undone).toBe(1);
    expect(kept).toBeGreaterThan(1);
  });
});

describe("the book of a day", () => {
  const crowd = async (at: { now: string }) => {
    const promised = await promisedQueue(at);
    for (let each = 0; each < 6; each += 1) await promised.queue.ask(issueTicket("birth"), { at: timeOf("08:00") });
    return promised;
  };

  test("learns from promises that were broken, and again after a restart", async () => {
    const { queue, desk, at } = await crowd({ now: "08:00" });
    at.now = "11:00";
    for (let each = 0; each < 6; each += 1) {
      await queue.ask(callNext("1"), { at: timeOf("11:00") });
      await queue.ask(startServing("1"), { at: timeOf("11:00") });
      await queue.ask(finishServing("1", "completed"), { at: timeOf("11:00") });
    }
    const learned = correctionOf(desk.calibration(), civil);
    expect(learned.reach).toBeGreaterThan(1);
    const again = promiseDesk(queue, at).desk;
    again.beginWith(uncalibrated);
    expect(correctionOf(again.calibration(), civil).reach).toBeCloseTo(learned.reach);
  });

  test("counts a promise as broken that is overdue although its citizen still waits", async () => {
    const { desk, at } = await crowd({ now: "08:00" });
    at.now = "11:30";
    desk.promise(civil, false);
    expect(correctionOf(desk.calibration(), civil).reach).toBeGreaterThan(1);
  });
});
