import { describe, expect, test } from "vitest";
import { callNext, holdTicket, releaseHold, resumeTicket } from "./support/commands.ts";
import { called, held, holdReleased, issued, resumed, started } from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at, by, clerk, system } from "./support/moment.ts";
import { ticketIn } from "./support/ticket-names.ts";

const MINUTE = 60_000;
const setAside = [
  issued("A001"),
  issued("A002"),
  called("A001", "1"),
  at("08:00", held("A001", "1", "08:10")),
] as const;

describe("a hold", () => {
  test("[H1] sets a citizen aside with a reason and a limit, and frees the counter", () => {
    given(issued("A001"), called("A001", "1"), started("A001", "1"))
      .when(at("08:00", holdTicket("1", 10 * MINUTE, "copying")))
      .emits(held("A001", "1", "08:10", "copying"));
    given(...setAside)
      .when(at("08:01", callNext("1")))
      .emits(called("A002", "1"));
  });

  test("[H1] keeps a citizen out of the line", () => {
    given(...setAside, called("A002", "2"))
      .when(at("08:01", callNext("1")))
      .isRefused("NOBODY_WAITING");
  });

  test.for([0, -1, 60 * MINUTE + 1, Number.NaN])("[H2] does not last %s ms", (forMs) => {
    given(issued("A001"), called("A001", "1"))
      .when(at("08:00", holdTicket("1", forMs)))
      .isRefused("HOLD_OUT_OF_RANGE");
  });

  test("[H2] lasts as long as the centre allows", () => {
    given(issued("A001"), called("A001", "1"))
      .when(at("08:00", holdTicket("1", 60 * MINUTE)))
      .emits(held("A001", "1", "09:00"));
  });

  test("[H3] goes on at the counter that gave it", () => {
    given(...setAside)
      .when(at("08:05", resumeTicket("1", "A001")))
      .emits(resumed("A001", "1"))
      .leaves((state) => expect(ticketIn(state, "A001").status).toMatchObject({ kind: "serving", counterId: "1" }));
  });

  test("[H3] goes on at any counter that may serve the field", () => {
    given(...setAside)
      .when(at("08:05", resumeTicket("3", "A001")))
      .emits(resumed("A001", "3"));
    given(...setAside)
      .when(at("08:05", resumeTicket("5", "A001")))
      .isRefused("CLERK_LACKS_SKILL");
  });

  test("[H3] goes on where it was given, also beyond the clerk's skills", () => {
    given(issued("A001"), called("A001", "5"), held("A001", "5", "08:10"))
      .when(at("08:05", resumeTicket("5", "A001")))
      .emits(resumed("A001", "5"));
  });

  test("[H3] goes on only where it is", () => {
    given(...setAside)
      .when(at("08:05", resumeTicket("2", "A002")))
      .isRefused("TICKET_NOT_HELD");
    given(...setAside)
      .when(at("08:05", resumeTicket("2", "A009")))
      .isRefused("TICKET_UNKNOWN");
  });

  test("[H4] is ended by the staff at any time", () => {
    given(...setAside)
      .when(by(clerk("an"), at("08:05", releaseHold("A001"))))
      .emits(holdReleased("A001"));
  });

  test("[H4] ends by itself when its time is over, and not before", () => {
    given(...setAside)
      .when(by(system, at("08:09:59", releaseHold("A001"))))
      .isRefused("HOLD_NOT_OVER");
    given(...setAside)
      .when(by(system, at("08:10", releaseHold("A001"))))
      .emits(holdReleased("A001"));
  });

  test("[H4] is ended once", () => {
    given(...setAside, holdReleased("A001"))
      .when(by(system, at("08:10", releaseHold("A001"))))
      .isRefused("TICKET_NOT_HELD");
  });
});
