import { assert, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";

import { closingGuards, closingS } from "#shared/forecast/closing-guard.ts";
import { outlook } from "#shared/forecast/outlook.ts";
import { overloads } from "#shared/forecast/overloads.ts";
import { uncalibrated } from "#shared/forecast/calibration.ts";
import { promisedWait } from "#shared/forecast/promise.ts";

import { counters, field, morningShift, MORNING_S, sight, waiting } from "./support/sights.ts";

const rates = (perHour: number) => ({
  startS: 25_200,
  bucketS: 900,
  perHour: Array.from({ length: 40 }, () => perHour),
});

/** As many have come as were expected. */
const arrivals = (perHour: number) => ({
  expected: rates(perHour),
  arrivals: Array.from({ length: Math.round(perHour * 1.5) }, (_, at) => 25_200 + at),
});

describe("the outlook of a field", () => {
  test("looks from now on, by the quarter-hours of the clock", () => {
    const points = outlook(sight({ now: MORNING_S + 100 }), 3600)[0]?.points.map(({ atS }) => atS);
    expect(points).toEqual([MORNING_S + 100, 31_500, 32_400, 33_300, 34_200]);
  });

  test("begins with the wait that a newcomer is promised", () => {
    const at = sight({ fields: [field({ normal: waiting(14), ...arrivals(6) })] });
    const now = outlook(at)[0]?.points[0];
    expect((now?.p50S ?? 0) / (promisedWait(at, 0, false, uncalibrated)?.p50S ?? 1)).toBeCloseTo(1, 0);
  });

  test("sees a line grow that more join than its counters serve, and one melt that fewer join", () => {
    const after = (perHour: number) =>
      outlook(sight({ fields: [field({ normal: waiting(10), ...arrivals(perHour) })] }))[0]?.points ?? [];
    expect(after(24).at(-1)?.p50S).toBeGreaterThan((after(24)[0]?.p50S ?? Infinity) + 1800);
    expect(after(2).at(-1)?.p50S).toBeLessThan(300);
  });

  test("is at once while a counter is idle, and without end where nobody serves", () => {
    const free = sight({ fields: [field(arrivals(0.1))], counters: counters(3, { state: "idle", serving: null }) });
    expect(outlook(free)[0]?.points.every(({ p50S }) => p50S === 0)).toBe(true);
    expect(
      outlook(sight({ counters: [] }))[0]?.points.every(({ p10S, pastNorm }) => p10S === Infinity && pastNorm === 1),
    ).toBe(true);
  });

  test("is in order, never negative and the same for the same sight", () => {
    assert(
      property(nat(30), nat(40), nat(3), (line, perHour, busy) => {
        const at = sight({
          fields: [field({ normal: waiting(line), ...arrivals(perHour) })],
          counters: counters(busy + 1),
        });
        const ahead = outlook(at, 3600);
        expect(ahead).toEqual(outlook(at, 3600));
        for (const { p10S, p50S, p90S, pastNorm } of ahead[0]?.points ?? []) {
          expect(p10S).toBeGreaterThanOrEqual(0);
          expect(p50S).toBeGreaterThanOrEqual(p10S);
          expect(p90S).toBeGreaterThanOrEqual(p50S);
          expect(pastNorm).toBeGreaterThanOrEqual(0);
          expect(pastNorm).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe("the warning before a norm breaks", () => {
  test("names the field, the instant and the probability, and is silent on a quiet day", () => {
    const busy = sight({ fields: [field({ normal: waiting(1), ...arrivals(24) })] });
    const [warning] = overloads(outlook(busy));
    expect(warning).toMatchObject({ fieldId: "civil", normS: 1200 });
    expect(warning?.atS).toBeGreaterThan(MORNING_S);
    expect(warning?.probability).toBeGreaterThanOrEqual(0.5);
    expect(overloads(outlook(sight({ fields: [field(arrivals(3))] })))).toEqual([]);
  });

  test("warns at once of a norm that is past already, and tells when it will end", () => {
    const melting = sight({ fields: [field({ normal: waiting(10), ...arrivals(1) })] });
    const [warning] = overloads(outlook(melting));
    expect(warning?.atS).toBe(MORNING_S);
    expect(warning?.endsAtS).toBeGreaterThan(MORNING_S);
    expect(warning?.worstP50S).toBeGreaterThan(1200);
  });

  test("puts the soonest first", () => {
    const two = sight({
      fields: [field({ normal: waiting(3), ...arrivals(20) }), field({ normal: waiting(20) })],
      counters: [...counters(2), ...counters(1, { home: [1], setTo: [1], serving: 1 })],
    });
    expect(overloads(outlook(two)).map(({ atS }) => atS)).toEqual(
      overloads(outlook(two))
        .map(({ atS }) => atS)
        .toSorted((one, other) => one - other),
    );
    expect(overloads(outlook(two))[0]?.atS).toBe(MORNING_S);
  });
});

describe("the closing-time guard", () => {
  const lastHour = { now: 39_600, counters: counters(2, { shifts: [morningShift], since: 39_500 }) };

  test("closes with the last planned shift, whoever still waits", () => {
    expect(closingS(sight(lastHour))).toBe(41_400);
    expect(closingS(sight({ counters: [] }))).toBe(0);
  });

  test("counts who will not be called in time", () => {
    const [guard] = closingGuards(sight({ ...lastHour, fields: [field({ normal: waiting(20), expected: rates(0) })] }));
    expect(guard?.leftP50).toBeGreaterThan(11);
    expect(guard?.leftP50).toBeLessThan(18);
    expect(guard?.leftP90).toBeGreaterThanOrEqual(guard?.leftP50 ?? Infinity);
    expect(guard?.workLeftS).toBeGreaterThan(guard?.staffedS ?? Infinity);
  });

  test("is at ease when the line is short", () => {
    const [guard] = closingGuards(sight({ ...lastHour, fields: [field({ normal: waiting(2), expected: rates(0) })] }));
    expect(guard).toMatchObject({ leftP50: 0, staffedS: 2 * 1800 });
    expect(guard?.workLeftS).toBeLessThan(1800);
  });

  test("counts all who wait where nobody serves", () => {
    const [guard] = closingGuards(
      sight({ ...lastHour, fields: [field({ normal: waiting(5), expected: rates(0) })], counters: [] }),
    );
    expect(guard).toMatchObject({ staffedS: 0, leftP50: 5 });
  });
});
