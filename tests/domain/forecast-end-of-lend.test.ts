import { describe, expect, test } from "vitest";

import { doneElsewhere, stopsHelping } from "#shared/forecast/end-of-lend.ts";
import { seededRandom, type Random } from "#shared/kit/random.ts";
import { counter, field, MORNING_S, sight } from "./support/sights.ts";

const END_S = MORNING_S + 1800;

function drawn(of: (random: Random) => number): readonly number[] {
  const random = seededRandom(11);
  return Array.from({ length: 4000 }, () => of(random));
}

const lent = counter({ home: [1], setTo: [0], returnsAtS: END_S });
const meanOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;

describe("the end of a lend", () => {
  test("is never before the time that was said", () => {
    const busy = sight({ fields: [field({ normal: [MORNING_S] }), field()], counters: [lent] });
    expect(Math.min(...drawn(doneElsewhere(busy, lent, END_S)))).toBe(END_S);
  });

  test("waits for the citizen in hand by then: what is left of a service is (1 + cv²) / 2 of its mean", () => {
    const busy = sight({ fields: [field({ normal: [MORNING_S], cv: 0.7 }), field()], counters: [lent] });
    const left = drawn(doneElsewhere(busy, lent, END_S)).filter((each) => each > END_S);
    expect(meanOf(left) - END_S).toBeGreaterThan(0.9 * 600 * (1.49 / 2));
    expect(meanOf(left) - END_S).toBeLessThan(1.1 * 600 * (1.49 / 2));
  });

  test("is later where people wait than where nobody does", () => {
    const busy = sight({ fields: [field({ normal: [MORNING_S] }), field()], counters: [lent] });
    const quiet = sight({ fields: [field(), field()], counters: [lent] });
    expect(meanOf(drawn(doneElsewhere(busy, lent, END_S)))).toBeGreaterThan(
      meanOf(drawn(doneElsewhere(quiet, lent, END_S))),
    );
  });

  test("is not now for a lend whose time is over while its counter is still away", () => {
    const busy = sight({ fields: [field({ normal: [MORNING_S] }), field()], counters: [lent] });
    expect(Math.min(...drawn(doneElsewhere(busy, lent, MORNING_S - 60)))).toBe(MORNING_S);
  });

  test("comes for the line that is helped when it was said, or not while people wait", () => {
    expect(new Set(drawn(stopsHelping(END_S)))).toEqual(new Set([END_S, Infinity]));
  });

  test("never comes where nobody has said one", () => {
    expect(new Set(drawn(stopsHelping(Infinity)))).toEqual(new Set([Infinity]));
  });
});
