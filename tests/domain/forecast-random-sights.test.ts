import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  nat,
  option,
  property,
  record,
  uniqueArray,
  type Arbitrary,
} from "fast-check";
import { describe, expect, test } from "vitest";

import { uncalibrated } from "#shared/forecast/calibration.ts";
import { closingGuards } from "#shared/forecast/closing-guard.ts";
import { outlook } from "#shared/forecast/outlook.ts";
import { overloads } from "#shared/forecast/overloads.ts";
import { promisedWait } from "#shared/forecast/promise.ts";
import type { CounterSight, FieldSight, Sight } from "#shared/forecast/sight.ts";

import { afternoonShift, counter, field, morningShift, sight } from "./support/sights.ts";

const someFields = uniqueArray(nat(2), { minLength: 1, maxLength: 3 });

const anyCounter: Arbitrary<CounterSight> = record({
  home: someFields,
  setTo: someFields,
  turnsTo: option(someFields),
  state: constantFrom("off", "idle", "setting-up", "busy"),
  since: integer({ min: 20_000, max: 70_000 }),
  serving: nat(2),
  setSince: constantFrom(-Infinity, 28_000, 50_000),
  pace: array(constantFrom(null, 0.8, 1, 1.6), { minLength: 3, maxLength: 3 }),
  shifts: constantFrom([], [morningShift], [morningShift, afternoonShift]),
}).map((drawn) => counter({ ...drawn, serving: drawn.state === "busy" ? drawn.serving : null }));

const anyField: Arbitrary<FieldSight> = record({
  meanS: constantFrom(0, 60, 600, 2000),
  cv: constantFrom(0, 0.5, 1.2),
  waiting: nat(25),
  priorityWaiting: nat(5),
  inARow: nat(2),
  perHour: constantFrom(0, 5, 60),
  served: array(integer({ min: 0, max: 90_000 }), { maxLength: 10 }),
  noShows: nat(10),
}).map(({ waiting, priorityWaiting, perHour, ...drawn }) =>
  field({
    ...drawn,
    normal: Array.from({ length: waiting }, (_, at) => 26_000 + at),
    priority: Array.from({ length: priorityWaiting }, (_, at) => 26_000 + at),
    expected: { startS: 25_200, bucketS: 900, perHour: Array.from({ length: 40 }, () => perHour) },
  }),
);

const anySight: Arbitrary<Sight> = record({
  now: integer({ min: 20_000, max: 75_000 }),
  fields: array(anyField, { minLength: 3, maxLength: 3 }),
  counters: array(anyCounter, { maxLength: 6 }),
  isLongestFirst: boolean(),
  maxInARow: nat(3),
}).map(({ isLongestFirst, maxInARow, ...drawn }) =>
  sight({ ...drawn, rules: { ...sight().rules, isLongestFirst, maxInARow } }),
);

describe("whatever the state of a centre", () => {
  test("a promise is a range of whole seconds or none", () => {
    assert(
      property(anySight, nat(2), boolean(), (any, place, isPriority) => {
        const promise = promisedWait(any, place, isPriority, uncalibrated);
        if (promise === null) return;
        expect([promise.p50S, promise.p90S].every((each) => Number.isSafeInteger(each) && each >= 0)).toBe(true);
        expect(promise.p90S).toBeGreaterThanOrEqual(promise.p50S);
      }),
      { numRuns: 300 },
    );
  });

  test("the outlook, the warnings and the guards are in order and end", () => {
    assert(
      property(anySight, (any) => {
        const fields = outlook(any);
        for (const { points } of fields) {
          for (const { p10S, p50S, p90S, pastNorm } of points) {
            expect(p10S >= 0 && p10S <= p50S && p50S <= p90S && pastNorm >= 0 && pastNorm <= 1).toBe(true);
          }
        }
        expect(overloads(fields).every(({ atS, probability }) => atS >= any.now && probability >= 0.5)).toBe(true);
        for (const { workLeftS, staffedS, leftP50, leftP90 } of closingGuards(any)) {
          expect([workLeftS, staffedS, leftP50].every((each) => Number.isFinite(each) && each >= 0)).toBe(true);
          expect(leftP90).toBeGreaterThanOrEqual(leftP50);
        }
      }),
      { numRuns: 40 },
    );
  });
});
