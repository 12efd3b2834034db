import { array, assert, constantFrom, integer, nat, option, property, record, type Arbitrary } from "fast-check";
import { describe, expect, test } from "vitest";

import { lendsInBudget } from "#shared/balancing/move-budget.ts";
import type { WantedMove } from "#shared/balancing/move.ts";
import { emptyMemory, type PlanMemory } from "#shared/balancing/plan-memory.ts";
import { isStillMeant, planMoves, type PlanSettings } from "#shared/balancing/plan-moves.ts";
import { BALANCED } from "#shared/balancing/profile.ts";
import type { CounterSight, FieldSight, Sight } from "#shared/forecast/sight.ts";
import { counterId, fieldId } from "#shared/kit/ids.ts";

import { afternoonShift, counter, counters, field, MORNING_S, morningShift, sight, waiting } from "./support/sights.ts";

const quiet = { startS: 25_200, bucketS: 900, perHour: Array.from({ length: 40 }, () => 1) };
const usual: PlanSettings = { profile: BALANCED, tellsAhead: false };
const START = emptyMemory(1);

const crowded = field({ normal: waiting(18), arrivals: waiting(18) });
const calm = field({ id: fieldId("land"), arrivals: [], expected: { startS: 25_200, bucketS: 900, perHour: [] } });
const idle = { state: "idle", serving: null, since: MORNING_S } as const;
const helper = counter({ ...idle, home: [1], setTo: [1] });

const overloaded = (changed: Partial<CounterSight> = {}): Sight =>
  sight({ fields: [crowded, calm], counters: [counter(), { ...helper, ...changed }] });

const movesOf = (seen: Sight, settings = usual, memory = START) =>
  planMoves(seen, memory, settings).moves.map((move) => ({ counter: move.counter, field: move.field }));

describe("planning moves", () => {
  test("lends a counter that nobody needs at home to a line of eighteen", () => {
    expect(movesOf(overloaded())).toEqual([{ counter: 1, field: 0 }]);
  });

  test("moves nobody while nobody waits", () => {
    expect(movesOf(sight({ fields: [field(), calm], counters: [counter(), helper] }))).toEqual([]);
  });

  test("moves nobody for one citizen who has just come", () => {
    const one = field({ normal: waiting(1) });
    expect(movesOf(sight({ fields: [one, calm], counters: [...counters(4), helper] }))).toEqual([]);
  });

  test("leaves pinned counters, those without the skill, those that have just moved and those off duty alone", () => {
    expect(movesOf(overloaded({ isPinned: true }))).toEqual([]);
    expect(movesOf(overloaded({ pace: [null, 1] }))).toEqual([]);
    expect(movesOf(overloaded({ setSince: MORNING_S - 60 }))).toEqual([]);
    expect(movesOf(overloaded({ state: "off", shifts: [] }))).toEqual([]);
  });

  test("tells a busy counter ahead only where it is asked to", () => {
    const busy = overloaded({ state: "busy", serving: 1, since: MORNING_S - 300 });
    expect(movesOf(busy)).toEqual([]);
    expect(movesOf(busy, { ...usual, tellsAhead: true })).toEqual([{ counter: 1, field: 0 }]);
  });

  test("waits for a clerk who has left for a moment, and sends help where one has not come at all", () => {
    const one = field({ normal: waiting(1), arrivals: waiting(1) });
    const withClerk = (isSignedIn: boolean): Sight =>
      sight({ fields: [one, calm], counters: [counter({ state: "off", serving: null, isSignedIn }), helper] });
    expect(movesOf(withClerk(true))).toEqual([]);
    expect(movesOf(withClerk(false))).toEqual([{ counter: 1, field: 0 }]);
  });

  test("sends a helper home when the line is at home", () => {
    const home = field({ id: fieldId("land"), normal: waiting(18), arrivals: waiting(18) });
    const lent = { ...helper, setTo: [0], setSince: MORNING_S - 3600 };
    const seen = sight({ fields: [field(), home], counters: [counter(), lent] });
    expect(movesOf(seen)).toEqual([{ counter: 1, field: null }]);
  });

  test("keeps wanting what it proposed until it is answered, and no longer once the line has melted", () => {
    const proposal = { counter: 1, field: 0 };
    const { moves, memory } = planMoves(overloaded(), START, usual);
    expect(moves).toMatchObject([proposal]);
    const later = { ...overloaded({ proposed: 0 }), now: MORNING_S + 240 };
    const next = planMoves(later, memory, usual);
    expect(next.moves).toEqual([]);
    expect(isStillMeant(next.memory, proposal)).toBe(true);
    const atHome = { ...calm, normal: waiting(3), arrivals: waiting(3) };
    const melted = { ...later, now: later.now + 20, fields: [field({ arrivals: [], expected: quiet }), atHome] };
    expect(isStillMeant(planMoves(melted, next.memory, usual).memory, proposal)).toBe(false);
  });

  test("makes two lends and no more until three people have been seen to wait for long", () => {
    const third: PlanMemory = { ...START, lends: 2 };
    expect(movesOf(overloaded(), usual, { ...third, longWaits: 0, lookedAtS: MORNING_S - 20 })).toEqual([]);
    const longAgo = [MORNING_S - 1300, MORNING_S - 1200, MORNING_S - 1100];
    const patient = { ...overloaded(), fields: [{ ...crowded, normal: [...longAgo, ...waiting(18)] }, calm] };
    expect(movesOf(patient, usual, { ...third, lookedAtS: -Infinity })).toEqual([{ counter: 1, field: 0 }]);
    expect(movesOf(patient, usual, { ...third, lookedAtS: MORNING_S - 20 })).toEqual([]);
    expect(movesOf(patient, usual, { ...third, longWaits: 3, lookedAtS: MORNING_S - 20 })).toHaveLength(1);
  });
});

