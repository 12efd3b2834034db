import { assert, boolean, double, nat, property, record } from "fast-check";
import { describe, expect, test } from "vitest";

import { uncalibrated, type Calibration } from "#shared/forecast/calibration.ts";
import { usualCounterTime } from "#shared/forecast/counter-time.ts";
import { normalQuantile } from "#shared/forecast/normal-distribution.ts";
import { promisedWait, promisedWaitAtPlace } from "#shared/forecast/promise.ts";
import type { Sight } from "#shared/forecast/sight.ts";
import { fieldId } from "#shared/kit/ids.ts";
import { randomLogNormal, seededRandom } from "#shared/kit/random.ts";

import { counter, counters, field, morningShift, MORNING_S, sight, waiting } from "./support/sights.ts";

const newcomer = (at: Sight) => promisedWait(at, 0, false, uncalibrated);

const line = (normal: number, priority = 0) => field({ normal: waiting(normal), priority: waiting(priority) });

describe("the promised wait of a newcomer", () => {
  test("[E1] is at once, and certain, while a counter is idle and nobody is ahead", () => {
    const free = sight({ counters: counters(2, { state: "idle", serving: null }) });
    expect(newcomer(free)).toEqual({ fieldId: "civil", p50S: 0, p90S: 60, ahead: 0, isCertain: true });
  });

  test("[E6] is a minute at least, whoever is first", () => {
    for (const ahead of [0, 1, 4, 9]) {
      const p90S = newcomer(sight({ fields: [line(ahead)], counters: counters(6, { state: "idle" }) }))?.p90S;
      expect(p90S).toBeGreaterThanOrEqual(60);
    }
  });

  test("[E1] is no number where no counter serves the field or will", () => {
    expect(newcomer(sight({ counters: [] }))).toBeNull();
    expect(newcomer(sight({ counters: counters(2, { home: [1], setTo: [1], pace: [null, 1] }) }))).toBeNull();
  });

  test("[E1] is no number when the counters close before nine in ten of all futures reach the newcomer", () => {
    const late = sight({ now: 43_000, fields: [line(30)], counters: counters(1, { shifts: [morningShift] }) });
    expect(newcomer(late)).toBeNull();
  });

  test("is no number for a field that the centre does not have", () => {
    expect(promisedWait(sight(), 7, false, uncalibrated)).toBeNull();
  });

  test("before opening lasts until the counters open, and longer should a clerk come late", () => {
    const off = counters(2, { state: "off", since: 0, serving: null });
    const { p50S = 0, p90S = 0 } = newcomer(sight({ now: 26_000, counters: off })) ?? {};
    expect(p50S).toBeGreaterThan(1000);
    expect(p50S).toBeLessThan(1060);
    expect(p90S).toBeGreaterThan(p50S);
    expect(p90S).toBeLessThan(1300);
  });

  test("[E1] before opening is no longer because the clerk who began early has called somebody", () => {
    const early = { now: 20_000, fields: [line(0)] };
    const idle = newcomer(sight({ ...early, counters: counters(1, { state: "idle", since: 19_900, serving: null }) }));
    const busy = newcomer(sight({ ...early, counters: counters(1, { state: "busy", since: 19_900 }) }));
    expect(idle?.p90S).toBe(60);
    expect(busy?.p50S).toBeLessThan(600);
    expect(busy?.p90S).toBeLessThan(1800);
  });

  test("goes over lunch for whoever is called after the morning's end by a clerk who had begun in it", () => {
    const drained = { now: 45_100, fields: [line(1)], counters: counters(1, { state: "busy", since: 43_100 }) };
    expect(newcomer(sight(drained))?.p50S).toBeGreaterThanOrEqual(46_800 - 45_100);
  });

  test("goes over lunch for whoever the morning does not reach", () => {
    const noon = sight({ now: 43_000, fields: [line(6)], counters: counters(1, { since: 42_900 }) });
    expect(newcomer(noon)?.p50S).toBeGreaterThan(46_800 - 43_000);
  });

  test("[E2] is shorter with every counter that serves the field", () => {
    const waits = [1, 2, 3, 6].map((count) => newcomer(sight({ fields: [line(12)], counters: counters(count) }))?.p50S);
    expect(waits).toEqual([...waits].toSorted((one, other) => (other ?? 0) - (one ?? 0)));
    expect((waits[0] ?? 0) / (waits[1] ?? 1)).toBeCloseTo(2, 0);
  });

  test("is longer at a slow clerk's counter, and on a day when everyone takes longer", () => {
    const usual = newcomer(sight({ fields: [line(8)] }))?.p50S ?? 0;
    expect(newcomer(sight({ fields: [line(8)], counters: counters(2, { pace: [1.5] }) }))?.p50S).toBeGreaterThan(usual);
    const slowDay = { ...line(8), served: Array.from({ length: 30 }, () => 1000) };
    expect(newcomer(sight({ fields: [slowDay] }))?.p50S).toBeGreaterThan(usual * 1.2);
  });

  test("is longer behind who has only begun than behind who has been served for long", () => {
    const after = (elapsedS: number) => newcomer(sight({ counters: counters(1, { since: MORNING_S - elapsedS }) }));
    expect(after(0)?.p50S).toBeGreaterThan(after(400)?.p50S ?? Infinity);
  });

  test("counts the set-up of a counter that turns to the field, and not one that turns away from it", () => {
    const one = counter({ since: MORNING_S - 60 });
    const helper = counter({ home: [1], setTo: [1], turnsTo: [0], state: "idle", serving: null });
    const away = counter({ turnsTo: [1] });
    const both = newcomer(sight({ fields: [line(4), field()], counters: [one, counter()] }))?.p50S ?? 0;
    expect(newcomer(sight({ fields: [line(0), field()], counters: [one, helper] }))?.p90S).toBeLessThanOrEqual(120);
    expect(newcomer(sight({ fields: [line(4), field()], counters: [one, away] }))?.p50S).toBeGreaterThan(both);
  });

  test("counts on a field's lent counters to come home", () => {
    const lent = counters(2, { setTo: [1], serving: 1 });
    expect(newcomer(sight({ fields: [line(1), field()], counters: lent }))).not.toBeNull();
  });

  test("counts on them the less the longer they have been away", () => {
    const away = (hours: number) =>
      newcomer(
        sight({
          fields: [line(1), field()],
          counters: counters(2, { setTo: [1], serving: 1, setSince: MORNING_S - hours * 3600 }),
        }),
      );
    expect(away(2)?.p90S).toBeGreaterThan(away(0.25)?.p90S ?? Infinity);
  });

  test("counts what a counter with several fields does for the fields before", () => {
    const shared = (ahead: number) =>
      promisedWait(
        sight({
          fields: [{ ...line(ahead), expected: nobody }, line(0)],
          counters: counters(1, { home: [0, 1], setTo: [0, 1] }),
        }),
        1,
        false,
        uncalibrated,
      )?.p50S ?? 0;
    expect(shared(6)).toBeGreaterThan(shared(0) + 1800);
  });

  test("follows the centre's rule for a counter with several fields: the first field's, or who waits longest", () => {
    const shared = counters(1, { home: [0, 1], setTo: [0, 1] });
    const fields = [
      { ...line(1), expected: nobody },
      { ...line(8), expected: nobody },
    ];
    const behindEight = (isLongestFirst: boolean) =>
      promisedWait(
        sight({ fields, counters: shared, rules: { ...sight().rules, isLongestFirst } }),
        0,
        false,
        uncalibrated,
      );
    expect(behindEight(true)?.p50S).toBeGreaterThan((behindEight(false)?.p50S ?? Infinity) + 2400);
  });

  test("[E2] counts what those ahead, and in hand, came for", () => {
    const after = (work: number, inHand = 1) =>
      newcomer(
        sight({
          fields: [{ ...line(12), normalWork: Array.from({ length: 12 }, () => work) }],
          counters: counters(2, { work: inHand }),
        }),
      )?.p50S ?? 0;
    expect(after(1)).toBe(newcomer(sight({ fields: [line(12)] }))?.p50S);
    expect(after(2) / after(1)).toBeGreaterThan(1.6);
    expect(after(0.5) / after(1)).toBeLessThan(0.7);
    expect(after(1, 4)).toBeGreaterThan(after(1) + 300);
  });

  test("starts a service anew when the clock was set back to before its beginning", () => {
    const setBack = newcomer(sight({ counters: counters(1, { since: MORNING_S + 900 }) }));
    expect(setBack).toEqual(newcomer(sight({ counters: counters(1, { since: MORNING_S }) })));
  });

  test("[E2] is shorter for a priority citizen, and longer behind priority citizens", () => {
    const busy = sight({ fields: [line(10)] });
    expect(promisedWait(busy, 0, true, uncalibrated)?.p50S).toBeLessThan(newcomer(busy)?.p50S ?? 0);
    expect(newcomer(sight({ fields: [line(10, 4)] }))?.p50S).toBeGreaterThan(newcomer(busy)?.p50S ?? 0);
  });

  test("[E1] waits for a clerk who is a minute late, and is no number once they are hours late", () => {
    const missing = (now: number, count: number) =>
      newcomer(sight({ now, fields: [line(0)], counters: counters(count, { state: "off", serving: null, since: 0 }) }));
    expect(missing(27_060, 2)?.p50S).toBeLessThan(1800);
    expect(missing(34_000, 1)).toBeNull();
  });

  test("[E3] is kept nine times in ten in an independent simulation of the same counters (seed 11)", () => {
    const idle = { shifts: [{ startS: 0, endS: 86_400, drainS: 0 }], since: MORNING_S };
    const quiet = { ...line(7), expected: nobody, served: usualDay };
    const promise = newcomer(sight({ fields: [quiet], counters: counters(2, idle) }));
    const random = seededRandom(11);
    const waits = Array.from({ length: 4000 }, () => {
      const free = [0, 0].map(() => timeOf(random));
      for (let ahead = 0; ahead < 7; ahead += 1)
        free[free.indexOf(Math.min(...free))] = Math.min(...free) + timeOf(random);
      return Math.min(...free);
    });
    const shareBelow = (limit: number) => waits.filter((each) => each <= limit).length / waits.length;
    expect(shareBelow(promise?.p90S ?? 0)).toBeGreaterThan(0.85);
    expect(shareBelow(promise?.p90S ?? 0)).toBeLessThan(0.96);
    expect(shareBelow(promise?.p50S ?? 0)).toBeGreaterThan(0.4);
    expect(shareBelow(promise?.p50S ?? 0)).toBeLessThan(0.6);
  });
});

