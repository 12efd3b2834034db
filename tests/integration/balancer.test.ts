import { describe, expect, test } from "vitest";

import { clerkId, counterId, fieldId, moveId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";

import { timeOf } from "#tests/domain/support/moment.ts";
import { callNext, issueTicket, startServing } from "#tests/domain/support/commands.ts";
import { balancedQueue, wish, type BalancedQueue } from "./support/balanced-queue.ts";

const LOOK_MS = 20_000;
const [land, chi] = [fieldId("land"), clerkId("chi")];

const openMove = ({ dispatcher }: BalancedQueue) => {
  const move = [...dispatcher.state.balancing.moves.values()].find(({ status }) => status.kind === "proposed");
  return move ?? expect.unreachable("nothing is proposed");
};

describe("a centre that proposes", () => {
  test("[Y1] asks the director, with its figures and the end that the policy expects", async () => {
    const queue = await balancedQueue();
    queue.planner.wants = [wish(2, 0, 9 * 3600)];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["proposed 3 civil"]);
    expect(openMove(queue)).toMatchObject({
      order: { kind: "lend", fieldId: "civil", until: timeOf("09:00") },
      why: { helped: { waiting: 9, before: { p50: 30 }, after: { p50: 12 } } },
    });
    expect(queue.dispatcher.state.counters.get(counterId("3"))?.lend).toBeNull();
  });

  test("[Y2] asks once, however often the policy says so", async () => {
    const queue = await balancedQueue();
    queue.planner.wants = [wish(2, 0)];
    for (let looks = 0; looks < 5; looks += 1) await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["proposed 3 civil"]);
  });

  test("takes back what has lost its point, and does not ask the same again at once", async () => {
    const queue = await balancedQueue();
    queue.planner.wants = [wish(2, 0)];
    await queue.pass(LOOK_MS);
    queue.planner.wants = [];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["withdrawn 3 civil"]);
    queue.planner.wants = [wish(2, 0)];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["withdrawn 3 civil"]);
    await queue.pass(3 * MINUTE_MS);
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["withdrawn 3 civil", "proposed 3 civil"]);
  });

  test("[Y3] does not ask again what the director declined a moment ago", async () => {
    const queue = await balancedQueue();
    queue.planner.wants = [wish(2, 0)];
    await queue.pass(LOOK_MS);
    await queue.ask({ type: "DeclineMove", moveId: openMove(queue).id, reason: "chị Chi nghỉ sớm" });
    for (let looks = 0; looks < 5; looks += 1) await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["declined 3 civil"]);
  });

  test("waits until a counter is at work, and drops the wish when the policy does", async () => {
    const queue = await balancedQueue();
    await queue.ask({ type: "PauseCounter", counterId: counterId("3"), reason: "break" });
    queue.planner.wants = [wish(2, 0)];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual([]);
    await queue.ask({ type: "ResumeCounter", counterId: counterId("3") });
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["proposed 3 civil"]);
  });

  test("takes back a return of a counter that has come home by itself", async () => {
    const queue = await balancedQueue();
    queue.planner.wants = [wish(2, 0)];
    await queue.pass(LOOK_MS);
    await queue.ask({ type: "AcceptMove", moveId: openMove(queue).id });
    queue.planner.wants = [wish(2, null)];
    await queue.pass(13 * MINUTE_MS);
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["made 3 civil", "proposed 3 return"]);
    await queue.ask({ type: "ReturnCounter", counterId: counterId("3") });
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["made 3 civil", "withdrawn 3 return"]);
  });

  test("asks for no return of a counter that comes home by itself soon", async () => {
    const queue = await balancedQueue();
    queue.planner.wants = [wish(2, 0, 8.5 * 3600)];
    await queue.pass(LOOK_MS);
    await queue.ask({ type: "AcceptMove", moveId: openMove(queue).id });
    queue.planner.wants = [wish(2, null)];
    await queue.pass(13 * MINUTE_MS);
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["made 3 civil"]);
  });

  test("proposes to open and to close a counter, leaves time to read that, and takes it back", async () => {
    const queue = await balancedQueue();
    queue.planner.desks = [{ counter: 4, kind: "close", why: wish(4, 3).why }];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["proposed 5 close"]);
    queue.planner.desks = [];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["proposed 5 close"]);
    await queue.pass(10 * MINUTE_MS);
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["withdrawn 5 close"]);
    queue.planner.desks = [{ counter: 4, kind: "close", why: wish(4, 3).why }];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["withdrawn 5 close"]);
  });
});

