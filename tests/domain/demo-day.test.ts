import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MINUTE_MS } from "#shared/kit/time.ts";
import type { Citizen } from "#shared/simulator/citizen.ts";
import { demoDay } from "#shared/simulator/demo-day.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { testCentre } from "./support/test-centre.ts";

const { centre } = readCentreFile(join(import.meta.dirname, "../../centres/tang-nhon-phu.json"));
const days = Array.from({ length: 200 }, (_, seed) => demoDay(centre, seed));
const citizens = days.flatMap((day) => day.citizens);

const at = (hour: number, minute = 0): number => (hour * 60 + minute) * MINUTE_MS;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
function cvOf(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) / middle;
}
const shareOf = (holds: (citizen: Citizen) => boolean): number => citizens.filter(holds).length / citizens.length;
const percentBetween = (from: number, until: number): number =>
  100 * shareOf(({ arrivesMs }) => arrivesMs >= from && arrivesMs < until);

describe("the citizens of a played day", () => {
  test("are the same for the same seed, and others for another", () => {
    expect(demoDay(centre, 7)).toEqual(days[7]);
    expect(demoDay(centre, 8)).not.toEqual(days[7]);
  });

  test("are a Monday's 340, over-dispersed from day to day", () => {
    const totals = days.map((day) => day.citizens.length);
    expect(mean(totals)).toBeCloseTo(340, -1);
    expect(cvOf(totals)).toBeGreaterThan(0.15);
    expect(cvOf(totals)).toBeLessThan(0.25);
  });

  test.each([
    [7, 0, 12],
    [7, 30, 13],
    [8, 0, 12],
    [8, 30, 11],
    [9, 0, 10],
    [9, 30, 7],
    [10, 0, 6],
    [10, 30, 4],
    [11, 0, 2],
    [13, 0, 4],
    [13, 30, 6],
    [14, 0, 5],
    [14, 30, 4],
    [15, 0, 2.5],
    [15, 30, 1.5],
  ])("come in the half-hour from %i:%i in the share that was counted, %f %%", (hour, minute, percent) => {
    const from = at(hour, minute);
    expect(Math.abs(percentBetween(from, from + 30 * MINUTE_MS) - percent)).toBeLessThan(0.5);
  });

  test("crowd at the door before it opens, and come in the order of their time", () => {
    expect(percentBetween(at(7), at(7, 10))).toBeGreaterThan(2 * percentBetween(at(7, 20), at(7, 30)));
    for (const { citizens: ofDay } of days)
      expect(ofDay).toEqual(ofDay.toSorted((one, other) => one.arrivesMs - other.arrivesMs));
  });

  test("ask for certified copies more than for anything else", () => {
    const asked = Map.groupBy(citizens, ({ steps }) => steps[0].procedureId);
    const [most] = [...asked].toSorted(([, one], [, other]) => other.length - one.length);
    expect(most?.[0]).toBe("2.000815");
    expect(shareOf(({ steps }) => steps[0].fieldId === "justice")).toBeCloseTo(0.47, 1);
  });

  test("have a priority class, stay away and bring files as often as in life", () => {
    const priority = new Set(centre.classes.filter(({ isPriority }) => isPriority).map(({ id }) => id));
    expect(shareOf(({ classId }) => priority.has(classId))).toBeCloseTo(0.1, 1);
    expect(shareOf(({ comes }) => comes === "never")).toBeGreaterThan(0.03);
    expect(shareOf(({ comes }) => comes === "never")).toBeLessThan(0.08);
    expect(mean(citizens.map(({ files }) => files))).toBeCloseTo(1.1, 1);
    expect(shareOf(({ language }) => language === "vi")).toBeGreaterThan(0.95);
  });

  test("take the procedure's usual time at the counter on average, and spread as widely as counted", () => {
    const copies = citizens.flatMap(({ steps }) => steps).filter(({ procedureId }) => procedureId === "2.000815");
    const minutes = copies.map(({ workMs }) => workMs / MINUTE_MS);
    expect(mean(minutes)).toBeCloseTo(7, 0);
    expect(cvOf(minutes)).toBeCloseTo(0.8, 1);
  });

  test("sometimes lack a paper, meant another field, wait for a signature or need two procedures", () => {
    const courses = new Set(citizens.flatMap(({ steps }) => steps.map(({ course }) => course.kind)));
    expect(courses).toEqual(new Set(["straight", "held", "sent-on", "signed"]));
    const routes = citizens.filter(({ steps }) => steps.length > 1);
    expect(routes.length / citizens.length).toBeCloseTo(0.03, 1);
    for (const { steps } of routes) expect(steps[1]?.fieldId).not.toBe(steps[0].fieldId);
  });

  test("ask, in a centre that the figures do not know, for each of its procedures alike", () => {
    const other = testCentre();
    const asked = new Set(demoDay(other, 1).citizens.map(({ steps }) => steps[0].procedureId));
    expect(asked).toEqual(new Set(other.procedures.map(({ id }) => id)));
  });
});

describe("the staff of a played day", () => {
  test("sit one at each counter that they may serve, and one of them comes late", () => {
    for (const { shifts } of days) {
      expect(shifts.map(({ counterId }) => counterId)).toEqual(centre.counters.map(({ id }) => id));
      expect(new Set(shifts.map(({ clerkId }) => clerkId)).size).toBe(shifts.length);
      expect(shifts.filter(({ opensMs }) => opensMs > at(7, 30))).toHaveLength(1);
    }
  });

  test("rest in the morning and in the afternoon, and eat in two halves so that a line is never left alone", () => {
    for (const { shifts } of days) {
      const lunches = shifts.map(({ rests }) => rests[1]?.fromMs);
      expect(lunches.slice(0, 4)).toEqual([at(11, 30), at(12, 30), at(11, 30), at(12, 30)]);
      for (const { rests } of shifts)
        expect(rests.map(({ fromMs }) => fromMs)).toEqual(rests.map(({ fromMs }) => fromMs).toSorted((a, b) => a - b));
    }
  });

  test("have what they laid out signed every 15 to 45 minutes, the last time at closing", () => {
    for (const { signings } of days) {
      const gaps = signings.slice(1, -1).map((ms, index) => (ms - (signings[index] ?? 0)) / MINUTE_MS);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(45);
      expect(signings.at(-1)).toBe(at(17));
    }
  });
});
