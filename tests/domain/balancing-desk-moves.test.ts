import { describe, expect, test } from "vitest";
import { deskMoves } from "#shared/balancing/desk-moves.ts";
import type { Sight } from "#shared/forecast/sight.ts";
import { counterId, fieldId } from "#shared/kit/ids.ts";
import { afternoonShift, counter, counters, field, MORNING_S, sight } from "./support/sights.ts";

const lineOf = (people: number): readonly number[] => Array.from({ length: people }, (_, at) => MORNING_S - 900 + at);

/** Ten people wait for one busy counter; a second one is closed although it should be open. */
const overloaded: Sight = sight({
  fields: [field({ normal: lineOf(10) })],
  counters: [counter(), counter({ id: counterId("2"), state: "off", since: MORNING_S - 3600, serving: null })],
});

/** Nobody comes any more, and of three open counters two have been idle for half an hour. */
const quiet: Sight = sight({
  fields: [field({ expected: { startS: 0, bucketS: 900, perHour: [] }, arrivals: [] })],
  counters: counters(3, { state: "idle", serving: null, since: MORNING_S - 1800 }),
});

describe("a counter that should open", () => {
  test("is named with the wait before and after, when its field will pass its norm", () => {
    const [move] = deskMoves(overloaded);
    expect(move).toMatchObject({ counter: 1, kind: "open", field: 0 });
    expect(move?.after.p90S).toBeLessThan((move?.before.p90S ?? 0) * 0.75);
  });

  test("is not named while nobody waits long, nor outside its planned hours, nor without the skill", () => {
    const [busy, closed] = overloaded.counters;
    if (busy === undefined || closed === undefined) throw new Error("two counters are wanted");
    const calm = sight({
      counters: overloaded.counters,
      fields: [field({ expected: quiet.fields[0]?.expected ?? never() })],
    });
    expect(deskMoves(calm)).toEqual([]);
    expect(deskMoves({ ...overloaded, counters: [busy, { ...closed, shifts: [afternoonShift] }] })).toEqual([]);
    expect(deskMoves({ ...overloaded, counters: [busy, { ...closed, pace: [null] }] })).toEqual([]);
  });
});

describe("a counter that could close", () => {
  test("is the one that has been idle longest, when its field would not notice", () => {
    const [first, second, third] = quiet.counters;
    if (first === undefined || second === undefined || third === undefined) throw new Error("three are wanted");
    const longest = { ...quiet, counters: [first, { ...second, since: MORNING_S - 3600 }, third] };
    expect(deskMoves(longest)).toMatchObject([{ counter: 1, kind: "close", field: 0 }]);
  });

  test("is never the last of its field, nor pinned, nor one that was busy a moment ago", () => {
    const [only] = quiet.counters;
    if (only === undefined) throw new Error("one is wanted");
    expect(deskMoves({ ...quiet, counters: [only] })).toEqual([]);
    expect(deskMoves({ ...quiet, counters: counters(2, { ...only, isPinned: true }) })).toEqual([]);
    expect(deskMoves({ ...quiet, counters: counters(2, { ...only, since: MORNING_S - 60 }) })).toEqual([]);
  });

  test("is not named when many are still to come", () => {
    const busyMorning = { startS: 25_200, bucketS: 900, perHour: Array.from({ length: 40 }, () => 16) };
    const soon = { ...quiet, fields: [field({ id: fieldId("civil"), expected: busyMorning })] };
    expect(deskMoves(soon)).toEqual([]);
  });

  test("is decided the same way twice", () => {
    expect(deskMoves(quiet)).toEqual(deskMoves(quiet));
  });
});

function never(): never {
  throw new Error("the sight has a field");
}
