import { describe, expect, test } from "vitest";
import { officeHours } from "#shared/domain/openings.ts";
import { whenText } from "#shared/i18n/when-text.ts";
import { quietHours } from "#shared/forecast/quiet-hours.ts";
import type { ArrivalRates } from "#shared/forecast/sight.ts";
import { mayMissClosing } from "#shared/views/closing-risk.ts";
import { dayOpened } from "./support/facts.ts";
import { foldPast } from "./support/fold-past.ts";
import { at, timeOf } from "./support/moment.ts";
import { centreWithCalendar } from "./support/test-calendar.ts";

const state = foldPast(centreWithCalendar(), [at("07:00", dayOpened())]);
const hours = officeHours(state);
const told = (p90Minutes: number) => ({ wait: { p50Minutes: 1, p90Minutes }, counterLabels: ["1"] });

describe("a turn that may not come today", () => {
  test("[Z6] is one whose wait ends after the centre closes", () => {
    expect(mayMissClosing(told(31), hours, timeOf("16:30"))).toBe(true);
    expect(mayMissClosing(told(30), hours, timeOf("16:30"))).toBe(false);
  });

  test("[Z6] is one of which no wait can be told although counters serve the line", () => {
    expect(mayMissClosing({ wait: null, counterLabels: ["1"] }, hours, timeOf("16:00"))).toBe(true);
    expect(mayMissClosing({ wait: null, counterLabels: [] }, hours, timeOf("16:00"))).toBe(false);
  });

  test("[Z6] is unknown in a centre without hours", () => {
    expect(mayMissClosing(told(600), null, timeOf("16:30"))).toBe(false);
  });
});

describe("the quiet hours", () => {
  const next = hours?.next ?? [];
  const midnight = timeOf("00:00");
  const fourAnHour = (...quiet: readonly number[]): ArrivalRates => ({
    startS: 0,
    bucketS: 3600,
    perHour: Array.from({ length: 24 }, (_, hour) => (quiet.includes(hour) ? 1 : 4)),
  });
  const found = (rates: ArrivalRates) => quietHours(next, rates, midnight);

  test("[Z6] are those of the next working day in which fewest are expected, one for each stretch", () => {
    expect(found(fourAnHour(9, 14))).toEqual([timeOf("09:00", "2026-11-26"), timeOf("14:00", "2026-11-26")]);
  });

  test("[Z6] leave time to be served before the stretch ends", () => {
    expect(found(fourAnHour(16)).at(-1)).toBe(timeOf("15:30", "2026-11-26"));
  });

  test("[Z6] follow the usual course of a day where nothing is known", () => {
    expect(found({ startS: 0, bucketS: 900, perHour: [] })).toEqual([
      timeOf("10:00", "2026-11-26"),
      timeOf("15:30", "2026-11-26"),
    ]);
  });

  test("[Z6] are none where the stretch is too short to be served in", () => {
    const short = next.map((opening) => ({ ...opening, closesAt: opening.opensAt }));
    expect(quietHours(short, fourAnHour(9), midnight)).toEqual([]);
  });
});

describe("an instant to come", () => {
  test.for([
    ["vi", "13:30 hôm nay", "07:30 thứ Năm, 26/11", "07:30 Chủ Nhật, 29/11"],
    ["en", "13:30 today", "07:30 on Thursday 26/11", "07:30 on Sunday 29/11"],
    ["id", "13:30 hari ini", "07:30, Kamis, 26/11", "07:30, Minggu, 29/11"],
  ] as const)("[Z4] is told in %s by its time, and by its day where that is another", ([language, ...texts]) => {
    const instants = [timeOf("13:30"), timeOf("07:30", "2026-11-26"), timeOf("07:30", "2026-11-29")];
    expect(
      instants.map((instant) => whenText({ language, now: timeOf("12:00"), timeZone: "Asia/Ho_Chi_Minh" }, instant)),
    ).toEqual(texts);
  });
});
