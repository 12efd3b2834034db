import { describe, expect, test } from "vitest";

import { expectedArrivals } from "#shared/forecast/arrival-rates.ts";
import { correctionOf } from "#shared/forecast/calibration.ts";
import { clerkId, counterId, fieldId } from "#shared/kit/ids.ts";
import { asDay, MINUTE_MS } from "#shared/kit/time.ts";

import { calibrationOf } from "#server/foresight/calibration-of.ts";
import { closedDays } from "#server/foresight/closed-days.ts";
import { NO_HISTORY } from "#server/foresight/history.ts";
import { readHistory } from "#server/foresight/history-reader.ts";
import { knowledgeOf, openingHours } from "#server/foresight/knowledge-of.ts";
import { usualClerks } from "#server/foresight/usual-clerks.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { recordedDays, weekdaysUntil, type RecordedDays } from "./support/recorded-days.ts";

const MONDAY = asDay("2026-11-23");
const centre = testCentre();
const civil = fieldId("civil");

const knownOf = (wishes: Partial<RecordedDays>) => {
  const days = weekdaysUntil("2026-11-20", 20);
  using db = asDisposable(recordedDays(centre, { days, citizens: 30, minutes: 6, ...wishes }));
  return knowledgeOf(centre, MONDAY, readHistory(db, MONDAY, centre.timeZone));
};

const asDisposable = (db: ReturnType<typeof recordedDays>) =>
  Object.assign(db, { [Symbol.dispose]: () => void db.close() });

const arrivalsIn = ({ knowledge }: ReturnType<typeof knowledgeOf>, fromHour: number, toHour: number): number =>
  expectedArrivals(knowledge.fields.get(civil)?.expected ?? NONE, fromHour * 3600, toHour * 3600);
const NONE = { startS: 0, bucketS: 900, perHour: [] };

describe("what a centre knows of a day", () => {
  test("is a guess from its file while it has no history, and says so", () => {
    const { knowledge, isGuess } = knowledgeOf(centre, MONDAY, NO_HISTORY);
    expect(isGuess).toBe(true);
    expect(knowledge.fields.get(civil)).toMatchObject({ meanS: 600, cv: 1, normS: 1200 });
    expect(arrivalsIn({ knowledge, isGuess }, 0, 24)).toBeGreaterThan(20);
    expect(arrivalsIn({ knowledge, isGuess }, 7, 9)).toBeGreaterThan(arrivalsIn({ knowledge, isGuess }, 14, 16));
  });

  test("comes from its own weeks as soon as it has them: how many come and when, and how long they take", () => {
    const known = knownOf({});
    expect(known.isGuess).toBe(false);
    // Thirty on a usual day, and a Monday is busier than the usual factors have seen yet.
    expect(arrivalsIn(known, 0, 24)).toBeGreaterThan(26);
    expect(arrivalsIn(known, 0, 24)).toBeLessThan(38);
    expect(arrivalsIn(known, 13, 24)).toBeLessThan(5);
    expect(known.knowledge.fields.get(civil)?.meanS).toBeGreaterThan(320);
    expect(known.knowledge.fields.get(civil)?.meanS).toBeLessThan(400);
  });

  test("tells procedures apart: as they took before, and as the file says of one that never came", () => {
    const ofFile = {
      ...centre,
      procedures: centre.procedures.map((each) => ({ ...each, typicalMinutes: minutesOf(each.id) })),
    };
    expect(worksIn(knowledgeOf(ofFile, MONDAY, NO_HISTORY))).toEqual([0.5, 1.5]);
    const days = weekdaysUntil("2026-11-20", 20);
    using db = asDisposable(recordedDays(ofFile, { days, citizens: 30, minutes: 6 }));
    const known = knowledgeOf(ofFile, MONDAY, readHistory(db, MONDAY, centre.timeZone));
    const [birth = 0, copy = 0] = worksIn(known);
    const meanS = known.knowledge.fields.get(civil)?.meanS ?? 0;
    expect(birth).toBeCloseTo(1, 1);
    expect(copy * meanS).toBeCloseTo(15 * 60, 5);
  });

  test("takes a day that is missing for a closed one, not for a day on which nobody came", () => {
    const days = weekdaysUntil("2026-11-20", 20);
    const holes = knownOf({ days: days.filter((_, index) => index % 4 !== 2) });
    expect(arrivalsIn(holes, 0, 24)).toBeGreaterThan(26);
  });

  test("leaves out what a wrong clock wrote: quarters beyond the day, services without an end", () => {
    const wrong = knownOf({
      changes: ({ number, issuedAt, servingMs }) =>
        number.endsWith("1")
          ? { issuedAt: (issuedAt + 86_400_000) as never, servingMs: servingMs + 20 * 3_600_000 }
          : {},
    });
    expect(arrivalsIn(wrong, 0, 24)).toBeLessThan(40);
    expect(wrong.knowledge.fields.get(civil)?.meanS).toBeLessThan(420);
  });

  test("counts a slow clerk's services at a specialist's pace", () => {
    const slow = { ...centre, clerks: centre.clerks.map((each) => ({ ...each, skills: doubled(each.skills) })) };
    using db = asDisposable(recordedDays(centre, { days: weekdaysUntil("2026-11-20", 20), citizens: 30, minutes: 6 }));
    const { knowledge } = knowledgeOf(slow, MONDAY, readHistory(db, MONDAY, centre.timeZone));
    expect(knowledge.fields.get(civil)?.meanS).toBeLessThan(220);
  });

  test("holds a counter for a citizen who does not come as long as its clerks do", () => {
    const known = knownOf({
      changes: ({ number }) =>
        number.endsWith("2")
          ? { outcome: "no-show", absences: 3, walkingMs: 6 * MINUTE_MS, startedAt: null, servingMs: 0 }
          : {},
    });
    expect(known.knowledge.noShowS).toBe(120);
  });
});

