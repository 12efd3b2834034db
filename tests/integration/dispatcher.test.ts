import { describe, expect, test } from "vitest";
import type { QueueEvent } from "#shared/domain/event.ts";
import { commandId } from "#shared/kit/ids.ts";

import { createRefusalMemory } from "#server/dispatcher/refusal-memory.ts";
import { emptyToday } from "#server/dispatcher/today.ts";
import { LogUnavailable } from "#server/log/event-log.ts";
import { bringTicket, callNext, issueTicket, openDay, signOut } from "#tests/domain/support/commands.ts";
import { dayClosed, dayOpened, issued } from "#tests/domain/support/facts.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { ticketIn } from "#tests/domain/support/ticket-names.ts";
import { entryMaker } from "#tests/contracts/support/log-entries.ts";
import { numbersIn, openedQueue, queueAtWork } from "#tests/support/queue-at-work.ts";

describe("commands of one tick", () => {
  test("share one transaction and get a number each", async () => {
    const { ask, log } = await openedQueue();
    const before = log.transactions.length;
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => ask(issueTicket("birth"))));
    expect(log.transactions.slice(before).map((entries) => entries.length)).toEqual([50]);
    expect(new Set(numbersIn(outcomes)).size).toBe(50);
  });

  test("are each decided on what those before them left", async () => {
    const { ask, dispatcher } = await openedQueue();
    const outcomes = await Promise.all([ask(issueTicket("birth")), ask(callNext("1")), ask(callNext("2"))]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["accepted", "accepted", "refused"]);
    expect(ticketIn(dispatcher.state, "A001").status.kind).toBe("called");
  });

  test("are answered after the commit, and screens are told after the answers", async () => {
    const { ask, log, dispatcher } = await openedQueue();
    const steps: string[] = [];
    log.beforeWrite = () => steps.push("written");
    dispatcher.onCommitted(() => steps.push("told"));
    await Promise.all([0, 1].map(async () => ask(issueTicket("birth")).then(() => steps.push("answered"))));
    await Promise.resolve();
    expect(steps).toEqual(["written", "answered", "answered", "told"]);
  });

  test("are told to listeners at once, in the log's order", async () => {
    const { ask, dispatcher } = await openedQueue();
    const told: (readonly string[])[] = [];
    const stop = dispatcher.onCommitted((events) => told.push(events.map(({ event }) => event.type)));
    await Promise.all([ask(issueTicket("birth")), ask(callNext("1"))]);
    await Promise.resolve();
    stop();
    await ask(issueTicket("birth"));
    expect(told).toEqual([["TicketIssued", "TicketCalled"]]);
  });

  test("write nothing when all are refused", async () => {
    const { ask, log } = await openedQueue();
    const before = log.transactions.length;
    await Promise.all([ask(callNext("1")), ask(openDay())]);
    expect(log.transactions.length).toBe(before);
  });
});

