import { describe, expect, test } from "vitest";
import type { QueueCommand } from "#shared/domain/command.ts";
import { hoursOn } from "#shared/domain/calendar.ts";
import { officeHours, openingAfter, ticketTime, type OfficeHours } from "#shared/domain/openings.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { asDay } from "#shared/kit/time.ts";
import { changeHours, issueTicket, restoreHours } from "./support/commands.ts";
import { dayOpened, hoursChanged, hoursRestored, issued } from "./support/facts.ts";
import { foldPast } from "./support/fold-past.ts";
import { given, givenIn } from "./support/given.ts";
import { at, by, clerk, director, kiosk, on, timeOf } from "./support/moment.ts";
import { centreWithCalendar, stretchOf, testCalendar } from "./support/test-calendar.ts";

const centre = centreWithCalendar();

const hoursOf = (state: QueueState): OfficeHours => {
  const hours = officeHours(state);
  if (hours === null) throw new Error("tickets are given at every hour");
  return hours;
};

const onDay = (day: string): QueueState => foldPast(centre, [on(day, "00:00", dayOpened(day))]);

describe("the hours of tickets", () => {
  test.for([
    ["06:59", "shut"],
    ["07:00", "early"],
    ["07:29", "early"],
    ["07:30", "open"],
    ["11:14", "open"],
    ["11:15", "shut"],
    ["12:59", "shut"],
    ["13:00", "early"],
    ["13:30", "open"],
    ["16:44", "open"],
    ["16:45", "shut"],
  ] as const)("[Z1] stand at %s on a working day: %s", ([clock, kind]) => {
    expect(ticketTime(hoursOf(onDay("2026-11-23")), timeOf(clock)).kind).toBe(kind);
  });

  test("[Z1] let nobody have a ticket from a kiosk outside them", () => {
    givenIn(centre)
      .when(at("12:00", issueTicket("birth")))
      .isRefused("OUTSIDE_HOURS");
  });

  test("[Z1] let who comes early have a ticket in order", () => {
    givenIn(centre, at("07:05", issued("A001")))
      .when(at("07:06", issueTicket("birth")))
      .emits(issued("A002"));
  });

  test.for([
    ["a clerk", clerk("an")],
    ["the director", director],
  ] as const)("[Z1] do not bind %s", ([, actor]) => {
    givenIn(centre)
      .when(by(actor, at("12:00", issueTicket("birth"))))
      .emits(issued("A001"));
  });

  test("[Z1] do not bind staff beside the citizen at a kiosk", () => {
    const assisted = { ...issueTicket("birth"), isAssisted: true } as QueueCommand;
    givenIn(centre)
      .when(by(kiosk, at("12:00", assisted)))
      .leaves((state) => expect(state.tickets.size).toBe(1));
  });

  test("[Z1] are every hour in a centre without a calendar", () => {
    given()
      .when(at("22:00", issueTicket("birth")))
      .emits(issued("A001"));
  });

  test("[Z1] are every hour where the calendar tells only of days", () => {
    givenIn(centreWithCalendar({ ...testCalendar, tickets: null }))
      .when(at("22:00", issueTicket("birth")))
      .emits(issued("A001"));
  });

  test("[Z1] begin for the afternoon when the morning ends, at the earliest", () => {
    const noonless = centreWithCalendar({
      ...testCalendar,
      tickets: { fromMs: 0, noonMs: 24 * 3_600_000, lastMs: 0 },
    });
    const { today } = hoursOf(foldPast(noonless, [at("00:00", dayOpened())]));
    expect(today.map(({ ticketsFrom }) => ticketsFrom)).toEqual([timeOf("00:00"), timeOf("11:30")]);
  });
});

describe("the calendar", () => {
  test.for([
    ["2026-11-23", 2],
    ["2026-11-24", 0],
    ["2026-11-25", 0],
    ["2026-11-28", 1],
    ["2026-11-29", 0],
    ["2026-12-05", 0],
  ] as const)("[Z2] gives %s %i stretches of work", ([day, stretches]) => {
    expect(hoursOn(testCalendar, asDay(day))).toHaveLength(stretches);
  });

  test("[Z2] says why a day is off, where it names the day", () => {
    expect(hoursOf(onDay("2026-11-24")).dayOff).toEqual({ vi: "Ngày lễ thử" });
    expect(hoursOf(onDay("2026-11-29")).dayOff).toBeNull();
    expect(hoursOf(onDay("2026-11-23")).dayOff).toBeNull();
  });
});