describe("the promise at a place", () => {
  const anySight = record({
    ahead: nat(40),
    priority: nat(6),
    busy: nat(4),
    elapsedS: nat(2000),
    now: nat(14_000),
    isPriority: boolean(),
    reach: double({ min: 0.3, max: 2, noNaN: true }),
    lean: double({ min: -0.5, max: 0.5, noNaN: true }),
  });

  test("is whole seconds, never negative, P50 at most P90, and the same for the same sight", () => {
    assert(
      property(anySight, ({ ahead, priority, busy, elapsedS, now, isPriority, reach, lean }) => {
        const at = sight({
          now: 27_000 + now,
          fields: [line(ahead, priority)],
          counters: counters(busy + 1, { since: 27_000 + now - elapsedS }),
        });
        const calibration = correctedBy(reach, lean);
        const promise = promisedWait(at, 0, isPriority, calibration);
        expect(promise).toEqual(promisedWait(at, 0, isPriority, calibration));
        if (promise === null) return;
        expect(promise.p50S).toBeGreaterThanOrEqual(0);
        expect(promise.p90S).toBeGreaterThanOrEqual(promise.p50S);
        expect([promise.p50S, promise.p90S].every(Number.isSafeInteger)).toBe(true);
      }),
    );
  });

  test("is not shorter further back in the line, however it is corrected", () => {
    assert(
      property(anySight, ({ ahead, priority, busy, elapsedS, now, isPriority, reach, lean }) => {
        const at = sight({
          now: 27_000 + now,
          fields: [line(ahead + 2, priority + 2)],
          counters: counters(busy + 1, { since: 27_000 + now - elapsedS }),
        });
        const calibration = correctedBy(reach, lean);
        const place = (index: number) =>
          promisedWaitAtPlace(at, { field: 0, isPriority, ahead: index }, calibration) ?? {
            p50S: Infinity,
            p90S: Infinity,
          };
        const index = isPriority ? priority : ahead;
        expect(place(index + 1).p50S).toBeGreaterThanOrEqual(place(index).p50S);
        expect(place(index + 1).p90S).toBeGreaterThanOrEqual(place(index).p90S);
      }),
    );
  });
});

const correctedBy = (reach: number, lean: number): Calibration => ({
  corrections: new Map([[fieldId("civil"), { reach, lean }]]),
});

const nobody = { startS: 0, bucketS: 900, perHour: [] };

/** A day that has shown its usual times, so that little doubt is left: the middles of sixty equal parts of them. */
const usualDay = Array.from({ length: 60 }, (_, at) => {
  const { medianS, spread } = usualCounterTime({ meanS: 600, cv: 0.7 });
  return medianS * Math.exp(spread * normalQuantile((at + 0.5) / 60));
});

const timeOf = (random: ReturnType<typeof seededRandom>): number =>
  random.next() < 0.045 ? 60 : randomLogNormal(random, 600, 0.7);
