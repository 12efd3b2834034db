import { describe, expect, test } from "vitest";
import { counterId } from "#shared/kit/ids.ts";
import { callNext, cancelTicket, returnFromAway, stepAway } from "./support/commands.ts";
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
} from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at, by, clerk, director, kiosk } from "./support/moment.ts";
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
