import type { QueueCommand } from "#shared/domain/command.ts";
import type { MoveOrder, MoveWhy } from "#shared/domain/move.ts";
import { type FieldForecast, type Foresight, NO_FORESIGHT } from "#shared/forecast/foresight.ts";
import { counterId, fieldId, moveId } from "#shared/kit/ids.ts";
import { later, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import { callNext, issueTicket, openCounter, openDay, signIn, startServing } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import type { DirectorStage } from "./director-stage.ts";
import { clerkOfCounter } from "./staff-stage.ts";

const COUNTERS = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11"];
const ARRIVALS = [
  ["2.000815", 19],
  ["1.013978", 5],
  ["1.001612", 2],
  ["1.014027", 3],
] as const;

/** A Monday at nine: every counter but one open, a line in four fields, most counters at work. */
export async function openForeseenHall(stage: DirectorStage): Promise<void> {
  await stage.run(openDay());
  for (const counter of COUNTERS) await stage.run(signIn(counter, clerkOfCounter(counter)), openCounter(counter));
  for (const [procedure, citizens] of ARRIVALS)
    for (let index = 0; index < citizens; index += 1) await stage.run(issueTicket(procedure));
  stage.pass(4 * MINUTE_MS);
  for (const counter of ["q1", "q2", "q3", "q4", "q5", "q8", "q10"])
    await stage.run(callNext(counter), startServing(counter));
}

/** Justice will pass its norm at 9:30, Land will not be through by closing, the rest is calm. */
export const foreseen = (now: EpochMs, isGuess = false): Foresight => ({
  ...NO_FORESIGHT,
  isGuess,
  quietHours: () => [],
  newcomer: (id) => (id === "justice" ? { p50Minutes: 14, p90Minutes: 22 } : { p50Minutes: 2, p90Minutes: 6 }),
  field: (id) => FORECASTS[id]?.(now) ?? calm(now),
});

const FORECASTS: Record<string, (now: EpochMs) => FieldForecast> = {
  justice: (now) => ({
    ...calm(now),
    band: bandOf(now, [12, 16, 21, 27, 32, 34, 31, 24, 17, 11, 8, 6]),
    overload: { at: timeOf("09:30"), probability: 0.8 },
  }),
  land: (now) => ({
    ...calm(now),
    band: bandOf(now, [9, 10, 11, 12, 12, 13, 13, 14, 14, 15, 15, 15]),
    closing: { workMinutes: 236, staffedMinutes: 190, atRisk: 3 },
  }),
};

const calm = (now: EpochMs): FieldForecast => ({
  normMinutes: 20,
  band: bandOf(now, [3, 4, 5, 5, 4, 4, 3, 3, 2, 2, 2, 1]),
  overload: null,
  closing: null,
});

const bandOf = (now: EpochMs, middles: readonly number[]): FieldForecast["band"] =>
  middles.map((p50, quarter) => ({
    at: later(now, (quarter + 1) * 15 * MINUTE_MS),
    p10: p50 * 0.55,
    p50,
    p90: p50 * 1.5 + quarter / 3,
  }));

/** 14 wait at Justice; its longest wait halves, Land's or Economy's grows a little. */
export const why = (donor: string | null = "economy"): MoveWhy => ({
  helped: { fieldId: fieldId("justice"), waiting: 14, before: { p50: 21, p90: 38 }, after: { p50: 10, p90: 19 } },
  donor:
    donor === null
      ? null
      : { fieldId: fieldId(donor), waiting: 2, before: { p50: 4, p90: 8 }, after: { p50: 5, p90: 10 } },
});

/** Lends a counter to Justice until a time of the test day. */
export const toJustice = (until: string | null): MoveOrder => ({
  kind: "lend",
  fieldId: fieldId("justice"),
  until: until === null ? null : timeOf(until),
});

type NewMove = Extract<QueueCommand, { type: "ProposeMove" | "MakeMove" }>;

const newMove =
  (type: NewMove["type"]) =>
  (move: string, counter: string, order: MoveOrder, reason = why()): NewMove => ({
    type,
    moveId: moveId(move),
    counterId: counterId(counter),
    order,
    why: reason,
  });

/** The program proposes. */
export const propose = newMove("ProposeMove");

/** The program moves by itself. */
export const make = newMove("MakeMove");

/** A proposal is no longer wanted. */
export const withdraw = (move: string): QueueCommand => ({ type: "WithdrawMove", moveId: moveId(move) });

/** What came of a move. */
export const judge = (move: string, p90: number, called = 21): QueueCommand => ({
  type: "JudgeMove",
  moveId: moveId(move),
  outcome: { called, p50: Math.round(p90 / 2), p90, servedByMoved: 9 },
});
