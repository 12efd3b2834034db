import { beforeAll, describe, expect, test } from "vitest";
import type { QueueEvent } from "#shared/domain/event.ts";
import { ticketOutcome, playedDay, type PlayedDay } from "./support/played-day.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { visitDemo } from "./support/visit-demo.ts";

const eventsOf = <Type extends QueueEvent["type"]>({ events }: PlayedDay, type: Type) =>
  events.flatMap(({ event, at, by }) =>
    event.type === type ? [{ ...(event as Extract<QueueEvent, { type: Type }>), at, by }] : [],
  );

/** Who was called where in which order, and how each ticket stands. */
const storyOf = (day: PlayedDay) => ({
  issued: eventsOf(day, "TicketIssued").map(({ number, procedureId }) => `${number} ${procedureId}`),
  calls: eventsOf(day, "TicketCalled").map(({ ticketId, counterId }) => `${ticketId} ${counterId}`),
  tickets: day.tickets.map((ticket) => `${ticket.number} ${ticket.procedureId} ${ticketOutcome(ticket)}`),
});

const morning = { seed: 1264, left: ["q4"], until: "08:25" };

describe("a demonstration's morning", () => {
  let day: PlayedDay;
  beforeAll(async () => {
    day = await playedDay(morning);
  });

  test("is the same for the same seed: numbers, procedures, calls and outcomes", async () => {
    expect(storyOf(await playedDay(morning))).toEqual(storyOf(day));
  });

  test("goes without a command that the rules refuse", () => {
    expect(day.news.filter(({ kind }) => kind === "refused")).toEqual([]);
  });

  test("has citizens at two kiosks from seven, and clerks at every counter but the one left to the visitor", () => {
    const issued = eventsOf(day, "TicketIssued");
    expect(new Set(issued.map(({ by }) => (by.kind === "device" ? by.deviceId : by.kind))).size).toBe(2);
    expect(issued[0]?.at).toBeGreaterThanOrEqual(timeOf("07:00"));
    expect(issued[0]?.at).toBeLessThan(timeOf("07:10"));
    const opened = eventsOf(day, "CounterOpened").map(({ counterId }) => counterId);
    expect(opened.toSorted()).toEqual(["q1", "q10", "q11", "q12", "q2", "q3", "q5", "q6", "q7", "q8", "q9"]);
  });

  test("calls from half past seven; those who come start after a walk, finish and are followed in one press", () => {
    expect(eventsOf(day, "TicketCalled")[0]?.at).toBeGreaterThanOrEqual(timeOf("07:30"));
    const walks = day.tickets.flatMap(({ times, step, absences }) =>
      times.startedAt !== null && step === 1 && absences === 0 ? times.walkingMs : [],
    );
    expect(Math.min(...walks)).toBeGreaterThanOrEqual(20_000);
    const presses = Map.groupBy(
      day.events.filter(({ event }) => event.type === "ServingFinished" || event.type === "TicketCalled"),
      ({ commandId }) => commandId,
    );
    expect([...presses.values()].filter((events) => events.length === 2).length).toBeGreaterThan(10);
  });

  test("calls in vain twice more before it gives up, and calls again later", () => {
    const missed = eventsOf(day, "CitizenMissed");
    const recalled = eventsOf(day, "TicketRecalled");
    expect(missed.length).toBeGreaterThan(0);
    for (const { ticketId } of missed)
      expect(recalled.filter((recall) => recall.ticketId === ticketId).length).toBeGreaterThanOrEqual(2);
  });

  test("sees the Justice line grow, the program propose a counter for it with its figures, and the director agree", () => {
    const proposals = eventsOf(day, "MoveProposed");
    const [lend] = eventsOf(day, "CounterLent").filter(({ fieldId }) => fieldId === "justice");
    const proposal = proposals.findLast(({ counterId, at }) => counterId === lend?.counterId && at < lend.at);
    expect(proposal).toMatchObject({ order: { kind: "lend", fieldId: "justice" }, by: { kind: "system" } });
    expect(lend).toMatchObject({ by: { kind: "director" } });
    expect(proposal?.why.helped.waiting).toBeGreaterThan(5);
    expect(proposal?.why.helped.after.p50).toBeLessThan(proposal?.why.helped.before.p50 ?? 0);
    expect(day.tickets.some(({ fieldId, servedBy }) => fieldId === "justice" && servedBy?.wasLent === true)).toBe(true);
  });
});

test("another seed gives another demonstration", async () => {
  const [one, other] = [await playedDay({ seed: 1, until: "07:20" }), await playedDay({ seed: 2, until: "07:20" })];
  expect(storyOf(one).issued).not.toEqual(storyOf(other).issued);
});

describe("a demonstration's end", () => {
  test("serves everybody, closes issuing before the doors, and the day after the last citizen", async () => {
    const day = await playedDay({ seed: 1264, from: "15:15", until: "18:00" });
    expect(eventsOf(day, "IssuingClosed").map(({ fieldId }) => fieldId)).toEqual(["economy", null]);
    for (const ticket of day.tickets) expect(ENDS).toContain(ticketOutcome(ticket));
    const [closed] = eventsOf(day, "DayClosed");
    expect(closed?.at).toBeLessThan(timeOf("17:50"));
    expect(eventsOf(day, "ClerkSignedOut")).toHaveLength(12);
    expect(day.news.filter(({ kind }) => kind === "refused")).toEqual([]);
  });
});

const ENDS = ["completed", "received", "incomplete", "rejected", "no-show"];

describe("a visitor of the demonstration", () => {
  test("is served like everybody, may lend a counter, and takes over from a clerk by signing in as them", async () => {
    const day = await playedDay({ seed: 3, from: "07:26", until: "07:50", visit: visitDemo });
    const [theirs] = day.tickets;
    expect(theirs).toMatchObject({ fieldId: "economy", servedBy: { counterId: "q8" } });
    const callsAt = (counter: string) => eventsOf(day, "TicketCalled").filter(({ counterId }) => counterId === counter);
    const atLent = callsAt("q9").map(({ ticketId }) => day.tickets.find(({ id }) => id === ticketId)?.fieldId);
    expect(new Set(atLent)).toEqual(new Set(["justice"]));
    expect(day.news).toContainEqual({ kind: "taken-over", counterId: "q1" });
    expect(callsAt("q1")).toHaveLength(1);
  });
});