describe("limits and budgets", () => {
  const two = (changed: Partial<CounterSight> = {}): Sight =>
    sight({ fields: [crowded, calm], counters: [counter(), helper, { ...helper, id: counterId("3"), ...changed }] });
  const within = (seen: Sight, keep: readonly number[]) =>
    planMoves(seen, START, { ...usual, limits: { keep } }).moves.map((move) => move.counter);

  test("leave a field the counters that it keeps, and lend the others", () => {
    expect(within(two(), [0, 0])).toHaveLength(2);
    expect(within(two(), [0, 1])).toHaveLength(1);
    expect(within(two(), [0, 2])).toEqual([]);
    expect(within(two({ state: "off", shifts: [] }), [0, 1])).toEqual([]);
  });

  test("keep nobody from coming home", () => {
    const home = field({ id: fieldId("land"), normal: waiting(18), arrivals: waiting(18) });
    const lent = { ...helper, setTo: [0], setSince: MORNING_S - 3600 };
    const seen = sight({ fields: [field(), home], counters: [counter(), lent] });
    expect(within(seen, [2, 0])).toEqual([1]);
  });

  test("lend nobody once the day's lends are spent, nor a clerk who was moved often enough", () => {
    const all = { ...BALANCED, lendsADay: 2 };
    expect(movesOf(two({ moves: 2 }), { ...usual, profile: all })).toHaveLength(1);
    expect(movesOf(two({ moves: 4 }), { ...usual, profile: all })).toEqual([]);
    expect(movesOf(overloaded({ moves: BALANCED.movesAClerk }))).toEqual([]);
    expect(movesOf(overloaded({ moves: BALANCED.movesAClerk - 2 }))).toHaveLength(1);
  });
});