describe("a retry", () => {
  test("hears the first answer and changes nothing", async () => {
    const { ask, log } = await openedQueue();
    const first = await ask(issueTicket("birth"), { id: "press" });
    const again = await ask(issueTicket("birth"), { id: "press" });
    expect(again).toEqual({ ...first, isRetry: true });
    expect(numbersIn([first, again])).toEqual(["A001", "A001"]);
    expect(log.transactions.flat().filter((entry) => entry.commandId === "press")).toHaveLength(1);
  });

  test("in the same tick is one ticket", async () => {
    const { ask, dispatcher } = await openedQueue();
    const outcomes = await Promise.all([0, 1].map(() => ask(issueTicket("birth"), { id: "press" })));
    expect(numbersIn(outcomes)).toEqual(["A001", "A001"]);
    expect(dispatcher.state.tickets.size).toBe(1);
  });

  test("after a restart, on another day, hears the first answer", async () => {
    const { ask, log } = await openedQueue();
    const first = await ask(issueTicket("birth"), { id: "press" });
    await ask(openDay(), { at: timeOf("07:00", "2026-11-24") });
    const restarted = queueAtWork({ log });
    const again = await restarted.ask(issueTicket("birth"), { id: "press", at: timeOf("08:00", "2026-11-24") });
    expect(again).toEqual({ ...first, isRetry: true });
    expect(restarted.dispatcher.state.tickets.size).toBe(0);
  });

  test("of an earlier day hears the first answer also where the same would be refused today", async () => {
    const { ask } = await openedQueue();
    await ask(issueTicket("birth"));
    const first = await ask(callNext("1"), { id: "press" });
    await ask(openDay(), { at: timeOf("07:00", "2026-11-24") });
    expect(await ask(callNext("1"), { id: "press", at: timeOf("08:00", "2026-11-24") })).toEqual({
      ...first,
      isRetry: true,
    });
  });

  test("of an earlier day takes nothing from those who ask with it", async () => {
    const { ask, dispatcher } = await openedQueue();
    const first = await ask(issueTicket("birth"), { id: "press" });
    await ask(openDay(), { at: timeOf("07:00", "2026-11-24") });
    const at = timeOf("08:00", "2026-11-24");
    const outcomes = await Promise.all(["new", "press", "newer"].map((id) => ask(issueTicket("birth"), { id, at })));
    expect(outcomes[1]).toEqual({ ...first, isRetry: true });
    expect(numbersIn(outcomes)).toEqual(["A001", "A001", "A002"]);
    expect(dispatcher.state.tickets.size).toBe(2);
  });

  test("is known from memory on its day alone, so that memory does not grow with the year", () => {
    const today = emptyToday(testCentre());
    const entry = entryMaker();
    const fold = (id: string, ...events: readonly QueueEvent[]) =>
      entry(id, events).events.forEach((recorded) => today.fold(recorded));
    const isHeld = () => ["first", "second"].map((id) => today.holds(commandId(id)));
    fold("first", dayOpened());
    expect(isHeld()).toEqual([true, false]);
    fold("second", dayClosed(), dayOpened("2026-11-24"));
    expect(isHeld()).toEqual([false, true]);
  });

  test("of a command never seen does not make the log be read", async () => {
    const { ask, log } = await openedQueue();
    log.isReadable = false;
    expect(await ask(issueTicket("birth"))).toMatchObject({ kind: "accepted", isRetry: false });
  });

  test("of a refused command hears the refusal although the queue has moved on", async () => {
    const { ask } = await openedQueue();
    const first = await ask(callNext("1"), { id: "press" });
    await ask(issueTicket("birth"));
    expect(first).toEqual({ kind: "refused", code: "NOBODY_WAITING" });
    expect(await ask(callNext("1"), { id: "press" })).toEqual(first);
  });

  test("[F5] of a kiosk that brings a ticket before the day is open is heard anew once it is", async () => {
    const { ask } = queueAtWork();
    const bring = () => ask(bringTicket("A001K"), { id: "press-A001K.kept" });
    expect(await bring()).toEqual({ kind: "refused", code: "DAY_NOT_OPEN" });
    await ask(openDay());
    expect(await bring()).toMatchObject({ kind: "accepted" });
  });
});

test("refusals are remembered up to a limit, the oldest forgotten first", () => {
  const memory = createRefusalMemory(2);
  const ids = ["1", "2", "3"].map(commandId);
  for (const id of ids) memory.keep(id, "NOBODY_WAITING");
  expect(ids.map((id) => memory.find(id))).toEqual([null, "NOBODY_WAITING", "NOBODY_WAITING"]);
});

