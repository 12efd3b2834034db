import { describe, expect, test } from "vitest";

import { offUntil } from "#shared/forecast/off-duty.ts";
import type { CounterSight } from "#shared/forecast/sight.ts";
import { seededRandom } from "#shared/kit/random.ts";
import { counter, MORNING_S, morningShift } from "./support/sights.ts";

const MINUTE_S = 60;

/** Minutes from now until it calls again, in many possible futures, sorted. */
function minutesOff(changed: Partial<CounterSight>, nowS = MORNING_S): readonly number[] {
  const random = seededRandom(7);
  const until = offUntil(nowS, counter({ state: "off", serving: null, ...changed }));
  return Array.from({ length: 2000 }, () => (until(random) - nowS) / MINUTE_S).toSorted((one, other) => one - other);
}

const shareWithin = (sorted: readonly number[], minutes: number): number =>
  sorted.filter((each) => each <= minutes).length / sorted.length;

describe("a counter that is off", () => {
  test("opens by its plan or a moment later when its clerk is there already", () => {
    const until = minutesOff({ isSignedIn: true, since: 26_400 }, 26_400);
    expect(until[0]).toBeGreaterThanOrEqual(10);
    expect(shareWithin(until, 15)).toBeGreaterThan(0.99);
  });

  test("may open late, or not today, while nobody is signed in there yet", () => {
    const until = minutesOff({}, 26_400);
    expect(shareWithin(until, 15)).toBeGreaterThan(0.9);
    expect(shareWithin(until, 25)).toBeLessThan(0.99);
    expect(until.at(-1)).toBe(Infinity);
  });

  test("is mostly back from a rest in a quarter of an hour", () => {
    const until = minutesOff({ isSignedIn: true, since: MORNING_S });
    expect(shareWithin(until, 5)).toBeLessThan(0.1);
    expect(shareWithin(until, 20)).toBeGreaterThan(0.8);
  });

  test("is the less likely to be back soon the longer its clerk is gone", () => {
    const soon = minutesOff({ isSignedIn: true, since: MORNING_S - 5 * MINUTE_S });
    const long = minutesOff({ isSignedIn: true, since: MORNING_S - 60 * MINUTE_S });
    expect(shareWithin(long, 15)).toBeLessThan(shareWithin(soon, 15) / 2);
  });

  test("is missing rather than resting when nobody has signed in since it should be open", () => {
    expect(shareWithin(minutesOff({}), 20)).toBeLessThan(shareWithin(minutesOff({ isSignedIn: true }), 20));
  });

  test("is back no more when its day is over", () => {
    expect(minutesOff({ isSignedIn: true, shifts: [morningShift] }, 50_000)[0]).toBe(Infinity);
  });
});