describe("a centre that moves by itself", () => {
  test("[Y4] lends at once, and returns at once", async () => {
    const queue = await balancedQueue({ mode: "auto" });
    queue.planner.wants = [wish(2, 0)];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["made 3 civil"]);
    expect(queue.dispatcher.state.counters.get(counterId("3"))?.lend).toMatchObject({ fieldId: "civil", until: null });
    queue.planner.wants = [wish(2, null)];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["made 3 civil"]);
    await queue.pass(12 * MINUTE_MS);
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["made 3 civil", "made 3 return"]);
  });

  test("proposes what is beyond its own hour", async () => {
    const queue = await balancedQueue({ mode: "auto", maxMovesPerHour: 1 });
    queue.planner.wants = [wish(2, 0), wish(4, 1)];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["made 3 civil", "proposed 5 land"]);
  });

  test("never shows the policy a counter to move that it must leave alone", async () => {
    const queue = await balancedQueue({ mode: "auto", neverClerks: [chi], lendingFields: [fieldId("social"), land] });
    await queue.ask({ type: "PinCounter", counterId: counterId("5") });
    await queue.pass(LOOK_MS);
    const pinned = queue.planner.questions.at(-1)?.sight.counters.flatMap(({ id, isPinned }) => (isPinned ? id : []));
    expect(pinned).toEqual(["1", "2", "3", "5"]);
    queue.planner.wants = [wish(0, 1), wish(2, 0), wish(4, 1)];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual([]);
  });

  test("leaves a counter alone that the director lent unasked", async () => {
    const queue = await balancedQueue({ mode: "auto" });
    const lend = { counterId: counterId("3"), fieldId: fieldId("civil"), until: null, reason: "" };
    await queue.ask({ type: "LendCounter", ...lend });
    queue.planner.wants = [wish(2, null)];
    await queue.pass(15 * MINUTE_MS);
    await queue.pass(LOOK_MS);
    expect(queue.dispatcher.state.counters.get(counterId("3"))?.lend).not.toBeNull();
  });

  test("keeps the counters that a field is to keep", async () => {
    const queue = await balancedQueue({ mode: "auto", keep: new Map([[land, 1]]) });
    queue.planner.wants = [wish(2, 0)];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual([]);
  });
});

describe("a balancer", () => {
  test("drops an answer that was overtaken while the policy thought", async () => {
    const queue = await balancedQueue();
    const lend = { counterId: counterId("3"), fieldId: fieldId("civil"), until: null, reason: "" };
    queue.planner.meanwhile = async () => {
      await queue.ask({ type: "LendCounter", ...lend });
    };
    queue.planner.wants = [wish(2, 0)];
    await queue.pass(LOOK_MS);
    expect(queue.moves().filter((move) => move.startsWith("proposed"))).toEqual([]);
    expect(queue.dispatcher.state.counters.get(counterId("3"))?.lend).toMatchObject({ fieldId: "civil", reason: "" });
  });

  test("[Y4] asks nobody where balancing is off", async () => {
    const queue = await balancedQueue({ mode: "off" });
    queue.planner.wants = [wish(2, 0)];
    await queue.pass(LOOK_MS);
    expect(queue.planner.questions).toEqual([]);
    expect(queue.moves()).toEqual([]);
  });

  test("only watches in its first minute, so that a restart brings no burst of proposals", async () => {
    const queue = await balancedQueue({}, { isFresh: true });
    queue.planner.wants = [wish(2, 0), wish(4, 1), wish(3, 0)];
    await queue.pass(LOOK_MS);
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual([]);
    queue.planner.wants = [wish(2, 0)];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["proposed 3 civil"]);
    queue.restart();
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["proposed 3 civil"]);
    expect(queue.planner.questions.at(-1)?.pending).toEqual([{ counter: 2, field: 0, isProposed: true }]);
  });

  test("looks soon after a counter was freed, but not at every event", async () => {
    const queue = await balancedQueue();
    const before = queue.planner.questions.length;
    await queue.ask(issueTicket("birth"));
    await queue.pass(6000);
    expect(queue.planner.questions).toHaveLength(before);
    await queue.ask({ type: "CloseCounter", counterId: counterId("5") });
    await queue.pass(0);
    expect(queue.planner.questions).toHaveLength(before + 1);
    await queue.ask({ type: "OpenCounter", counterId: counterId("5") });
    await queue.pass(0);
    expect(queue.planner.questions).toHaveLength(before + 1);
  });

  test("goes on when the policy fails", async () => {
    const queue = await balancedQueue();
    queue.planner.meanwhile = () => Promise.reject(new Error("no memory"));
    await queue.pass(LOOK_MS);
    queue.planner.meanwhile = () => Promise.resolve();
    queue.planner.wants = [wish(2, 0)];
    await queue.pass(LOOK_MS);
    expect(queue.moves()).toEqual(["proposed 3 civil"]);
  });
});

describe("what came of a move", () => {
  const lentTo = async () => {
    const queue = await balancedQueue();
    queue.planner.wants = [wish(2, 0)];
    await queue.pass(LOOK_MS);
    await queue.ask({ type: "AcceptMove", moveId: openMove(queue).id });
    queue.planner.wants = [];
    return queue;
  };
  const outcomeOf = ({ dispatcher }: BalancedQueue) =>
    [...dispatcher.state.balancing.moves.values()].map(({ outcome }) => outcome);

  test("[Y7] is kept when the lend is over: who was called, how long they had waited, whom the moved counter served", async () => {
    const queue = await lentTo();
    await queue.ask(issueTicket("birth"));
    await queue.pass(9 * MINUTE_MS);
    await queue.ask(callNext("3"));
    await queue.ask(startServing("3"));
    await queue.ask(callNext("1"));
    expect(outcomeOf(queue)).toEqual([null]);
    await queue.ask({ type: "ReturnCounter", counterId: counterId("3") });
    await queue.pass(LOOK_MS);
    expect(outcomeOf(queue)).toEqual([{ called: 2, p50: 10, p90: 10, servedByMoved: 1 }]);
  });

  test("[Y7] is kept after three quarters of an hour where it lasts, and once", async () => {
    const queue = await lentTo();
    await queue.pass(46 * MINUTE_MS);
    await queue.pass(LOOK_MS);
    await queue.pass(LOOK_MS);
    expect(outcomeOf(queue)).toEqual([{ called: 0, p50: 0, p90: 0, servedByMoved: 0 }]);
    expect(await queue.ask({ type: "WithdrawMove", moveId: moveId("gone") })).toMatchObject({ code: "MOVE_UNKNOWN" });
  });
});
