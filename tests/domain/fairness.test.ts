import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aheadInLine, aheadOfNewcomer, callOrder } from "#shared/domain/call-order.ts";
import { whyWaiting } from "#shared/domain/why-waiting.ts";
import type { Envelope } from "#shared/domain/command.ts";
import type { Decision } from "#shared/domain/decision.ts";
import { explainNext } from "#shared/domain/explain-next.ts";
import { countersServing } from "#shared/domain/fields-served.ts";
import { nextInField } from "#shared/domain/next-ticket.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { fieldId } from "#shared/kit/ids.ts";
import type { FieldId, TicketId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { issueTicket } from "./support/commands.ts";
import { dayDriver } from "./support/day-driver.ts";
import type { DayDriver } from "./support/day-driver.ts";
import { fairnessWatch } from "./support/fairness-watch.ts";
import { randomLine, runLine, serveOne } from "./support/random-line.ts";
import { randomSettings, randomSteps } from "./support/random-step.ts";
import { runDay } from "./support/run-day.ts";
import { cases, seed } from "./support/seed.ts";
import { testCentre } from "./support/test-centre.ts";

const days = fc.tuple(randomSettings, randomSteps(150));
const CIVIL = fieldId("civil");

describe(`the turns of any day (seed ${seed})`, () => {
  test("[O1] [O2] [O3] [O8] [O9] pass nobody by, within a class and between the two", () => {
    // A call that is undone may have counted for others meanwhile [U6]: the bound is told of days without.
    const withoutUndo = fc.tuple(randomSettings, randomSteps(150, "UndoLast"));
    fc.assert(
      fc.property(withoutUndo, ([settings, steps]) => {
        const unfair: string[] = [];
        runDay(settings, steps, fairnessWatch(unfair));
        expect(unfair).toEqual([]);
      }),
      cases(1_500),
    );
  });

  test("[X1] are explained as they are called", () => {
    fc.assert(
      fc.property(days, ([settings, steps]) => {
        const calls: (readonly [explained: TicketId | null, called: TicketId | null])[] = [];
        runDay(settings, steps, {
          decided: (state, envelope, decision) => void calls.push(...explainedAndCalled(state, envelope, decision)),
        });
        expect(calls.map(([explained]) => explained)).toEqual(calls.map(([, called]) => called));
      }),
      cases(500),
    );
  });

  test("[X2] are explained alike to who is next and to the counter", () => {
    fc.assert(
      fc.property(days, ([settings, steps]) => {
        const { state, now } = runDay(settings, steps);
        for (const { id } of state.centre.fields.filter((field) => countersServing(state, field.id).length > 0)) {
          expect(toldNext(state, id, now)).toEqual([nextInField(state, id, now)?.ticket.id].filter(Boolean));
        }
      }),
      cases(500),
    );
  });

  test("[O10] come in the order that is shown", () => {
    fc.assert(
      fc.property(randomLine, (line) => {
        const day = runLine(line);
        day.pass(5 * MINUTE_MS);
        const shown = callOrder(day.state, CIVIL).map(({ id }) => id);
        expect(serveEverybody(day)).toEqual(shown);
      }),
      cases(500),
    );
  });

  test.for(["normal", "elderly"])("[O11] leave as many ahead of a newcomer (%s) as is told", (newcomer) => {
    fc.assert(
      fc.property(randomLine, fc.option(randomSettings), (line, laterSettings) => {
        const day = laterSettings === null ? runLine(line) : dayDriver(testCentre(laterSettings), runLine(line).log);
        const told = aheadOfNewcomer(day.state, CIVIL, newcomer === "elderly");
        day.run(issueTicket("birth", { class: newcomer }));
        const last = [...day.state.tickets.keys()].at(-1);
        expect(callOrder(day.state, CIVIL).findIndex(({ id }) => id === last)).toBe(told);
      }),
      cases(2_000),
    );
  });

  test("[O11] leave as many ahead of everybody in a line as is told", () => {
    fc.assert(
      fc.property(randomLine, (line) => {
        const { state } = runLine(line);
        const order = callOrder(state, CIVIL);
        expect(order.map((ticket) => aheadInLine(state, ticket))).toEqual([...order.keys()]);
      }),
      cases(500),
    );
  });
});

function explainedAndCalled(state: QueueState, { at, command }: Envelope, decision: Decision) {
  if (command.type !== "CallNext") return [];
  const explained = explainNext(state, command.counterId, at)?.ticket.id ?? null;
  if ("refused" in decision) return decision.refused === "NOBODY_WAITING" ? [[explained, null] as const] : [];
  const called = decision.flatMap((event) => (event.type === "TicketCalled" ? [event.ticketId] : []));
  return called.map((id) => [explained, id] as const);
}

const toldNext = (state: QueueState, field: FieldId, now: EpochMs): readonly TicketId[] =>
  [...state.tickets.values()]
    .filter((ticket) => ticket.fieldId === field && whyWaiting(state, ticket, now).kind === "next")
    .map(({ id }) => id);

function serveEverybody(day: DayDriver): readonly TicketId[] {
  const from = day.log.length;
  while (serveOne(day));
  return day.log.slice(from).flatMap(({ event }) => (event.type === "TicketCalled" ? [event.ticketId] : []));
}
