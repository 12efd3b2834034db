import { describe, expect, test } from "vitest";

import { normalQuantile } from "#shared/forecast/normal-distribution.ts";
import { serviceTimes, type ServiceRow } from "#shared/forecast/service-times.ts";
import { clerkId, fieldId, procedureId } from "#shared/kit/ids.ts";

const civil = fieldId("civil");
const usual = [{ fieldId: civil, meanS: 600, cv: 0.7 }];

/** So many services of this mean, spread as log-normal times are. */
const rowsOf = (procedure: string, clerk: string, count: number, mean: number): readonly ServiceRow[] =>
  Array.from({ length: count }, (_, at) => ({
    fieldId: civil,
    procedureId: procedureId(procedure),
    clerkId: clerkId(clerk),
    seconds: mean * Math.exp(0.5 * normalQuantile((at + 0.5) / count) - 0.125),
  }));

const timesOf = (rows: readonly ServiceRow[]) => {
  const [times] = serviceTimes(rows, usual);
  if (times === undefined) throw new Error("no times");
  return times;
};

describe("counter times from the past", () => {
  test("are the usual ones before the first service", () => {
    const times = timesOf([]);
    expect(times.meanS).toBeCloseTo(600, 6);
    expect(times.cv).toBeCloseTo(0.7, 6);
    expect(times.procedureFactor(procedureId("birth"))).toBe(1);
    expect(times.pace(clerkId("an"))).toBe(1);
  });

  test("tell a long procedure from a short one, and a slow clerk from a fast one", () => {
    const times = timesOf([
      ...rowsOf("copy", "an", 200, 300),
      ...rowsOf("copy", "binh", 200, 390),
      ...rowsOf("marriage", "an", 200, 1200),
      ...rowsOf("marriage", "binh", 200, 1560),
    ]);
    const factor = times.procedureFactor(procedureId("marriage")) / times.procedureFactor(procedureId("copy"));
    expect(factor).toBeGreaterThan(3.5);
    expect(factor).toBeLessThan(4.5);
    expect(times.pace(clerkId("binh")) / times.pace(clerkId("an"))).toBeGreaterThan(1.2);
    expect(times.pace(clerkId("binh")) / times.pace(clerkId("an"))).toBeLessThan(1.4);
    expect(times.services).toBe(800);
  });

  test("know a field's mean, and that one procedure at one clerk varies less", () => {
    const times = timesOf([...rowsOf("copy", "an", 400, 300), ...rowsOf("marriage", "an", 100, 1500)]);
    expect(times.meanS / 540).toBeCloseTo(1, 1);
    expect(times.cvWithin).toBeLessThan(times.cv - 0.1);
    expect(times.cvWithin).toBeCloseTo(0.53, 1);
    const meanFactor =
      0.8 * times.procedureFactor(procedureId("copy")) + 0.2 * times.procedureFactor(procedureId("marriage"));
    expect(meanFactor).toBeCloseTo(1, 1);
    expect(times.procedureFactor(procedureId("never seen"))).toBe(1);
  });

  test("believe three services less than three hundred", () => {
    const known = rowsOf("copy", "an", 300, 600);
    const slower = (count: number) => {
      const times = timesOf([...known, ...rowsOf("copy", "binh", count, 1200)]);
      return times.pace(clerkId("binh")) / times.pace(clerkId("an"));
    };
    expect(slower(3)).toBeGreaterThan(1);
    expect(slower(3)).toBeLessThan(slower(300));
    expect(slower(300)).toBeGreaterThan(1.8);
  });

  test("do not mix up who serves what: a clerk who has the long procedures is not slow", () => {
    const times = timesOf([
      ...rowsOf("copy", "an", 300, 300),
      ...rowsOf("copy", "binh", 60, 300),
      ...rowsOf("marriage", "an", 60, 1200),
      ...rowsOf("marriage", "binh", 300, 1200),
    ]);
    expect(times.pace(clerkId("binh")) / times.pace(clerkId("an"))).toBeLessThan(1.25);
  });

  test("leave out what is no service: no time at all, or a morning", () => {
    const rows = rowsOf("copy", "an", 50, 600);
    const odd = [0, -5, 86_400, Number.NaN].map((seconds) => ({
      fieldId: civil,
      procedureId: procedureId("copy"),
      clerkId: clerkId("an"),
      seconds,
    }));
    expect(timesOf([...rows, ...odd]).meanS).toBe(timesOf(rows).meanS);
  });
});
