import { assert, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";

import { newcomersWait, waitRange } from "#shared/forecast/wait-range.ts";
import { fieldId } from "#shared/kit/ids.ts";
import { randomExponential, seededRandom } from "#shared/kit/random.ts";

import { called, counterPaused, issued } from "./support/facts.ts";
import { given } from "./support/given.ts";
import { foldPast } from "./support/fold-past.ts";
import { at } from "./support/moment.ts";
import { morning } from "./support/morning.ts";
import { testCentre } from "./support/test-centre.ts";

const civil = fieldId("civil");
const land = fieldId("land");

describe("the promised wait", () => {
  test("[E1] is no number at all when no open counter serves the field", () => {
    given(at("08:00", counterPaused("3"))).leaves((state) => expect(newcomersWait(state, land)).toBeNull());
  });

  test("[E1] is 'at once' when a counter is free and nobody is ahead", () => {
    given().leaves((state) => expect(newcomersWait(state, land)).toEqual({ p50Minutes: 0, p90Minutes: 1 }));
  });

  test("[E2] counts the citizens at the counters: with all busy, a newcomer waits for the first to finish", () => {
    given(at("08:00", issued("B001")), at("08:01", called("B001", "3"))).leaves((state) => {
      const wait = newcomersWait(state, land);
      expect(wait?.p50Minutes).toBeGreaterThan(0);
      expect(wait?.p90Minutes).toBeGreaterThan(wait?.p50Minutes ?? Infinity);
    });
  });

  test("[E2] grows with everyone ahead and halves with a second counter", () => {
    given(
      at("08:00", issued("A001"), issued("A002"), issued("B001")),
      at("08:01", called("A001", "1"), called("A002", "2"), called("B001", "3")),
    ).leaves((state) => {
      const one = waitRange(state, land, 20)?.p50Minutes ?? 0;
      const two = waitRange(state, civil, 20)?.p50Minutes ?? 0;
      expect(one / two).toBeCloseTo(2, 1);
      assert(
        property(nat(300), (ahead) => {
          const near = waitRange(state, civil, ahead);
          const far = waitRange(state, civil, ahead + 1);
          expect(far?.p50Minutes ?? -1).toBeGreaterThanOrEqual(near?.p50Minutes ?? 0);
          expect(far?.p90Minutes ?? -1).toBeGreaterThanOrEqual(near?.p90Minutes ?? 0);
        }),
      );
    });
  });

  test("[E2] counts what those ahead came for, not what the field could be asked for", () => {
    const centre = testCentre();
    const procedures = centre.procedures.map((each) => (each.id === "copy" ? { ...each, typicalMinutes: 40 } : each));
    const waitBehind = (procedure: string) => {
      const line = Array.from({ length: 12 }, (_, index) =>
        issued(`A${String(index + 1).padStart(3, "0")}`, { procedure }),
      );
      const past = [...morning, at("08:00", ...line), at("08:01", called("A001", "1"), called("A002", "2"))];
      return newcomersWait(foldPast({ ...centre, procedures }, past), civil)?.p50Minutes ?? 0;
    };
    expect(waitBehind("copy") / waitBehind("birth")).toBeCloseTo(4, 1);
  });

  test("[E3] is kept nine times in ten where counter times are exponential (an independent simulation, seed 7)", () => {
    given(at("08:00", issued("B001")), at("08:01", called("B001", "3"))).leaves((state) => {
      const promised = waitRange(state, land, 9);
      const random = seededRandom(7);
      const waits = Array.from({ length: 4000 }, () => sumOf(10, () => randomExponential(random, 10)));
      const keptP90 = shareBelow(waits, promised?.p90Minutes ?? 0);
      const keptP50 = shareBelow(waits, promised?.p50Minutes ?? 0);
      expect(keptP90).toBeGreaterThan(0.87);
      expect(keptP90).toBeLessThan(0.93);
      expect(keptP50).toBeGreaterThan(0.45);
      expect(keptP50).toBeLessThan(0.55);
    });
  });
});

const sumOf = (count: number, draw: () => number): number =>
  Array.from({ length: count }, draw).reduce((sum, each) => sum + each, 0);

const shareBelow = (values: readonly number[], limit: number): number =>
  values.filter((value) => value <= limit).length / values.length;
