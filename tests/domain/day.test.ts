import { describe, expect, test } from "vitest";
import type { QueueEvent } from "#shared/domain/event.ts";
import { fieldId } from "#shared/kit/ids.ts";
import { asDay, dayAt, epochMs } from "#shared/kit/time.ts";
import { callNext, closeDay, issueTicket, openDay } from "./support/commands.ts";
import {
  called,
  cancelled,
  counterOpened,
  dayClosed,
  dayOpened,
  finished,
  held,
  issued,
  issuingClosed,
  lent,
  signedIn,
  started,
} from "./support/facts.ts";
import { given, givenOnly } from "./support/given.ts";
import { at, by, director, on, system, TEST_DAY } from "./support/moment.ts";
import { ticketIn } from "./support/ticket-names.ts";

const TUESDAY = "2026-11-24";

describe("the day", () => {
  test("[D1] refuses everything before it is opened", () => {
    givenOnly()
      .when(at("07:00", issueTicket("birth")))
      .isRefused("DAY_NOT_OPEN");
  });

  test("[D1] refuses everything after it is closed", () => {
    given(dayClosed())
      .when(at("16:00", callNext("1")))
      .isRefused("DAY_NOT_OPEN");
  });

  test("[D1] cannot be closed twice", () => {
    given(dayClosed()).when(at("16:00", closeDay())).isRefused("DAY_NOT_OPEN");
  });

  test("[D2] is the centre's calendar day, though elsewhere it is still yesterday", () => {
    givenOnly().when(at("00:00", openDay())).emits(dayOpened("2026-11-23"));
    givenOnly()
      .when(on("2026-11-22", "23:59:59", openDay()))
      .emits(dayOpened("2026-11-22"));
  });

  test("[D2] follows the centre's zone through a change of the clocks", () => {
    const beforeTheChange = epochMs(Date.parse("2026-10-25T00:30:00Z"));
    const midnightAfterIt = epochMs(Date.parse("2026-10-25T23:00:00Z"));
    expect(dayAt(beforeTheChange, "Europe/Berlin")).toBe("2026-10-25");
    expect(dayAt(midnightAfterIt, "Europe/Berlin")).toBe("2026-10-26");
  });

  test("[D3] is opened once", () => {
    given().when(at("07:01", openDay())).isRefused("DAY_ALREADY_OPEN");
  });

  test("[D4] takes nothing after the centre's midnight", () => {
    given(issued("A001"))
      .when(on(TUESDAY, "00:00", callNext("1")))
      .isRefused("DAY_OVER");
    given(issued("A001"))
      .when(at("23:59:59", callNext("1")))
      .emits(called("A001", "1"));
  });

  test("[D4] can be closed after midnight", () => {
    given(issued("A001"))
      .when(on(TUESDAY, "00:00", closeDay()))
      .emits(dayClosed(["A001"]));
  });

  test("[D5] closes the day that a machine switched off at midnight left open", () => {
    given(issued("A001"), issued("A002"), called("A001", "1"))
      .when(by(system, on("2026-11-26", "06:30", openDay())))
      .emits(dayClosed(["A001", "A002"]), dayOpened("2026-11-26"))
      .leaves((state) => expect(state).toMatchObject({ day: "2026-11-26", isOpen: true, tickets: new Map() }));
  });

  test("[D6] ends who is waiting, called, served and held with an outcome of their own", () => {
    given(issued("A001"), issued("A002"), issued("A003"), issued("A004"), issued("A005"))
      .when(at("17:00", closeDay()))
      .emits(dayClosed(["A001", "A002", "A003", "A004", "A005"]));
    given(
      issued("A001"),
      issued("A002"),
      issued("B001"),
      issued("A003"),
      called("A001", "1"),
      held("A001", "1", "18:00"),
      called("A002", "1"),
      called("B001", "3"),
      started("B001", "3"),
    )
      .when(at("17:00", closeDay()))
      .leaves((state) => {
        const day = { kind: "closed", outcome: "day-ended" };
        expect(["A001", "A002", "B001", "A003"].map((name) => ticketIn(state, name).status)).toEqual([
          day,
          day,
          day,
          day,
        ]);
        expect(state.counts).toMatchObject({ closed: 4, waiting: 0, called: 0, serving: 0, held: 0 });
      });
  });

  test("[D6] leaves alone what was closed before", () => {
    given(
      issued("A001"),
      issued("A002"),
      called("A001", "1"),
      started("A001", "1"),
      finished("A001", "1"),
      cancelled("A002"),
    )
      .when(at("17:00", closeDay()))
      .emits(dayClosed([]))
      .leaves((state) => expect(ticketIn(state, "A001").status).toEqual({ kind: "closed", outcome: "completed" }));
  });

  test("[D6] closes every counter, without clerk, lend or citizen", () => {
    given(issued("A001"), called("A001", "1"), by(director, at("09:00", lent("3", "civil"))))
      .when(at("17:00", closeDay()))
      .leaves((state) => {
        const empty = { desk: { kind: "closed" }, clerkId: null, lend: null, ticketId: null, lastAction: null };
        for (const counter of state.counters.values()) expect(counter).toMatchObject(empty);
      });
  });

  test("[D7] begins with number 1, empty lines, no priority counted and issuing open", () => {
    const monday = [
      issued("A001"),
      issued("A002"),
      issued("A003", { class: "elderly" }),
      issuingClosed("land"),
    ] as const;
    given(...monday, called("A003", "1", { inARow: 1, normalDue: 2 }), dayClosed(["A001", "A002", "A003"]))
      .when(on(TUESDAY, "07:00", openDay()))
      .emits(dayOpened(TUESDAY))
      .leaves((state) => {
        expect(state.calls).toEqual([]);
        for (const line of state.lines.values()) {
          expect(line).toMatchObject({
            priority: [],
            normal: [],
            run: { inARow: 0, normalDue: 0 },
            given: 0,
            closed: null,
          });
        }
      });
  });

  test("[D8] goes on with its numbers when it is opened again, its ended tickets stay ended", () => {
    given(issued("A001"), dayClosed(["A001"]), at("10:00", dayOpened()), counterOpened("1"), signedIn("1", "an"))
      .when(at("10:05", issueTicket("birth")))
      .emits(issued("A002"))
      .leaves((state) => {
        expect(ticketIn(state, "A001").status).toEqual({ kind: "closed", outcome: "day-ended" });
        expect(state.lines.get(ticketIn(state, "A002").fieldId)?.normal).toHaveLength(1);
      });
  });

  test("[D9] never goes back: by a clock of yesterday the day known last is opened", () => {
    given(dayClosed())
      .when(on("2026-11-20", "09:00", openDay()))
      .emits(dayOpened("2026-11-23"));
  });

  test("[D9] goes back where the director says that the clock was wrong, closing the false day", () => {
    given(dayClosed(), dayOpened("2099-01-01"))
      .when(on(TUESDAY, "09:00", { type: "OpenDay", isCorrection: true }))
      .emits(dayClosed([], "2099-01-01"), dayOpened(TUESDAY));
    given()
      .when(at("09:00", { type: "OpenDay", isCorrection: true }))
      .isRefused("DAY_ALREADY_OPEN");
  });

  test("[D10] goes on with the numbers that it gave before a false day", () => {
    const ranBefore = { type: "OpenDay", isCorrection: true, given: [[fieldId("civil"), 12]] } as const;
    const opened: QueueEvent = { type: "DayOpened", day: asDay(TEST_DAY), given: ranBefore.given };
    const falseDay = [dayClosed(), dayOpened("2099-01-01")];
    given(...falseDay)
      .when(at("09:00", ranBefore))
      .emits(dayClosed([], "2099-01-01"), opened);
    given(...falseDay, dayClosed([], "2099-01-01"), opened)
      .when(at("09:00", issueTicket("birth")))
      .emits(issued("A013"));
  });

  test("[D9] goes on while the clock shows an earlier day", () => {
    given(issued("A001"))
      .when(on("2026-11-22", "09:00", callNext("1")))
      .emits(called("A001", "1"));
    given()
      .when(on("2026-11-22", "09:00", openDay()))
      .isRefused("DAY_ALREADY_OPEN");
  });
});
