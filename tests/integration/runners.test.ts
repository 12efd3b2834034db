import { expect, test } from "vitest";
import { counterId } from "#shared/kit/ids.ts";
import { MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import { commandRequestSchema } from "#shared/protocol/command-schema.ts";

import { LogUnavailable } from "#server/log/event-log.ts";
import { startRunners } from "#server/runners/start-runners.ts";
import { callNext, closeDay, holdTicket, issueTicket, lendCounter, openDay } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { ticketIn } from "#tests/domain/support/ticket-names.ts";
import { openedQueue, queueAtWork, type QueueAtWork } from "#tests/support/queue-at-work.ts";
import { virtualClock } from "#tests/support/virtual-clock.ts";

const NEXT_DAY = "2026-11-24";

/** Runners beside a queue, their clock at an instant. `pass` waits until what fell due is done. */
async function runners(queue: QueueAtWork, now: EpochMs) {
  const clock = virtualClock(now);
  const runner = await startRunners(queue.dispatcher, clock);
  const settle = () => new Promise<void>((resolve) => void setImmediate(resolve));
  return {
    clock,
    runner,
    pass: async (ms: number) => {
      clock.pass(ms);
      await settle();
      await settle();
    },
  };
}

const daysOpened = ({ log }: QueueAtWork): readonly unknown[] =>
  [...log.all()].flatMap(({ event }) => (event.type === "DayOpened" ? [event.day] : []));

test("[D5] a centre that was off at midnight turns its day when it starts", async () => {
  const queue = await openedQueue();
  await queue.ask(issueTicket("birth"));
  await runners(queue, timeOf("06:30", NEXT_DAY));
  expect(queue.dispatcher.state).toMatchObject({ day: NEXT_DAY, isOpen: true });
  expect(queue.dispatcher.state.tickets.size).toBe(0);
});

test("a centre that never had a day opens its first", async () => {
  const queue = queueAtWork();
  await runners(queue, timeOf("06:30"));
  expect(queue.dispatcher.state).toMatchObject({ day: "2026-11-23", isOpen: true });
});

test("[D2] the day turns at the centre's midnight, whatever the machine's zone", async () => {
  const queue = await openedQueue();
  const { pass } = await runners(queue, timeOf("23:59:30"));
  await pass(29_000);
  expect(queue.dispatcher.state.day).toBe("2026-11-23");
  await pass(1_000);
  expect(queue.dispatcher.state.day).toBe(NEXT_DAY);
});

test("a machine that slept through midnight turns the day when it wakes", async () => {
  const queue = await openedQueue();
  const { clock, pass } = await runners(queue, timeOf("20:00"));
  clock.setWall(timeOf("07:00", NEXT_DAY));
  await pass(1_000);
  expect(daysOpened(queue)).toEqual(["2026-11-23", NEXT_DAY]);
});

test("[D9] a clock set back over midnight opens no day again, nor closes one", async () => {
  const queue = await openedQueue();
  const { clock, pass } = await runners(queue, timeOf("00:30", NEXT_DAY));
  clock.setWall(timeOf("23:30"));
  await pass(60 * MINUTE_MS);
  expect(daysOpened(queue)).toEqual(["2026-11-23", NEXT_DAY]);
});

test("a day that the director closed early stays closed, and the next one opens", async () => {
  const queue = await openedQueue();
  const { pass, clock } = await runners(queue, timeOf("16:00"));
  await queue.ask(closeDay(), { at: clock.now() });
  await pass(10 * MINUTE_MS);
  expect(queue.dispatcher.state.isOpen).toBe(false);
  clock.setWall(timeOf("00:00", NEXT_DAY));
  await pass(1_000);
  expect(queue.dispatcher.state).toMatchObject({ day: NEXT_DAY, isOpen: true });
});

test("a day that somebody opened is not opened again", async () => {
  const queue = queueAtWork();
  await queue.ask(openDay(), { at: timeOf("06:00") });
  await runners(queue, timeOf("06:30"));
  expect(daysOpened(queue)).toHaveLength(1);
});

test("a hold that ran out goes back to its line, by the centre itself", async () => {
  const queue = await openedQueue();
  await queue.ask(issueTicket("birth"));
  await queue.ask(callNext("1"));
  await queue.ask(holdTicket("1", 10 * MINUTE_MS));
  const { pass } = await runners(queue, timeOf("08:09:59"));
  expect(ticketIn(queue.dispatcher.state, "A001").status.kind).toBe("held");
  await pass(1_000);
  expect(ticketIn(queue.dispatcher.state, "A001").status.kind).toBe("waiting");
  expect([...queue.log.all()].at(-1)).toMatchObject({ by: { kind: "system" }, event: { type: "HoldReleased" } });
});

test("a counter whose lend is over goes home", async () => {
  const queue = await openedQueue();
  await queue.ask(lendCounter("1", "land", "09:00"));
  const { pass } = await runners(queue, timeOf("08:59:59"));
  expect(queue.dispatcher.state.counters.get(counterId("1"))?.lend).not.toBeNull();
  await pass(1_000);
  expect(queue.dispatcher.state.counters.get(counterId("1"))?.lend).toBeNull();
});

test("a lend until returned is left alone", async () => {
  const queue = await openedQueue();
  await queue.ask(lendCounter("1", "land"));
  const { pass } = await runners(queue, timeOf("16:00"));
  await pass(60 * MINUTE_MS);
  expect(queue.dispatcher.state.counters.get(counterId("1"))?.lend).not.toBeNull();
});

test("what the disk refused is done once the disk takes it, once", async () => {
  const queue = await openedQueue();
  queue.log.broken = new LogUnavailable("full");
  const { pass } = await runners(queue, timeOf("07:00", NEXT_DAY));
  await pass(5_000);
  expect(queue.dispatcher.state.day).toBe("2026-11-23");
  queue.log.broken = null;
  await pass(1_000);
  await pass(1_000);
  expect(daysOpened(queue)).toEqual(["2026-11-23", NEXT_DAY]);
});

test("no client can take the id under which the centre opens its day", async () => {
  const queue = queueAtWork();
  await runners(queue, timeOf("06:30"));
  const id = [...queue.log.all()].at(0)?.commandId;
  const request = { commandId: id, command: { type: "OpenDay" } };
  expect(commandRequestSchema.safeParse({ ...request, commandId: "their-own" }).success).toBe(true);
  expect(commandRequestSchema.safeParse(request).success).toBe(false);
});

test("a stopped runner looks no more", async () => {
  const queue = await openedQueue();
  const { clock, runner, pass } = await runners(queue, timeOf("08:00"));
  runner[Symbol.dispose]();
  clock.setWall(timeOf("08:00", NEXT_DAY));
  await pass(10_000);
  expect(daysOpened(queue)).toHaveLength(1);
  expect(clock.alarms).toBe(0);
});
