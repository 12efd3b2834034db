import { describe, expect, test } from "vitest";
import { officeHours } from "#shared/domain/openings.ts";
import { timeText } from "#shared/i18n/format.ts";
import { hoursDraft, hoursOf, isOutOfOrder, type StretchDraft } from "#console/director/dialogs/hours-draft.ts";
import { dayOpened } from "./support/facts.ts";
import { foldPast } from "./support/fold-past.ts";
import { at } from "./support/moment.ts";
import { centreWithCalendar, stretchOf } from "./support/test-calendar.ts";

const draftOf = (reason: string, ...texts: readonly string[]) => ({
  reason,
  stretches: texts.map((text): StretchDraft => {
    const [from = "", to = ""] = text.split("-");
    return { from, to };
  }),
});

describe("the director's hours for today", () => {
  test("[Z3] begin as they stand", () => {
    const hours = officeHours(foldPast(centreWithCalendar(), [at("07:00", dayOpened())]));
    const zone = "Asia/Ho_Chi_Minh";
    expect(hours === null ? null : hoursDraft(hours, (instant) => timeText(instant, zone)).stretches).toEqual([
      { from: "07:30", to: "11:30" },
      { from: "13:30", to: "17:00" },
    ]);
  });

  test("[Z3] are sent with their reason, however the clock is written", () => {
    expect(hoursOf(draftOf(" mất điện ", "8:30-12:00", " 13:30 - 17:00 "))).toEqual({
      hours: ["08:30-12:00", "13:30-17:00"].map(stretchOf),
      reason: "mất điện",
    });
    expect(hoursOf(draftOf("nghỉ bão"))).toEqual({ hours: [], reason: "nghỉ bão" });
  });

  test.for([
    ["without a reason", draftOf(" ", "07:30-11:30")],
    ["while a time is half typed", draftOf("họp", "07:3-11:30")],
    ["while a time is no time", draftOf("họp", "07:30-25:00")],
    ["out of order", draftOf("họp", "11:30-07:30")],
    ["that overlap", draftOf("họp", "07:30-11:30", "11:00-17:00")],
  ] as const)("[Z3] are not sent %s", ([, draft]) => {
    expect(hoursOf(draft)).toBeNull();
  });

  test("[Z3] are called out of order only by what is written already", () => {
    expect(isOutOfOrder(draftOf("", "07:30-"))).toBe(false);
    expect(isOutOfOrder(draftOf("", "07:30-06:00"))).toBe(true);
    expect(isOutOfOrder(draftOf("", "-", "13:30-17:00"))).toBe(false);
  });
});
