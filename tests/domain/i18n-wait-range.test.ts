import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { vi } from "#shared/i18n/vi.ts";
import { waitRangeText } from "#shared/i18n/wait-range-text.ts";

describe("a promised wait", () => {
  test.each([
    [0, 0, "Được phục vụ ngay"],
    [0, 5, "Dưới 5 phút"],
    [0, 62, "Dưới 1 giờ 10 phút"],
    [12, 20, "12–20 phút"],
    [15, 15, "15 phút"],
  ])("from %i to %i minutes is %j", (from, to, text) => {
    expect(waitRangeText("vi", from, to)).toBe(text);
  });

  test.each([
    [28, 41, "28–45 phút"],
    [33, 58, "30–60 phút"],
    [28, 93, "28 phút – 1 giờ 40 phút"],
    [60, 120, "1 giờ – 2 giờ"],
    [73, 93, "1 giờ 10 – 1 giờ 40 phút"],
    [72, 78, "1 giờ 10 – 1 giờ 20 phút"],
    [200, 290, "3 giờ – 5 giờ"],
    [31, 31, "30–35 phút"],
    [70, 70, "1 giờ 10 phút"],
  ])("[E4] from %i to %i minutes is told as people say it: %j", (from, to, text) => {
    expect(waitRangeText("vi", from, to)).toBe(text);
  });

  test.each([
    ["en", "1 h 10 – 1 h 40 min"],
    ["id", "1 jam 10 – 1 jam 40 menit"],
  ] as const)("[E4] is rounded alike in %s", (language, text) => {
    expect(waitRangeText(language, 73, 93)).toBe(text);
  });

  test("[E4] is never told narrower than it is", () => {
    const minutes = integer({ min: 1, max: 600 });
    assert(
      property(minutes, minutes, (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const [told, toldTo = told] = endsOf(waitRangeText("vi", from, to));
        expect(told).toBeLessThanOrEqual(from);
        expect(toldTo).toBeGreaterThanOrEqual(to);
      }),
    );
  });
});

/** The minutes that a sentence names, read back as a person would. */
function endsOf(text: string): number[] {
  return text.split("–").map((end) => {
    const [, hours = "0"] = /(\d+) giờ/.exec(end) ?? [];
    const [, minutes = "0"] = /(\d+)\s*(?:phút)?\s*$/.exec(end.replace(vi.unit.hoursPast(Number(hours), 0), "")) ?? [];
    return Number(hours) * 60 + Number(minutes);
  });
}
