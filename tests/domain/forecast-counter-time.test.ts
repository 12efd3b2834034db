import { assert, double, property } from "fast-check";
import { describe, expect, test } from "vitest";

import { counterTimeToday, meanSOf, usualCounterTime } from "#shared/forecast/counter-time.ts";
import { normalQuantile, normalShareBelow } from "#shared/forecast/normal-distribution.ts";
import { quantileOf } from "#shared/forecast/quantile.ts";
import { remainingS, unfinished } from "#shared/forecast/remaining-time.ts";
import { noShowShare, priorityShare } from "#shared/forecast/shares-today.ts";
import { randomLogNormal, seededRandom } from "#shared/kit/random.ts";

import { field } from "./support/sights.ts";

const times = (count: number, seconds: number): readonly number[] => Array.from({ length: count }, () => seconds);

describe("a field's counter time", () => {
  test("is the log-normal with the mean that history has", () => {
    expect(meanSOf(usualCounterTime({ meanS: 600, cv: 0.7 }))).toBeCloseTo(600, 6);
    expect(counterTimeToday(field())).toEqual(usualCounterTime({ meanS: 600, cv: 0.7 }));
  });

  test("follows the day the more surely the more services it has shown", () => {
    const medians = [0, 5, 20, 60].map((count) => counterTimeToday(field({ served: times(count, 1000) })));
    for (const [at, later] of medians.slice(1).entries()) {
      expect(later.medianS).toBeGreaterThan(medians[at]?.medianS ?? Infinity);
      expect(later.medianS).toBeLessThan(1000);
      expect(later.doubt).toBeLessThan(medians[at]?.doubt ?? 0);
    }
  });

  test("forgets the morning's pace once a new one has set in", () => {
    const turned = counterTimeToday(field({ served: [...times(100, 300), ...times(60, 900)] }));
    expect(turned.medianS).toBeGreaterThan(usualCounterTime({ meanS: 600, cv: 0.7 }).medianS);
  });

  test("is not upset by a service that was left open over lunch, or that lasted no time at all", () => {
    const usual = counterTimeToday(field({ served: times(20, 480) }));
    const odd = counterTimeToday(field({ served: [...times(20, 480), 86_400, 0] }));
    expect(odd.medianS / usual.medianS).toBeGreaterThan(0.9);
    expect(odd.medianS / usual.medianS).toBeLessThan(1.1);
  });

  test("is a number for a field of which nothing is known", () => {
    const unknown = counterTimeToday(field({ meanS: 0, cv: 0 }));
    expect(Object.values(unknown).every((each) => Number.isFinite(each) && each > 0)).toBe(true);
  });
});

describe("the rest of a service under way", () => {
  const time = usualCounterTime({ meanS: 600, cv: 0.7 });

  test("is what those have left who take longer than that (20 000 services, seed 9)", () => {
    const random = seededRandom(9);
    const drawn = Array.from({ length: 20_000 }, () => 1.3 * randomLogNormal(random, 600, 0.7));
    const left = drawn.filter((each) => each > 500).map((each) => each - 500);
    const sorted = left.toSorted((one, other) => one - other);
    for (const share of [0.1, 0.5, 0.9]) {
      expect(remainingS(unfinished(time, 1.3, 500), share) / quantileOf(sorted, share)).toBeCloseTo(1, 1);
    }
  });

  test("is positive and grows with its share, however long it has lasted", () => {
    assert(
      property(
        double({ min: 0, max: 50_000, noNaN: true }),
        double({ min: 0, max: 0.98, noNaN: true }),
        (lasted, share) => {
          const service = unfinished(time, 1, lasted);
          expect(remainingS(service, share)).toBeGreaterThanOrEqual(1);
          expect(remainingS(service, share + 0.01)).toBeGreaterThanOrEqual(remainingS(service, share));
        },
      ),
    );
  });
});

describe("shares of today", () => {
  test("start from the usual and follow the day", () => {
    expect(noShowShare(field())).toBeCloseTo(0.045, 9);
    expect(noShowShare(field({ served: times(60, 500), noShows: 30 }))).toBeCloseTo(0.261, 2);
    expect(priorityShare(field({ arrivals: [], priorityArrivals: 0 }))).toBeCloseTo(0.09, 9);
    expect(priorityShare(field({ arrivals: times(270, 30_000), priorityArrivals: 90 }))).toBeCloseTo(0.309, 2);
  });
});

describe("the normal distribution", () => {
  test.each([
    [0, 0.5],
    [1, 0.841_344_746],
    [-1.281_551_566, 0.1],
    [2.326_347_874, 0.99],
    [-3.090_232_306, 0.001],
  ])("has at %d the share below that the tables give", (z, share) => {
    expect(normalShareBelow(z)).toBeCloseTo(share, 6);
    expect(normalQuantile(share)).toBeCloseTo(z, 6);
  });

  test("has no value below nothing or beyond everything", () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });
});

describe("a quantile", () => {
  test("lies between the order statistics, and within the sample", () => {
    expect([0, 0.5, 0.9, 1].map((share) => quantileOf([1, 2, 3, 4, 5], share))).toEqual([1, 3, 5, 5]);
    expect(quantileOf([1, 3], 0.5)).toBe(2);
    expect(quantileOf([], 0.5)).toBeNaN();
    expect(quantileOf([1, Infinity], 0.5)).toBe(Infinity);
  });
});
