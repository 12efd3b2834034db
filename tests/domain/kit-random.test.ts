import { describe, expect, test } from "vitest";
import {
  pickWeighted,
  randomBelow,
  randomBetween,
  randomExponential,
  randomLogNormal,
  randomNormal,
  seededRandom,
} from "#shared/kit/random.ts";
import type { Random } from "#shared/kit/random.ts";

const SAMPLES = 20_000;

const sample = (draw: (random: Random) => number, seed = 7): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: SAMPLES }, () => draw(random));
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const deviation = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

describe("seeded chance", () => {
  test("is the same for the same seed, and another for another", () => {
    const draw = (random: Random) => random.next();
    expect(sample(draw)).toEqual(sample(draw));
    expect(sample(draw, 8)).not.toEqual(sample(draw));
  });

  test("stays below one and spreads evenly", () => {
    const values = sample((random) => random.next());
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(mean(values)).toBeCloseTo(0.5, 1);
    expect(deviation(values)).toBeCloseTo(1 / Math.sqrt(12), 1);
  });

  test("gives whole numbers below a bound, each of them", () => {
    expect(new Set(sample((random) => randomBelow(random, 5)))).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  test("gives any value between two", () => {
    const values = sample((random) => randomBetween(random, -2, 4));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-2);
    expect(Math.max(...values)).toBeLessThan(4);
    expect(mean(values)).toBeCloseTo(1, 1);
  });

  test("picks by weight", () => {
    const random = seededRandom(7);
    const picks = Array.from({ length: SAMPLES }, () =>
      pickWeighted(random, ["a", "b", "c"], (item) => "cba".indexOf(item)),
    );
    expect(picks).not.toContain("c");
    expect(picks.filter((pick) => pick === "a").length / SAMPLES).toBeCloseTo(2 / 3, 1);
  });

  test("picks nothing where nothing has weight", () => {
    expect(pickWeighted(seededRandom(7), ["a"], () => 0)).toBeUndefined();
    expect(pickWeighted(seededRandom(7), [], () => 1)).toBeUndefined();
  });

  test("draws normal, log-normal and exponential values with their mean and spread", () => {
    const normal = sample(randomNormal);
    expect(mean(normal)).toBeCloseTo(0, 1);
    expect(deviation(normal)).toBeCloseTo(1, 1);
    const logNormal = sample((random) => randomLogNormal(random, 10, 0.5));
    expect(mean(logNormal) / 10).toBeCloseTo(1, 1);
    expect(deviation(logNormal) / mean(logNormal)).toBeCloseTo(0.5, 1);
    const exponential = sample((random) => randomExponential(random, 10));
    expect(mean(exponential) / 10).toBeCloseTo(1, 1);
    expect(deviation(exponential) / 10).toBeCloseTo(1, 1);
  });
});