const anyCounter: Arbitrary<CounterSight> = record({
  home: constantFrom([0], [1], [2], [0, 1]),
  setTo: constantFrom([0], [1], [2]),
  turnsTo: option(constantFrom([0], [1])),
  proposed: option(nat(2)),
  state: constantFrom("off", "idle", "setting-up", "busy"),
  since: integer({ min: 28_000, max: 36_000 }),
  serving: nat(2),
  setSince: constantFrom(-Infinity, 28_000, 35_900),
  pace: array(constantFrom(null, 0.8, 1, 1.6), { minLength: 3, maxLength: 3 }),
  shifts: constantFrom([], [morningShift], [morningShift, afternoonShift]),
  isPinned: constantFrom(false, false, true),
  moves: nat(14),
}).map((drawn) => counter({ ...drawn, serving: drawn.state === "busy" ? drawn.serving : null }));

const anyField: Arbitrary<FieldSight> = record({
  people: nat(25),
  urgent: nat(4),
  perHour: constantFrom(0, 5, 40),
}).map(({ people, urgent, perHour }) =>
  field({
    normal: Array.from({ length: people }, (_, at) => 33_000 + at),
    priority: Array.from({ length: urgent }, (_, at) => 34_000 + at),
    expected: { startS: 25_200, bucketS: 900, perHour: Array.from({ length: 40 }, () => perHour) },
  }),
);

const isAmong = (moves: readonly WantedMove[], place: number): boolean => moves.some((move) => move.counter === place);

const fieldsServed = (at: CounterSight | undefined): readonly number[] =>
  at === undefined || at.state === "off"
    ? []
    : (at.turnsTo ?? at.setTo).filter((served) => (at.pace[served] ?? null) !== null);

const anySight: Arbitrary<Sight> = record({
  now: constantFrom(36_000),
  fields: array(anyField, { minLength: 3, maxLength: 3 }),
  counters: array(anyCounter, { maxLength: 5 }),
}).map((drawn) => sight(drawn));

describe("whatever a centre looks like", () => {
  test("the same sight and memory give the same plan", () => {
    assert(
      property(anySight, nat(9), (seen, seed) => {
        const settings = { ...usual, tellsAhead: true };
        expect(planMoves(seen, emptyMemory(seed), settings)).toEqual(planMoves(seen, emptyMemory(seed), settings));
      }),
      { numRuns: 30 },
    );
  });

  test("no move breaks a pin, a permission or a dwell, and none is asked of a counter that is being set up", () => {
    assert(
      property(anySight, (seen) => {
        for (const move of movesOf(seen, { ...usual, tellsAhead: true })) {
          const at = seen.counters[move.counter];
          expect(at?.isPinned).toBe(false);
          expect(at?.state).not.toBe("setting-up");
          expect(move.field === null || (at?.pace[move.field] ?? null) !== null).toBe(true);
          expect(move.field === null || at?.setTo.includes(move.field) === false).toBe(true);
          expect((at?.setSince ?? 0) + seen.rules.minDwellS <= seen.now + 120).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("no field falls below the counters that it keeps, and no budget is exceeded", () => {
    const keeps = array(nat(3), { minLength: 3, maxLength: 3 });
    assert(
      property(anySight, keeps, nat(30), (seen, keep, lendsADay) => {
        const profile = { ...BALANCED, lendsADay };
        const { moves } = planMoves(seen, START, { profile, tellsAhead: true, limits: { keep } });
        const lends = moves.filter((move) => move.field !== null);
        expect(lends.length).toBeLessThanOrEqual(lendsInBudget(seen, profile));
        for (const { counter: place } of lends) expect(seen.counters[place]?.moves).toBeLessThan(profile.movesAClerk);
        const stay = seen.counters.filter((each, place) => each.proposed === null && !isAmong(lends, place));
        for (const left of lends.flatMap((move) => fieldsServed(seen.counters[move.counter]))) {
          const serving = stay.filter((each) => fieldsServed(each).includes(left));
          expect(serving.length).toBeGreaterThanOrEqual(keep[left] ?? 0);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("nobody has two moves at once", () => {
    assert(
      property(anySight, (seen) => {
        const moved = movesOf(seen, { ...usual, tellsAhead: true }).map((move) => move.counter);
        expect(new Set(moved).size).toBe(moved.length);
      }),
      { numRuns: 100 },
    );
  });
});