describe("when to come", () => {
  test.for([
    ["2026-11-23", "06:00", "2026-11-23", "07:30"],
    ["2026-11-23", "12:00", "2026-11-23", "13:30"],
    ["2026-11-23", "17:30", "2026-11-26", "07:30"],
    ["2026-11-24", "09:00", "2026-11-26", "07:30"],
    ["2026-11-27", "17:30", "2026-11-28", "07:30"],
    ["2026-11-28", "12:00", "2026-11-30", "07:30"],
  ] as const)("[Z4] is, on %s at %s, on %s at %s", ([day, clock, nextDay, opens]) => {
    const next = openingAfter(hoursOf(onDay(day)), timeOf(clock, day));
    expect(next?.opensAt).toBe(timeOf(opens, nextDay));
  });

  test("[Z4] is not known where the calendar has no working day", () => {
    const never = centreWithCalendar({ ...testCalendar, week: new Map(), special: new Map() });
    expect(openingAfter(hoursOf(foldPast(never, [at("07:00", dayOpened())])), timeOf("08:00"))).toBeNull();
  });

  test("[Z4] is told to who comes early", () => {
    expect(ticketTime(hoursOf(onDay("2026-11-23")), timeOf("07:10"))).toEqual({
      kind: "early",
      opensAt: timeOf("07:30"),
    });
  });
});

describe("other hours for today", () => {
  test("[Z3] let the centre work longer", () => {
    givenIn(centre, by(director, at("16:00", hoursChanged("07:30-11:30", "13:30-19:00"))))
      .when(at("18:44", issueTicket("birth")))
      .emits(issued("A001"));
  });

  test("[Z3] let the centre close early", () => {
    givenIn(centre, by(director, at("10:00", hoursChanged("07:30-10:30"))))
      .when(at("10:20", issueTicket("birth")))
      .isRefused("OUTSIDE_HOURS");
  });

  test("[Z3] let the centre close for the whole day", () => {
    givenIn(centre, by(director, at("07:05", hoursChanged())))
      .when(at("08:00", issueTicket("birth")))
      .isRefused("OUTSIDE_HOURS");
  });

  test("[Z3] are recorded with their reason", () => {
    givenIn(centre)
      .when(at("10:00", changeHours("07:30-12:00")))
      .emits(hoursChanged("07:30-12:00"))
      .leaves((state) => expect(state.hoursToday).toEqual({ hours: [stretchOf("07:30-12:00")], reason: "storm" }));
  });

  test.for([[["13:30-17:00", "07:30-11:30"]], [["07:30-11:30", "11:00-17:00"]], [["11:30-07:30"]]] as const)(
    "[Z3] stand in order: not %s",
    ([stretches]) => {
      givenIn(centre)
        .when(at("10:00", changeHours(...stretches)))
        .isRefused("HOURS_OUT_OF_ORDER");
    },
  );

  test("[Z3] are taken back", () => {
    givenIn(centre, by(director, at("08:00", hoursChanged())))
      .when(at("09:00", restoreHours()))
      .emits(hoursRestored())
      .leaves((state) => expect(ticketTime(hoursOf(state), timeOf("09:00")).kind).toBe("open"));
  });

  test("[Z3] cannot be taken back where nothing was changed", () => {
    givenIn(centre).when(at("09:00", restoreHours())).isRefused("HOURS_NOT_CHANGED");
  });

  test("[Z3] need a calendar", () => {
    given()
      .when(at("09:00", changeHours("07:30-12:00")))
      .isRefused("CALENDAR_MISSING");
  });

  test("[Z3] are of their day alone", () => {
    const state = foldPast(centre, [
      at("07:00", dayOpened()),
      by(director, at("08:00", hoursChanged())),
      on("2026-11-26", "00:00", dayOpened("2026-11-26")),
    ]);
    expect(hoursOf(state).today).toHaveLength(2);
  });
});
