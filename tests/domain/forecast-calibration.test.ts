import { describe, expect, test } from "vitest";

import {
  correctionOf,
  learn,
  overnight,
  uncalibrated,
  type Calibration,
  type Outcome,
} from "#shared/forecast/calibration.ts";
import { promiseBook } from "#shared/forecast/promise-book.ts";
import type { PromisedWait } from "#shared/forecast/promise.ts";
import { fieldId } from "#shared/kit/ids.ts";
import { randomLogNormal, seededRandom } from "#shared/kit/random.ts";

const civil = fieldId("civil");
const land = fieldId("land");

const promise = (changed: Partial<PromisedWait> = {}): PromisedWait => ({
  fieldId: civil,
  p50S: 600,
  p90S: 1200,
  ahead: 0,
  isCertain: false,
  ...changed,
});

const called = (waitedS: number): Outcome => ({ waitedS, isCalled: true });
const notCalled = (waitedS: number): Outcome => ({ waitedS, isCalled: false });

const after = (outcomes: readonly Outcome[], told = promise()): Calibration =>
  outcomes.reduce((calibration, outcome) => learn(calibration, told, outcome), uncalibrated);

describe("what promises teach", () => {
  test("a broken promise lengthens the next of its field, and of no other", () => {
    const learned = after([called(1300)]);
    expect(correctionOf(learned, civil).reach).toBeGreaterThan(1);
    expect(correctionOf(learned, land)).toEqual({ reach: 1, lean: 0 });
  });

  test("a broken promise behind many others moves the next ones less, for they break together", () => {
    const alone = correctionOf(after([called(1300)]), civil).reach;
    const behind = correctionOf(after([called(1300)], promise({ ahead: 40 })), civil).reach;
    expect(behind).toBeGreaterThan(1);
    expect(behind - 1).toBeLessThan((alone - 1) / 3);
  });

  test("nine kept promises weigh as much as a broken one", () => {
    const kept = Array.from({ length: 9 }, () => called(100));
    expect(correctionOf(after([called(1300), ...kept]), civil).reach).toBeCloseTo(1, 9);
  });

  test("a promise is broken as soon as its end has passed, though nobody was called", () => {
    expect(after([notCalled(1300)])).toEqual(after([called(1300)]));
  });

  test("whoever leaves before the end of the promise teaches nothing", () => {
    expect(after([notCalled(1100)])).toBe(uncalibrated);
  });

  test("a call in the last second keeps the promise", () => {
    expect(correctionOf(after([called(1200)]), civil).reach).toBeLessThan(1);
  });

  test("a median that is missed on one side leans to that side, and a certain wait does not move it", () => {
    expect(correctionOf(after([called(700)]), civil).lean).toBeGreaterThan(0);
    expect(correctionOf(after([called(500)]), civil).lean).toBeLessThan(0);
    expect(correctionOf(after([called(700)], promise({ isCertain: true })), civil).lean).toBe(0);
  });

  test("a correction stays within what was computed, however long the luck lasts", () => {
    const worst = correctionOf(after(Array.from({ length: 500 }, () => called(9000))), civil);
    const best = correctionOf(after(Array.from({ length: 500 }, () => called(0))), civil);
    expect(worst).toEqual({ reach: 2, lean: 0.5 });
    expect(best).toEqual({ reach: 0.3, lean: -0.5 });
  });

  test("half of it is forgotten overnight", () => {
    const { reach, lean } = correctionOf(after([called(1300)]), civil);
    const tomorrow = correctionOf(overnight(after([called(1300)])), civil);
    expect(tomorrow.reach).toBeCloseTo((1 + reach) / 2, 9);
    expect(tomorrow.lean).toBeCloseTo(lean / 2, 9);
  });

  test.each([
    ["too long by a quarter", 0.75],
    ["too short by a quarter", 1.25],
  ])("brings the kept share to nine in ten where computed waits are %s", (_, factor) => {
    const random = seededRandom(3);
    let calibration = uncalibrated;
    let kept = 0;
    for (let each = 0; each < 1000; each += 1) {
      const { reach } = correctionOf(calibration, civil);
      const told = promise({ p90S: Math.round(600 + reach * 600) });
      const waitedS = factor * randomLogNormal(random, 700, 0.55);
      if (waitedS <= told.p90S) kept += 1;
      calibration = learn(calibration, told, called(waitedS));
    }
    expect(kept / 1000).toBeGreaterThan(0.87);
    expect(kept / 1000).toBeLessThan(0.97);
  });
});

describe("the book of promises", () => {
  test("tells the calibration once of each promise, when its citizen is called", () => {
    const book = promiseBook<string>(uncalibrated);
    book.told("A001", promise(), 1000);
    book.called("A001", 1500);
    book.called("A001", 9000);
    expect(book.calibration()).toEqual(after([called(500)]));
  });

  test("counts a promise as broken once it is overdue, and not again at the call", () => {
    const book = promiseBook<string>(uncalibrated);
    book.told("A001", promise(), 1000);
    book.checkOverdue(2201);
    expect(book.calibration()).toBe(uncalibrated);
    book.checkOverdue(2300);
    book.called("A001", 2400);
    expect(correctionOf(book.calibration(), civil).reach).toBeCloseTo(
      correctionOf(after([called(1300)]), civil).reach,
      9,
    );
  });

  test("forgets who left, and keeps the first promise to whoever is told twice", () => {
    const book = promiseBook<string>(uncalibrated);
    book.told("A001", promise(), 1000);
    book.left("A001");
    book.called("A001", 5000);
    expect(book.calibration()).toBe(uncalibrated);
    book.told("A002", promise(), 1000);
    book.told("A002", promise({ p90S: 9000 }), 1100);
    book.called("A002", 2500);
    expect(correctionOf(book.calibration(), civil).reach).toBeGreaterThan(1);
  });
});
