import { assert, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";

import type { Centre } from "#shared/domain/centre.ts";
import { uncalibrated } from "#shared/forecast/calibration.ts";
import { doubtAfter } from "#shared/forecast/counter-time.ts";
import { promisedWait, promisedWaitAtPlace } from "#shared/forecast/promise.ts";
import type { PromisedWait } from "#shared/forecast/promise.ts";
import { toldWait } from "#shared/forecast/told-wait.ts";
import type { Sight } from "#shared/forecast/sight.ts";
import type { WaitRange } from "#shared/forecast/wait-range.ts";
import { fieldId } from "#shared/kit/ids.ts";
import { randomLogNormal, seededRandom } from "#shared/kit/random.ts";

import { called, counterPaused, dayOpened, issued, signedIn } from "./support/facts.ts";
import type { PastFact } from "./support/fold-past.ts";
import { at } from "./support/moment.ts";
import { morning, SEATS } from "./support/morning.ts";
import { sightAfter } from "./support/sight-after.ts";
import { centreWithCalendar } from "./support/test-calendar.ts";
import { testCentre } from "./support/test-centre.ts";

const sightThen = (...past: readonly PastFact[]): Sight => sightAfter(testCentre(), [...morning, ...past], "08:01");

const told = (promise: PromisedWait | null): WaitRange | null => (promise === null ? null : toldWait(promise));

const placeOf = ({ fields }: Centre, field: string): number => fields.findIndex(({ id }) => id === fieldId(field));

const newcomers = (sight: Sight, field: string): WaitRange | null =>
  told(promisedWait(sight, placeOf(testCentre(), field), false, uncalibrated));

const behind = (sight: Sight, field: string, ahead: number): WaitRange | null =>
  told(promisedWaitAtPlace(sight, { field: placeOf(testCentre(), field), isPriority: false, ahead }, uncalibrated));

/** After years of services a centre knows its times; only its days still differ. */
const withTimesKnown = (sight: Sight): Sight => ({
  ...sight,
  fields: sight.fields.map((field) => ({ ...field, doubt: doubtAfter(1_000_000) })),
});

const busyLand = [at("08:00", issued("B001")), at("08:01", called("B001", "3"))];

describe("the promised wait", () => {
  test("[Z4] of who comes before the counters open ends after they did", () => {
    const beforeWork = [at("07:00", dayOpened()), ...Object.entries(SEATS).map(([desk, who]) => signedIn(desk, who))];
    const wait = newcomers(sightAfter(centreWithCalendar(), beforeWork, "07:05"), "land");
    expect(wait?.p50Minutes).toBeGreaterThanOrEqual(25);
  });

  test("[E1] is no number at all when no open counter serves the field", () => {
    expect(newcomers(sightThen(at("08:00", counterPaused("3"))), "land")).toBeNull();
  });

  test("[E1] is 'at once' when a counter is free and nobody is ahead", () => {
    expect(newcomers(sightThen(), "land")).toEqual({ p50Minutes: 0, p90Minutes: 1 });
  });

  test("[E2] counts the citizens at the counters: with all busy, a newcomer waits for the first to finish", () => {
    const wait = newcomers(sightThen(...busyLand), "land");
    expect(wait?.p50Minutes).toBeGreaterThan(0);
    expect(wait?.p90Minutes).toBeGreaterThan(wait?.p50Minutes ?? Infinity);
  });

  test("[E2] grows with everyone ahead, and is half as long with a second counter", () => {
    const sight = sightThen(
      at("08:00", issued("A001"), issued("A002"), issued("B001")),
      at("08:01", called("A001", "1"), called("A002", "2"), called("B001", "3")),
    );
    const one = behind(sight, "land", 20)?.p50Minutes ?? 0;
    const two = behind(sight, "civil", 20)?.p50Minutes ?? 0;
    expect(one / two).toBeGreaterThan(1.8);
    expect(one / two).toBeLessThan(2.2);
    assert(
      property(nat(60), (ahead) => {
        const near = behind(sight, "civil", ahead);
        const far = behind(sight, "civil", ahead + 1);
        expect(far?.p50Minutes ?? -1).toBeGreaterThanOrEqual(near?.p50Minutes ?? 0);
        expect(far?.p90Minutes ?? -1).toBeGreaterThanOrEqual(near?.p90Minutes ?? 0);
      }),
    );
  });

  test("[E3] is kept nine times in ten where counter times are as supposed (an independent simulation, seed 7)", () => {
    const promised = behind(withTimesKnown(sightThen(...busyLand)), "land", 9);
    const random = seededRandom(7);
    const waits = Array.from({ length: 4000 }, () => sumOf(10, () => randomLogNormal(random, 10, 1)));
    const keptP90 = shareBelow(waits, promised?.p90Minutes ?? 0);
    const keptP50 = shareBelow(waits, promised?.p50Minutes ?? 0);
    expect(keptP90).toBeGreaterThan(0.85);
    expect(keptP90).toBeLessThan(0.95);
    expect(keptP50).toBeGreaterThan(0.43);
    expect(keptP50).toBeLessThan(0.57);
  });
});

const sumOf = (count: number, draw: () => number): number =>
  Array.from({ length: count }, draw).reduce((sum, each) => sum + each, 0);

const shareBelow = (values: readonly number[], limit: number): number =>
  values.filter((value) => value <= limit).length / values.length;