const minutesOf = (procedure: string): number => ({ birth: 5, copy: 15 })[procedure] ?? 10;

const worksIn = ({ knowledge }: ReturnType<typeof knowledgeOf>): readonly number[] => [
  ...(knowledge.fields.get(civil)?.procedures?.values() ?? []),
];

const doubled = (skills: ReadonlyMap<ReturnType<typeof fieldId>, number>) =>
  new Map([...skills].map(([id, pace]) => [id, pace * 2]));

describe("the hours of a centre", () => {
  const hours = (from: number, to: number) => ({ fromMs: from * 3_600_000, toMs: to * 3_600_000 });
  const withHours = (...lists: (readonly ReturnType<typeof hours>[])[]) => ({
    counters: centre.counters.slice(0, lists.length).map((each, index) => ({ ...each, hours: lists[index] ?? [] })),
  });

  test("have a noon where every counter rests, and none where they take turns", () => {
    const split = [hours(7.5, 11.5), hours(13.5, 17)];
    expect(openingHours(withHours(split, split))).toEqual({
      openS: 27_000,
      closeS: 61_200,
      lunch: { startS: 41_400, endS: 48_600 },
    });
    expect(openingHours(withHours(split, [hours(7.5, 12.5), hours(13.5, 17)]))).toMatchObject({
      lunch: { startS: 45_000, endS: 48_600 },
    });
    expect(openingHours(withHours(split, [hours(8, 16)])).lunch).toBeNull();
  });

  test("are the usual ones where the file says none", () => {
    expect(openingHours(withHours([]))).toMatchObject({ openS: 27_000, closeS: 61_200 });
  });
});

describe("closed days", () => {
  test("are the weekdays without a record on which the centre is mostly open; a Sunday is none", () => {
    const days = weekdaysUntil("2026-11-20", 20).filter((day) => day !== "2026-11-11");
    expect(closedDays(days, MONDAY)).toEqual([{ day: "2026-11-11" }]);
  });

  test("are none of a centre without history", () => {
    expect(closedDays([], MONDAY)).toEqual([]);
  });
});

test("whoever sat longest at a counter is expected there; a counter without a past gets who may serve it", () => {
  const seats = [
    { counterId: counterId("1"), clerkId: clerkId("giang"), openMs: 9 },
    { counterId: counterId("1"), clerkId: clerkId("an"), openMs: 5 },
    { counterId: counterId("gone"), clerkId: clerkId("an"), openMs: 50 },
  ];
  const usual = usualClerks(centre, seats);
  expect(usual.get(counterId("1"))).toBe("giang");
  expect(usual.get(counterId("2"))).toBe("an");
  expect(new Set(usual.values()).size).toBe(usual.size);
});

describe("what promises have taught", () => {
  const day = (waitedS: number) => ({
    day: MONDAY,
    promises: Array.from({ length: 40 }, () => ({ fieldId: civil, p50S: 300, p90S: 600, ahead: 0, waitedS })),
  });

  test("makes a field whose promises were broken promise more", () => {
    expect(correctionOf(calibrationOf([day(900), day(900)]), civil).reach).toBeGreaterThan(1);
  });

  test("is half forgotten with every night", () => {
    const once = correctionOf(calibrationOf([day(900)]), civil).reach;
    const later = correctionOf(calibrationOf([day(900), { day: MONDAY, promises: [] }]), civil).reach;
    expect(later - 1).toBeCloseTo((once - 1) / 2);
  });
});
