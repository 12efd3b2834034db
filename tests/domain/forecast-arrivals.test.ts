import { assert, array, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";

import { forecastArrivals, type CentreOutline } from "#shared/forecast/arrival-forecast.ts";
import { pastDays, type ArrivalRow } from "#shared/forecast/arrival-history.ts";
import { demandDoubt, demandToday, expectedArrivals, nextArrival } from "#shared/forecast/arrival-rates.ts";
import { dayNumber, weekdayOf } from "#shared/kit/calendar-day.ts";
import { usualCourse } from "#shared/forecast/usual-day.ts";
import { fieldId } from "#shared/kit/ids.ts";
import { randomExponential, seededRandom } from "#shared/kit/random.ts";
import { asDay, type Day } from "#shared/kit/time.ts";

const civil = fieldId("civil");
const land = fieldId("land");

const hours = { openS: 27_000, closeS: 61_200, lunch: { startS: 41_400, endS: 46_800 } };
const outline: CentreOutline = {
  hours,
  fields: [
    { fieldId: civil, counters: 4, meanS: 460 },
    { fieldId: land, counters: 0, meanS: 900 },
  ],
};

/** Days of 2026, counted from Monday 1 June. */
const dayAt = (index: number): Day => {
  const date = 1 + index;
  return asDay(
    date <= 30 ? `2026-06-${two(date)}` : date <= 61 ? `2026-07-${two(date - 30)}` : `2026-08-${two(date - 61)}`,
  );
};
const two = (value: number): string => String(value).padStart(2, "0");

/** A day's arrivals of civil status: half at eight, half at two. */
const dayOf = (index: number, total: number): readonly ArrivalRow[] =>
  [32, 56].map((quarter) => ({ day: dayAt(index), fieldId: civil, quarter, count: total / 2 }));

/** So many weeks from Monday to Friday; each weekday's total. */
const weeks = (count: number, totals: readonly number[]): readonly ArrivalRow[] =>
  Array.from({ length: count }, (_, week) =>
    totals.flatMap((total, weekday) => dayOf(week * 7 + weekday, total)),
  ).flat();

const forecast = (rows: readonly ArrivalRow[], index: number, holidays: readonly number[] = []) =>
  forecastArrivals({ day: dayAt(index), outline, rows, holidays: holidays.map((each) => ({ day: dayAt(each) })) });

const civilOn = (rows: readonly ArrivalRow[], index: number, holidays: readonly number[] = []) => {
  const found = forecast(rows, index, holidays).find((each) => each.fieldId === civil);
  if (found === undefined) throw new Error("no forecast");
  return found;
};

describe("the arrivals forecast of a centre with history", () => {
  test("knows the weekday", () => {
    const rows = weeks(8, [200, 100, 100, 100, 150]);
    expect(civilOn(rows, 56).total).toBeGreaterThan(160);
    expect(civilOn(rows, 57).total).toBeLessThan(125);
    expect(civilOn(rows, 60).total).toBeGreaterThan(125);
    expect(civilOn(rows, 56).isGuess).toBe(false);
  });

  test("knows the time of day", () => {
    const { expected, total } = civilOn(weeks(8, [100, 100, 100, 100, 100]), 57);
    expect(expectedArrivals(expected, 8 * 3600, 8 * 3600 + 900) / total).toBeGreaterThan(0.3);
    expect(expectedArrivals(expected, 0, 86_400)).toBeCloseTo(total, 6);
  });

  test("follows a centre that grows", () => {
    const growing = Array.from({ length: 8 }, (_, week) =>
      [0, 1, 2, 3, 4].flatMap((weekday) => dayOf(week * 7 + weekday, 60 + week * 20)),
    ).flat();
    expect(civilOn(growing, 57).total).toBeGreaterThan(140);
  });

  test("expects more on the day after a holiday, and nobody on one", () => {
    const rows = weeks(8, [100, 100, 100, 100, 100]);
    expect(civilOn(rows, 58, [57]).total).toBeGreaterThan(civilOn(rows, 58).total * 1.1);
    expect(civilOn(rows, 58, [58]).total).toBe(0);
    expect(civilOn(rows, 63, [60]).total).toBeGreaterThan(civilOn(rows, 63).total * 1.1);
  });

  test("is surer of an even centre than of an uneven one", () => {
    const even = civilOn(weeks(8, [100, 100, 100, 100, 100]), 57);
    const uneven = civilOn(
      Array.from({ length: 8 }, (_, week) =>
        [0, 1, 2, 3, 4].flatMap((at) => dayOf(week * 7 + at, week % 2 ? 40 : 160)),
      ).flat(),
      57,
    );
    expect(even.overDispersion).toBeLessThan(0.04);
    expect(uneven.overDispersion).toBeGreaterThan(0.15);
  });

  test("a hole in the history is no day without citizens", () => {
    const rows = weeks(8, [100, 100, 100, 100, 100]);
    const withHole = rows.filter(({ day }) => day < dayAt(21) || day > dayAt(34));
    expect(civilOn(withHole, 57).total / civilOn(rows, 57).total).toBeCloseTo(1, 1);
  });

  test("an hour that a clock lived through twice is added up, and what no clock writes is left out", () => {
    const rows = weeks(4, [100, 100, 100, 100, 100]);
    const odd: readonly ArrivalRow[] = [
      { day: dayAt(1), fieldId: civil, quarter: 96, count: 500 },
      { day: dayAt(1), fieldId: civil, quarter: -4, count: 500 },
      { day: dayAt(1), fieldId: civil, quarter: 30.5, count: 500 },
      { day: dayAt(1), fieldId: civil, quarter: 30, count: Number.NaN },
      { day: asDay("not a day"), fieldId: civil, quarter: 30, count: 500 },
      { day: dayAt(40), fieldId: civil, quarter: 30, count: 500 },
    ];
    expect(forecast([...rows, ...odd], 29)).toEqual(forecast(rows, 29));
    const twice = [{ day: dayAt(0), fieldId: civil, quarter: 32, count: 1 }];
    expect(pastDays([...twice, ...twice], [], dayAt(9))[0]?.total).toBe(2);
  });

  test("is never negative and always a number, whatever the rows", () => {
    const anyRow = record({
      index: integer({ min: 0, max: 80 }),
      quarter: integer({ min: -3, max: 99 }),
      count: integer(),
    });
    assert(
      property(array(anyRow, { maxLength: 60 }), integer({ min: 0, max: 90 }), (rows, index) => {
        const all = forecast(
          rows.map(({ index: at, quarter, count }) => ({ day: dayAt(at), fieldId: civil, quarter, count })),
          index,
        );
        for (const { expected, total, overDispersion } of all) {
          expect([total, overDispersion, ...expected.perHour].every((each) => Number.isFinite(each) && each >= 0)).toBe(
            true,
          );
        }
      }),
    );
  });
});

describe("the arrivals forecast of a new centre", () => {
  test("guesses from its counters and hours, and says so", () => {
    const { total, isGuess } = civilOn([], 57);
    expect(isGuess).toBe(true);
    expect(total).toBeGreaterThan(80);
    expect(total).toBeLessThan(160);
  });

  test("stops guessing after a week of its own", () => {
    expect(civilOn(weeks(1, [100, 100, 100, 100]), 6).isGuess).toBe(true);
    expect(civilOn(weeks(1, [100, 100, 100, 100, 100]), 7).isGuess).toBe(false);
  });

  test("expects nobody in a field that has no counter", () => {
    expect(forecast([], 57).find((each) => each.fieldId === land)?.total).toBe(0);
  });

  test("spreads the day as such centres see it: an eighth before the doors open, most by ten", () => {
    const course = usualCourse(hours);
    const until = (quarter: number) => course.slice(0, quarter).reduce((sum, share) => sum + share, 0);
    expect(until(96)).toBeCloseTo(1, 9);
    expect(until(30)).toBeCloseTo(0.12, 9);
    expect(until(40)).toBeGreaterThan(0.6);
    expect(
      usualCourse({ openS: 27_000, closeS: 41_400, lunch: null })
        .slice(46)
        .every((share) => share === 0),
    ).toBe(true);
    expect(usualCourse({ openS: 40_000, closeS: 40_000, lunch: null }).every(Number.isFinite)).toBe(true);
  });
});

describe("the day's demand", () => {
  const expected = { startS: 27_000, bucketS: 900, perHour: [40, 40, 40, 40] };
  const came = (count: number) => ({ expected, arrivals: Array.from({ length: count }, () => 27_500) });

  test("is as usual before anybody could come, and is drawn to what has come", () => {
    expect(demandToday(came(0), 20_000)).toBe(1);
    expect(demandToday(came(20), 28_800)).toBeCloseTo(1, 9);
    expect(demandToday(came(40), 28_800)).toBeCloseTo(65 / 45, 9);
    expect(demandDoubt(came(75))).toBeCloseTo(0.1, 9);
  });

  test("expects no more than its rates, and nothing outside them", () => {
    expect(expectedArrivals(expected, 0, 86_400)).toBe(40);
    expect(expectedArrivals(expected, 27_450, 28_350)).toBe(10);
    expect(expectedArrivals(expected, 29_000, 28_000)).toBe(0);
  });

  test("lets as many come as it expects (2 000 days, seed 2)", () => {
    const random = seededRandom(2);
    let count = 0;
    for (let day = 0; day < 2000; day += 1) {
      for (let at = nextArrival(expected, 0.5, 0, random.next()); at < Infinity; count += 1) {
        at = nextArrival(expected, 0.5, at, random.next());
      }
    }
    expect(count / 2000).toBeCloseTo(20, 0);
    expect(nextArrival(expected, 0, 0, 0.5)).toBe(Infinity);
    expect(nextArrival({ ...expected, perHour: [] }, 1, 0, 0.5)).toBe(Infinity);
  });

  test("spaces them as a Poisson process does", () => {
    const steady = { startS: 0, bucketS: 900, perHour: Array.from({ length: 96 }, () => 12) };
    const random = seededRandom(4);
    const share = random.next();
    expect(nextArrival(steady, 1, 1000, share) - 1000).toBeCloseTo(randomExponential({ next: () => share }, 300), 6);
  });
});

describe("the calendar", () => {
  test.each([
    ["1970-01-01", 0, 4],
    ["2026-11-22", 20_779, 7],
    ["2024-02-29", 19_782, 4],
    ["2026-01-05", 20_458, 1],
  ] as const)("knows %s", (day, number, weekday) => {
    expect(dayNumber(asDay(day))).toBe(number);
    expect(weekdayOf(asDay(day))).toBe(weekday);
  });

  test("has no number for what is no day", () => {
    expect(dayNumber(asDay("tomorrow"))).toBeNaN();
  });
});
