import { describe, expect, test } from "vitest";
import type { QueueCommand } from "#shared/domain/command.ts";
import type { IdentityRules } from "#shared/domain/identity.ts";
import { appointmentOf, liveTicketsOf } from "#shared/domain/identity.ts";
import { fieldId, personHash } from "#shared/kit/ids.ts";
import { bringTicket, closeDay, issueTicket, setAppointments } from "./support/commands.ts";
import {
  cancelled,
  continued,
  dayClosed,
  dayOpened,
  finished,
  called,
  issued,
  leased,
  started,
} from "./support/facts.ts";
import { given, inCentreWith } from "./support/given.ts";
import { at, by, clerk, director, kiosk, on, timeOf } from "./support/moment.ts";
import { stateText } from "./support/state-text.ts";

const optional: IdentityRules = { requiredFor: [], onePerField: true, perDay: 3, appointmentClass: null };
const inCentre = (rules: Partial<IdentityRules> = {}) => inCentreWith({ identity: { ...optional, ...rules } });
const lan = { person: "card-of-lan" };

describe("a card at the kiosk", () => {
  test("[I9] names its person in the log and in the day's memory", () => {
    inCentre()
      .given()
      .when(by(kiosk, at("08:00", issueTicket("birth", lan))))
      .emits(issued("A001", lan))
      .leaves((state) =>
        expect(liveTicketsOf(personHash("card-of-lan"), state).map(({ number }) => number)).toEqual(["A001"]),
      );
  });

  test.for([
    ["closed", [dayClosed(["A001"])]],
    ["followed by another", [dayClosed(["A001"]), on("2026-11-24", "07:00", dayOpened("2026-11-24"))]],
  ] as const)("[I9] is nobody's once the day is %s", ([, end]) => {
    inCentre()
      .given(issued("A001", lan), ...end)
      .leaves((state) => expect(stateText(state)).not.toContain("card-of-lan"));
  });

  test("[I10] is asked for where the field requires it", () => {
    const strict = inCentre({ requiredFor: [fieldId("land")] }).given();
    strict.when(by(kiosk, at("08:00", issueTicket("deed")))).isRefused("CARD_NEEDED");
    strict.when(by(kiosk, at("08:00", issueTicket("deed", lan)))).emits(issued("B001", lan));
    strict.when(by(kiosk, at("08:00", issueTicket("birth")))).emits(issued("A001"));
  });

  test("[I11] stands in a field's line once", () => {
    inCentre()
      .given(issued("A001", lan))
      .when(by(kiosk, at("08:00", issueTicket("copy", lan))))
      .isRefused("ALREADY_IN_LINE");
  });

  test("[I11] stands there also while the visit goes on to it", () => {
    inCentre()
      .given(
        issued("B001", { ...lan, following: ["birth"] }),
        called("B001", "3"),
        started("B001", "3"),
        finished("B001", "3"),
        continued("B001.2", "birth", "3"),
      )
      .when(by(kiosk, at("08:00", issueTicket("birth", lan))))
      .isRefused("ALREADY_IN_LINE");
  });

  test.for([
    ["another field", "deed", issued("A001", lan), "B001"],
    ["somebody else", "birth", issued("A001", { person: "minh" }), "A002"],
    ["somebody without a card", "birth", issued("A001"), "A002"],
  ] as const)("[I11] does not count %s", ([, procedure, past, number]) => {
    inCentre()
      .given(past)
      .when(by(kiosk, at("08:00", issueTicket(procedure, lan))))
      .emits(issued(number, lan));
  });

  test("[I11] may come again once the ticket is closed, or where the centre allows several", () => {
    const again = by(kiosk, at("09:00", issueTicket("birth", lan)));
    inCentre().given(issued("A001", lan), cancelled("A001")).when(again).emits(issued("A002", lan));
    inCentre({ onePerField: false }).given(issued("A001", lan)).when(again).emits(issued("A002", lan));
  });

  test("[I12] gets no more visits than a day has, closed ones counted", () => {
    const twice = [issued("A001", lan), cancelled("A001"), issued("B001", lan)];
    const asks = by(kiosk, at("09:00", issueTicket("birth", lan)));
    inCentre({ perDay: 2 })
      .given(...twice)
      .when(asks)
      .isRefused("DAILY_CAP");
    inCentre({ perDay: null })
      .given(...twice)
      .when(asks)
      .emits(issued("A002", lan));
  });

  test("[I13] binds no clerk, and no ticket of a kiosk without the server", () => {
    const full = inCentre({ perDay: 1, requiredFor: [fieldId("civil")] }).given(
      issued("A001", lan),
      leased("A021-030"),
    );
    full.when(by(clerk("an"), at("09:00", issueTicket("birth")))).emits(issued("A002"));
    full
      .when(by(kiosk, at("09:00", bringTicket("A021", lan))))
      .leaves((state) => expect(liveTicketsOf(personHash("card-of-lan"), state)).toHaveLength(2));
  });

  test("[I9] [I10] is nobody's business where the centre reads none", () => {
    given(issued("A001", lan))
      .when(by(kiosk, at("08:00", issueTicket("birth", lan))))
      .emits(issued("A002", lan));
  });
});

