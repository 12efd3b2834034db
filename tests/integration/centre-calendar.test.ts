import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hoursOn } from "#shared/domain/calendar.ts";
import type { Centre } from "#shared/domain/centre.ts";
import { asDay, MINUTE_MS } from "#shared/kit/time.ts";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { closedDays } from "#server/foresight/closed-days.ts";
import { plainKnowledge } from "#server/foresight/plain-knowledge.ts";
import { nextWorkingDay } from "#server/planning/working-days.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const demoFile = join(import.meta.dirname, "../../centres/tang-nhon-phu.json");
const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

type File = Record<string, unknown>;

const demo = (): File => JSON.parse(readFileSync(demoFile, "utf8")) as File;
const office = { week: { monday: ["07:30-11:30", "13:30-17:00"], saturday: ["07:30-11:30"] } };

/** The demo centre with other lines in its file, by its own hours unless the test says otherwise. */
function centreWith(change: File): Centre {
  const path = join(folder.path, "centre.json");
  const { demo: _, catalogue: __, ...rest } = demo();
  const fields = (rest["fields"] as File[]).map((field) => ({ ...field, catalogueFields: [] }));
  writeFileSync(path, JSON.stringify({ ...rest, fields, ...change }));
  return readCentreFile(path).centre;
}

const MONDAY = asDay("2026-11-30");
const SUNDAY = asDay("2026-12-06");

describe("a centre file with a calendar", () => {
  test("[Z2] gives each weekday its hours, and none to one that it does not name", () => {
    const { calendar } = centreWith({ calendar: office });
    if (calendar === null) throw new Error("there is a calendar");
    expect(["2026-11-30", "2026-12-01", "2026-12-05"].map((day) => hoursOn(calendar, asDay(day)).length)).toEqual([
      2, 0, 1,
    ]);
  });

  test("[Z2] spreads a holiday over its days, and lets an extra day be worked", () => {
    const name = { vi: "Tết Nguyên đán" };
    const { calendar } = centreWith({
      calendar: {
        ...office,
        holidays: [{ from: "2027-02-05", to: "2027-02-11", name }],
        closures: [{ from: "2026-11-30", name: { vi: "Mất điện" } }],
        extraDays: [{ day: "2027-02-14", hours: ["08:00-11:00"], name: { vi: "Làm bù" } }],
      },
    });
    expect([...(calendar?.special.keys() ?? [])]).toEqual([
      "2027-02-05",
      "2027-02-06",
      "2027-02-07",
      "2027-02-08",
      "2027-02-09",
      "2027-02-10",
      "2027-02-11",
      "2026-11-30",
      "2027-02-14",
    ]);
    expect(calendar?.special.get(asDay("2027-02-14"))?.hours).toEqual([
      { fromMs: 480 * MINUTE_MS, toMs: 660 * MINUTE_MS },
    ]);
  });

  test("[Z1] begins tickets at seven and ends them a quarter-hour early, unless it says otherwise", () => {
    expect(centreWith({ calendar: office }).calendar?.tickets).toEqual({
      fromMs: 420 * MINUTE_MS,
      noonMs: 30 * MINUTE_MS,
      lastMs: 15 * MINUTE_MS,
    });
  });

  test("[Z1] of the demonstration gives tickets at every hour", () => {
    expect(readCentreFile(demoFile).centre.calendar).toMatchObject({ tickets: null });
  });

  test.for([
    [{ week: { monday: ["13:30-17:00", "07:30-11:30"] } }, /calendar\.week\.monday: "07:30" does not follow "17:00"/],
    [{ week: { someday: ["07:30-11:30"] } }, /calendar\.week: .*someday/],
    [{ ...office, holidays: [{ from: "2027-02-30", name: { vi: "?" } }] }, /holidays\.0\.from: wants a day/],
    [
      { ...office, holidays: [{ from: "2027-02-11", to: "2027-02-05", name: { vi: "Tết" } }] },
      /"2027-02-05" lies before "2027-02-11"/,
    ],
    [
      {
        ...office,
        holidays: [{ from: "2027-02-05", name: { vi: "Tết" } }],
        extraDays: [{ day: "2027-02-05", hours: ["07:30-11:30"], name: { vi: "Làm bù" } }],
      },
      /"2027-02-05" stands twice/,
    ],
    [{ ...office, extraDays: [{ day: "2027-02-06", hours: ["11:30-07:30"], name: { vi: "Làm bù" } }] }, /extraDays/],
    [{ ...office, tickets: { from: "7h" } }, /tickets\.from: wants a time such as "07:00"/],
  ] as const)("is refused when it says %j", ([calendar, message]) => {
    expect(() => centreWith({ calendar })).toThrow(message);
  });

  test.for([
    [{ settings: { bulk: { fromFiles: 20, field: "nowhere" } } }, /settings\.bulk\.field: "nowhere" is no field/],
    [{ portal: "dichvucong" }, /portal: wants an address/],
  ] as const)("is refused when it says %j", ([change, message]) => {
    expect(() => centreWith(change)).toThrow(message);
  });
});

describe("what is foreseen of a day", () => {
  test("[Z5] counts a counter's hours as far as the centre is open", () => {
    const { midnight: _, shifts } = plainKnowledge(centreWith({ calendar: office }), MONDAY).knowledge;
    const spans = [...shifts.values()].map((each) => each.map(({ startS, endS }) => [startS / 3600, endS / 3600]));
    expect(spans[0]).toEqual([
      [7.5, 11.5],
      [13.5, 17],
    ]);
  });

  test("[Z5] knows no duty on a day off", () => {
    const { shifts } = plainKnowledge(centreWith({ calendar: office }), SUNDAY).knowledge;
    expect([...shifts.values()].flat()).toEqual([]);
  });

  test("[Z5] learns nothing from a holiday of the calendar, known or not from the record", () => {
    const { calendar } = centreWith({
      calendar: { ...office, holidays: [{ from: "2026-11-24", name: { vi: "Ngày lễ" } }] },
    });
    const recorded = ["2026-11-23", "2026-11-25"].map(asDay);
    expect(closedDays(recorded, asDay("2026-11-26"), calendar)).toEqual([{ day: "2026-11-24" }]);
    expect(closedDays(recorded, asDay("2026-11-26"))).toEqual([]);
  });

  test("[Z5] plans for the next day that the calendar works", () => {
    const { calendar } = centreWith({ calendar: office });
    expect(nextWorkingDay(asDay("2026-11-30"), [], calendar)).toBe("2026-12-05");
  });
});
