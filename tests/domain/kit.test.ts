import { describe, expect, test } from "vitest";
import { assertNever } from "#shared/kit/assert-never.ts";
import { ticketNumber } from "#shared/kit/ids.ts";
import { LANGUAGES, textIn } from "#shared/kit/local-text.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import { dayAt, elapsedMs, epochMs, later } from "#shared/kit/time.ts";

describe("a ticket's number", () => {
  test.for([
    [1, "A001"],
    [23, "A023"],
    [999, "A999"],
    [1000, "A1000"],
    [1005, "A1005"],
    [12_345, "A12345"],
  ] as const)("[N2] of count %i is %s", ([count, number]) => {
    expect(ticketNumber("A", count)).toBe(number);
  });
});

describe("time", () => {
  const noon = epochMs(Date.parse("2026-11-23T12:00:00Z"));

  test("goes forward by milliseconds", () => {
    expect(later(noon, 60_000)).toBe(Date.parse("2026-11-23T12:01:00Z"));
    expect(elapsedMs(noon, later(noon, 60_000))).toBe(60_000);
  });

  test("[G3] counts nothing where a clock was set back", () => {
    expect(elapsedMs(noon, later(noon, -60_000))).toBe(0);
  });

  test.for([
    ["Asia/Ho_Chi_Minh", "2026-11-22T16:59:59.999Z", "2026-11-22"],
    ["Asia/Ho_Chi_Minh", "2026-11-22T17:00:00.000Z", "2026-11-23"],
    ["Asia/Jakarta", "2026-12-31T17:00:00.000Z", "2027-01-01"],
    ["Pacific/Kiritimati", "2026-11-22T10:00:00.000Z", "2026-11-23"],
    ["America/Los_Angeles", "2026-11-23T07:59:59.999Z", "2026-11-22"],
  ] as const)("[D2] in %s at %s is of the day %s", ([zone, at, day]) => {
    expect(dayAt(epochMs(Date.parse(at)), zone)).toBe(day);
  });

  test("[D2] has no day in a zone that there is not", () => {
    expect(() => dayAt(noon, "Asia/Atlantis")).toThrow(RangeError);
  });
});

describe("a text of the centre", () => {
  test("is read in the language asked for, else in English, else in Vietnamese", () => {
    const inEveryLanguage = (text: LocalText) => LANGUAGES.map((language) => textIn(language, text));
    expect(inEveryLanguage({ vi: "Đất đai", en: "Land", id: "Tanah" })).toEqual(["Đất đai", "Land", "Tanah"]);
    expect(inEveryLanguage({ vi: "Đất đai", en: "Land" })).toEqual(["Đất đai", "Land", "Land"]);
    expect(inEveryLanguage({ vi: "Đất đai" })).toEqual(["Đất đai", "Đất đai", "Đất đai"]);
  });
});

test("a case that nobody thought of stops the program and names itself", () => {
  const impossible: unknown = { type: "Teleport" };
  expect(() => assertNever(impossible as never)).toThrow("Teleport");
});