const appointmentsSet = (...said: readonly (readonly [person: string, procedure: string, hours: string])[]) => {
  const { type: _, ...rest } = setAppointments(...said) as Extract<QueueCommand, { type: "SetAppointments" }>;
  return { type: "AppointmentsSet", ...rest } as const;
};

describe("an appointment", () => {
  const booked = setAppointments(
    ["card-of-lan", "deed", "09:00-09:30"],
    ["card-of-lan", "birth", "08:00-08:30"],
    ["minh", "copy", "08:00-08:30"],
  );

  test("[I14] is found by the card until its time is over, the earliest first", () => {
    inCentre()
      .given()
      .when(by(director, at("07:40", booked)))
      .leaves((state) => {
        const found = (clock: string) => appointmentOf(personHash("card-of-lan"), state, timeOf(clock))?.procedureId;
        expect([found("07:50"), found("08:30"), found("08:31"), found("09:31")]).toEqual([
          "birth",
          "birth",
          "deed",
          undefined,
        ]);
      });
  });

  test("[I14] takes the place of every one set before, and ends with the day", () => {
    inCentre()
      .given()
      .when(by(director, at("07:40", setAppointments())))
      .leaves((state) => expect(state.persons.appointments).toEqual([]));
    inCentre()
      .given({ type: "AppointmentsSet", appointments: [] })
      .when(by(director, at("17:00", closeDay())))
      .leaves((state) => expect(state.persons.appointments).toEqual([]));
  });

  test("[I14] is written down once, however often the same day is said, in whatever order", () => {
    const ofLan = ["card-of-lan", "deed", "09:00-09:30"] as const;
    const ofMinh = ["minh", "copy", "08:00-08:30"] as const;
    const later = ["minh", "copy", "08:00-08:31"] as const;
    const past = appointmentsSet(ofLan, ofMinh);
    for (const same of [setAppointments(ofLan, ofMinh), setAppointments(ofMinh, ofLan)])
      inCentre()
        .given(past)
        .when(by(director, at("07:41", same)))
        .emits();
    for (const other of [[ofLan], [ofLan, ofLan], [ofLan, later]])
      inCentre()
        .given(past)
        .when(by(director, at("07:41", setAppointments(...other))))
        .emits(appointmentsSet(...other));
  });

  test("[I14] is for a procedure that the centre knows, where cards are read", () => {
    given()
      .when(by(director, at("07:40", booked)))
      .isRefused("CARDS_NOT_READ");
    inCentre()
      .given()
      .when(by(director, at("07:40", setAppointments(["card-of-lan", "passport", "08:00-08:30"]))))
      .isRefused("PROCEDURE_UNKNOWN");
  });
});
