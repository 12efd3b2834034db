import { describe, expect, test } from "vitest";
import { countText, dateText, durationText, stopwatchText, timeText } from "#shared/i18n/format.ts";
import { epochMs, MINUTE_MS } from "#shared/kit/time.ts";

const ZONE = "Asia/Ho_Chi_Minh";
const midnight = epochMs(Date.UTC(2026, 10, 22, 17, 0));

describe("times and dates", () => {
  test("are the centre's, whatever the machine's zone", () => {
    expect(timeText(epochMs(midnight + 425 * MINUTE_MS), ZONE)).toBe("07:05");
    expect(timeText(midnight, "UTC")).toBe("17:00");
  });

  test("call midnight 00:00", () => {
    expect(timeText(midnight, ZONE)).toBe("00:00");
  });

  test.each([
    ["vi", "Thứ Hai, 23/11/2026"],
    ["en", "Monday, 23/11/2026"],
    ["id", "Senin, 23/11/2026"],
  ] as const)("name the day in %s", (language, text) => {
    expect(dateText(language, midnight, ZONE)).toBe(text);
  });
});

describe("counts", () => {
  test("carry the language's thousands mark", () => {
    expect((["vi", "en", "id"] as const).map((language) => countText(language, 12_345))).toEqual([
      "12.345",
      "12,345",
      "12.345",
    ]);
  });
});

describe("lengths of time", () => {
  test.each([
    [0, "0 phút"],
    [59_999, "0 phút"],
    [12 * MINUTE_MS, "12 phút"],
    [60 * MINUTE_MS, "1 giờ"],
    [65 * MINUTE_MS, "1 giờ 5 phút"],
    [-5 * MINUTE_MS, "0 phút"],
  ])("of %i ms is %j", (ms, text) => {
    expect(durationText("vi", ms)).toBe(text);
  });

  test.each([
    [205_000, "03:25"],
    [3_805_000, "1:03:25"],
    [-1, "00:00"],
  ])("of %i ms runs as %j", (ms, text) => {
    expect(stopwatchText(ms)).toBe(text);
  });
});
