import { describe, expect, test } from "vitest";
import { counterId } from "#shared/kit/ids.ts";
import { callNext, cancelTicket, readmitTicket, releaseHold, returnFromAway, stepAway } from "./support/commands.ts";
import {
  called,
  cancelled,
  held,
  issued,
  missed,
  returned,
  signatureAwaited,
  started,
  steppedAway,
  transferred,
} from "./support/facts.ts";
import { given, givenIn } from "./support/given.ts";
import { at, by, clerk, director, kiosk } from "./support/moment.ts";
import { testCentre } from "./support/test-centre.ts";
import { ticketIn } from "./support/ticket-names.ts";

describe("stepping away", () => {
  test("[A1] keeps a citizen from being called", () => {
    given(issued("A001"), issued("A002"))
      .when(at("08:00", stepAway("A001")))
      .emits(steppedAway("A001"));
    given(issued("A001"), issued("A002"), steppedAway("A001"))
      .when(at("08:01", callNext("1")))
      .emits(called("A002", "1"));
  });

  test("[A1] ends in the old place, at once, also after an absence", () => {
    given(issued("A001"), called("A001", "1"), at("08:00", missed("A001", "1", "08:05")), steppedAway("A001"))
      .when(at("08:01", returnFromAway("A001")))
      .emits(returned("A001"))
      .leaves((state) => expect(ticketIn(state, "A001").status).toMatchObject({ kind: "waiting", notBefore: null }));
  });

  test("[A1] is for who waits", () => {
    given(issued("A001"), called("A001", "1"))
      .when(at("08:00", stepAway("A001")))
      .isRefused("TICKET_NOT_WAITING");
    given(issued("A001"))
      .when(at("08:00", returnFromAway("A001")))
      .isRefused("TICKET_NOT_AWAY");
    given()
      .when(at("08:00", stepAway("A009")))
      .isRefused("TICKET_UNKNOWN");
  });
});

describe("cancelling", () => {
  const states = {
    waiting: [],
    away: [steppedAway("A001")],
    held: [called("A001", "1"), held("A001", "1", "09:00")],
    signing: [called("A001", "1"), started("A001", "1"), signatureAwaited("A001", "1")],
  };
  test.for(Object.entries(states))("[A2] ends a ticket that is %s", ([, past]) => {
    given(issued("A001"), ...past)
      .when(by(kiosk, at("08:00", cancelTicket("A001"))))
      .emits(cancelled("A001"))
      .leaves((state) => expect(ticketIn(state, "A001").status).toEqual({ kind: "closed", outcome: "cancelled" }));
  });

  test("[A2] ends a ticket once", () => {
    given(issued("A001"), cancelled("A001"))
      .when(at("08:00", cancelTicket("A001")))
      .isRefused("TICKET_CLOSED");
  });

  test.for([clerk("an"), director])("[A3] of a citizen in hand is done by $kind", (author) => {
    given(issued("A001"), called("A001", "1"))
      .when(by(author, at("08:00", cancelTicket("A001"))))
      .emits(cancelled("A001"))
      .leaves((state) => expect(state.counters.get(counterId("1"))?.ticketId).toBeNull());
  });

  test.for([kiosk, clerk("binh"), { kind: "integration", name: "portal" } as const])(
    "[A3] of a citizen in hand is not done by another: %o",
    (author) => {
      given(issued("A001"), called("A001", "1"))
        .when(by(author, at("08:00", cancelTicket("A001"))))
        .isRefused("TICKET_IN_HAND");
      given(issued("A001"), called("A001", "1"), started("A001", "1"))
        .when(by(author, at("08:00", cancelTicket("A001"))))
        .isRefused("TICKET_IN_HAND");
    },
  );
});

describe("what a clerk does from a list", () => {
  const changes = {
    cancelTicket: [issued("B001")],
    stepAway: [issued("B001")],
    returnFromAway: [issued("B001"), steppedAway("B001")],
    readmitTicket: [issued("B001"), called("B001", "3"), missed("B001", "3", "23:00")],
    releaseHold: [issued("B001"), called("B001", "3"), held("B001", "3", "23:00")],
  };
  const ask = { cancelTicket, stepAway, returnFromAway, readmitTicket, releaseHold };
  const names = ["cancelTicket", "stepAway", "returnFromAway", "readmitTicket", "releaseHold"] as const;

  test.each(names)("[A4] %s is refused for another field's ticket, and stands for their own", (name) => {
    const past = changes[name];
    given(...past)
      .when(by(clerk("binh"), at("08:00", ask[name]("B001"))))
      .isRefused("CLERK_LACKS_SKILL");
    given(...past)
      .when(by(clerk("chi"), at("08:00", ask[name]("B001"))))
      .leaves(() => {});
  });

  test("[A4] reaches who was sent to their counter", () => {
    given(issued("B001"), called("B001", "3"), transferred("B001", "3", "land", "2"))
      .when(by(clerk("binh"), at("08:00", cancelTicket("B001"))))
      .emits(cancelled("B001"));
  });

  test("[A4] reaches every field with the right of a reception desk", () => {
    const centre = testCentre();
    const clerks = centre.clerks.map((each) =>
      each.id === "binh" ? { ...each, rights: ["change-any-ticket" as const] } : each,
    );
    givenIn({ ...centre, clerks }, issued("B001"))
      .when(by(clerk("binh"), at("08:00", cancelTicket("B001"))))
      .emits(cancelled("B001"));
  });
});
