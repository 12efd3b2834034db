import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "#shared/domain/decide.ts";
import { evolveAll } from "#shared/domain/evolve.ts";
import { initialState } from "#shared/domain/initial-state.ts";
import { CALLS_KEPT } from "#shared/domain/state.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { commandId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { undoLast } from "./support/commands.ts";
import { faultsOf } from "./support/faults-of.ts";
import { director } from "./support/moment.ts";
import { commandOf } from "./support/command-of-step.ts";
import { randomSettings, randomSteps } from "./support/random-step.ts";
import type { Step } from "./support/random-step.ts";
import { runDay } from "./support/run-day.ts";
import { cases, seed } from "./support/seed.ts";
import { essenceText, stateText } from "./support/state-text.ts";
import { testCentre } from "./support/test-centre.ts";

const days = fc.tuple(randomSettings, randomSteps(150));

describe(`any day of random commands (seed ${seed})`, () => {
  test("[G4] loses, doubles and misplaces nobody, at any moment", () => {
    fc.assert(
      fc.property(days, ([settings, steps]) => {
        const faults: string[] = [];
        runDay(settings, steps, { recorded: (state) => void faults.push(...faultsOf(state)) });
        expect(faults).toEqual([]);
      }),
      cases(2_000),
    );
  });

  test("[N3] gives no number twice in a day", () => {
    fc.assert(
      fc.property(days, ([settings, steps]) => {
        const { log } = runDay(settings, steps);
        const given = log.flatMap(({ event }) => (event.type === "TicketIssued" ? [event.ticketId] : []));
        expect(new Set(given).size).toBe(given.length);
      }),
      cases(300),
    );
  });

  test("[G2] is the same again when its log is replayed", () => {
    fc.assert(
      fc.property(days, ([settings, steps]) => {
        const { state, log } = runDay(settings, steps);
        expect(evolveAll(initialState(testCentre(settings)), log)).toEqual(state);
      }),
      cases(300),
    );
  });

  test("[G2] is the same under another centre file, as far as its tickets go", () => {
    const nothing = { ...testCentre(), fields: [], counters: [], clerks: [], procedures: [], classes: [] };
    fc.assert(
      fc.property(days, ([settings, steps]) => {
        const { state, log } = runDay(settings, steps);
        expect(ofTickets(evolveAll(initialState(nothing), log))).toEqual(ofTickets(state));
      }),
      cases(200),
    );
  });

  test("[G2] is folded without a stop, however torn and shuffled its log is", () => {
    const torn = days.chain(([settings, steps]) => {
      const { log } = runDay(settings, steps);
      return fc.shuffledSubarray([...log]).map((events) => ({ settings, events }));
    });
    fc.assert(
      fc.property(torn, ({ settings, events }) => {
        expect(() => evolveAll(initialState(testCentre(settings)), events)).not.toThrow();
      }),
      cases(200),
    );
  });

  test("[G1] is asked without being changed, and refusals change nothing", () => {
    fc.assert(
      fc.property(days, randomSteps(30), ([settings, steps], questions) => {
        const { state, now } = runDay(settings, steps);
        const before = stateText(state);
        for (const question of questions) answer(question, state, now);
        expect(stateText(state)).toBe(before);
      }),
      cases(300),
    );
  });

  test("[U1] is exactly as it was when an action has been taken back", () => {
    fc.assert(
      // The program's own moves are no clerk's action, and stay among the day's moves.
      fc.property(days, randomSteps(1, "MakeMove"), ([settings, steps], [last]) => {
        const day = runDay(settings, steps);
        if (last === undefined) return;
        const before = essenceText(day.state);
        const id = commandId(`after-${day.state.seq}`);
        day.ask(commandOf(last, day.state, day.now));
        const counter = [...day.state.counters.values()].find(({ lastAction }) => lastAction?.commandId === id);
        if (counter === undefined || day.state.calls.length >= CALLS_KEPT) return;
        expect(day.ask(undoLast(counter.id))).toMatchObject([{ type: "ActionUndone", undone: id }]);
        expect(essenceText(day.state)).toBe(before);
      }),
      cases(1_500),
    );
  });
});

function ofTickets({ tickets, lines, counts, calls, day }: QueueState) {
  const used = [...lines].filter(([, { given }]) => given > 0);
  return { tickets, lines: Object.fromEntries(used), counts, calls, day };
}

function answer(question: Step, state: QueueState, now: EpochMs): void {
  decide({ id: commandId("asked"), at: now, by: director, command: commandOf(question, state, now) }, state);
}