describe("a disk that refuses", () => {
  const full = new LogUnavailable("full");

  test("is a fault to everyone who asked, and leaves everything as it was", async () => {
    const faults: Error[] = [];
    const { ask, dispatcher, log } = await openedQueue({ onLogUnavailable: (fault) => faults.push(fault) });
    const told: unknown[] = [];
    dispatcher.onCommitted((events) => told.push(events));
    log.broken = full;
    const outcomes = await Promise.all([ask(issueTicket("birth")), ask(issueTicket("deed"))]);
    expect(outcomes).toEqual(outcomes.map(() => ({ kind: "fault", code: "STORE_UNAVAILABLE" })));
    expect(dispatcher.state.tickets.size).toBe(0);
    expect(log.lastSeq()).toBe(dispatcher.state.seq);
    expect(told).toEqual([]);
    expect(faults).toEqual([full]);
  });

  test("is over when it takes writes again: the same command is accepted, the number is the next", async () => {
    const { ask, log } = await openedQueue();
    log.broken = full;
    await ask(issueTicket("birth"), { id: "press" });
    log.broken = null;
    const outcome = await ask(issueTicket("birth"), { id: "press" });
    expect(outcome).toMatchObject({ kind: "accepted", isRetry: false });
    expect(numbersIn([outcome])).toEqual(["A001"]);
  });

  test("makes nobody remember a refusal that rested on what was not written", async () => {
    const { ask, log } = await openedQueue();
    await ask(issueTicket("birth"));
    log.broken = full;
    await Promise.all([ask(signOut("1")), ask(callNext("1"), { id: "press" })]);
    log.broken = null;
    expect(await ask(callNext("1"), { id: "press" })).toMatchObject({ kind: "accepted" });
  });

  test("that cannot be read either is asked again with the next command", async () => {
    const { ask, dispatcher, log } = await openedQueue();
    log.broken = full;
    log.isReadable = false;
    await ask(issueTicket("birth"));
    expect(await ask(issueTicket("birth"))).toEqual({ kind: "fault", code: "STORE_UNAVAILABLE" });
    log.broken = null;
    log.isReadable = true;
    expect(numbersIn([await ask(issueTicket("birth"))])).toEqual(["A001"]);
    expect(dispatcher.state.tickets.size).toBe(1);
  });
});

describe("the dispatcher", () => {
  test("decides again when somebody else has written", async () => {
    const { ask, dispatcher, log } = await openedQueue();
    log.append([entryMaker(log.lastSeq() + 1)("theirs", [issued("A001")])]);
    expect(numbersIn([await ask(issueTicket("birth"))])).toEqual(["A002"]);
    expect(dispatcher.state.seq).toBe(log.lastSeq());
  });

  test("[G3] keeps the order of the log when the clock is set back an hour", async () => {
    const { ask, dispatcher } = await openedQueue();
    await ask(issueTicket("birth"), { at: timeOf("09:00") });
    await ask(issueTicket("birth"), { at: timeOf("08:00") });
    await ask(callNext("1"), { at: timeOf("08:01") });
    expect(ticketIn(dispatcher.state, "A001").status.kind).toBe("called");
    expect(ticketIn(dispatcher.state, "A001").times.waitingMs).toBe(0);
  });

  test("[D5] turns the day in one command: the closing belongs to the old day, the opening starts the new", async () => {
    const { ask, log } = await openedQueue();
    await ask(openDay(), { at: timeOf("06:59", "2026-11-24") });
    expect([...log.lastDay()].map(({ event }) => event.type)).toEqual(["DayOpened"]);
    expect(log.days()).toEqual(["2026-11-24", "2026-11-23"]);
  });

  test("goes on after a restart as if nothing had happened", async () => {
    const { ask, log, dispatcher } = await openedQueue();
    await Promise.all([ask(issueTicket("birth")), ask(issueTicket("deed")), ask(callNext("1"))]);
    expect(queueAtWork({ log }).dispatcher.state).toEqual(dispatcher.state);
  });

  test("crashes on a bug and decides nothing more on a state that may be half folded", async () => {
    const ticks: (() => void)[] = [];
    const { ask, log } = queueAtWork({ soon: (work) => ticks.push(work) });
    log.broken = new TypeError("a bug");
    const unanswered = ask(openDay());
    expect(() => ticks.shift()?.()).toThrow("a bug");
    log.broken = null;
    expect(await Promise.race([unanswered, Promise.resolve("no answer")])).toBe("no answer");
    expect(await ask(openDay())).toEqual({ kind: "fault", code: "SHUTTING_DOWN" });
    expect(log.lastSeq()).toBe(0);
  });

  test("answers the last tick when it is closed, and refuses what comes after", async () => {
    const { ask, dispatcher, log } = await openedQueue();
    const last = ask(issueTicket("birth"));
    const closed = dispatcher[Symbol.asyncDispose]();
    const late = ask(issueTicket("birth"));
    await closed;
    expect(await last).toMatchObject({ kind: "accepted" });
    expect(await late).toEqual({ kind: "fault", code: "SHUTTING_DOWN" });
    expect(log.lastSeq()).toBe(dispatcher.state.seq);
  });
});
