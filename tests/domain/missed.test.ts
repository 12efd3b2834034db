import { describe, expect, test } from "vitest";
import { callNext, callTicket, markNoShow, readmitTicket } from "./support/commands.ts";
import { called, calledOutOfTurn, issued, missed, readmitted, started } from "./support/facts.ts";
import { given, inCentreWith } from "./support/given.ts";
import { at } from "./support/moment.ts";
import { ticketIn } from "./support/ticket-names.ts";

const absent = [
  issued("A001"),
  issued("A002"),
  at("08:00", called("A001", "1")),
  at("08:02", missed("A001", "1", "08:07")),
] as const;

describe("a citizen who does not come", () => {
  test("[M1] is set aside for five minutes, and the counter is free", () => {
    given(issued("A001"), called("A001", "1"))
      .when(at("08:02", markNoShow("1")))
      .emits(missed("A001", "1", "08:07"))
      .leaves((state) => {
        expect(ticketIn(state, "A001")).toMatchObject({ absences: 1, status: { kind: "waiting" } });
        expect([...state.counters.values()].map(({ ticketId }) => ticketId)).toEqual([null, null, null, null, null]);
      });
  });

  test("[M1] is passed over until then", () => {
    given(...absent)
      .when(at("08:06:59", callNext("1")))
      .emits(called("A002", "1"));
  });

  test("[M1] is called from then on, in the old place", () => {
    given(...absent)
      .when(at("08:07", callNext("1")))
      .emits(called("A001", "1"));
  });

  test("[M1] is not called where nobody else waits", () => {
    given(...absent, called("A002", "2"))
      .when(at("08:06", callNext("1")))
      .isRefused("NOBODY_WAITING");
  });

  test("[M1] has as long as the centre gives", () => {
    inCentreWith({ missed: { retryAfterMs: 60_000, maxAbsences: 2 } })
      .given(issued("A001"), called("A001", "1"))
      .when(at("08:00", markNoShow("1")))
      .emits(missed("A001", "1", "08:01"));
  });

  test("[M2] is offered at once when they are readmitted", () => {
    given(...absent)
      .when(at("08:03", readmitTicket("A001")))
      .emits(readmitted("A001"));
    given(...absent, at("08:03", readmitted("A001")))
      .when(at("08:03", callNext("1")))
      .emits(called("A001", "1"));
  });

  test("[M2] is readmitted only after an absence", () => {
    given(issued("A001"))
      .when(at("08:03", readmitTicket("A001")))
      .isRefused("TICKET_NOT_MISSED");
  });

  test("[M2] is called back by any clerk who may serve the field", () => {
    given(...absent)
      .when(at("08:03", callTicket("3", "A001", "came-back")))
      .emits(calledOutOfTurn("A001", "3", "came-back"));
    given(...absent)
      .when(at("08:03", callTicket("5", "A001", "came-back")))
      .isRefused("CLERK_LACKS_SKILL");
  });

  test("[M2] is called back for no other reason without the right", () => {
    given(...absent)
      .when(at("08:03", callTicket("1", "A001", "urgent")))
      .isRefused("CLERK_LACKS_RIGHT");
  });

  test("[M2] was never absent, and is not called back", () => {
    given(issued("A001"))
      .when(at("08:03", callTicket("1", "A001", "came-back")))
      .isRefused("CLERK_LACKS_RIGHT");
  });

  test("[M3] is closed at the third absence", () => {
    given(
      ...absent,
      at("08:10", called("A001", "1")),
      at("08:11", missed("A001", "1", "08:16")),
      at("08:20", called("A001", "1")),
    )
      .when(at("08:21", markNoShow("1")))
      .emits(missed("A001", "1", null))
      .leaves((state) =>
        expect(ticketIn(state, "A001")).toMatchObject({ absences: 3, status: { kind: "closed", outcome: "no-show" } }),
      );
  });

  test("[M3] is closed at the first absence where the centre says so", () => {
    inCentreWith({ missed: { retryAfterMs: 60_000, maxAbsences: 1 } })
      .given(issued("A001"), called("A001", "1"))
      .when(at("08:00", markNoShow("1")))
      .emits(missed("A001", "1", null));
  });

  test("[M3] was there once service has started", () => {
    given(issued("A001"), called("A001", "1"), started("A001", "1"))
      .when(at("08:00", markNoShow("1")))
      .isRefused("TICKET_NOT_CALLED");
  });

  test("[M4] is not hidden for an hour by a clock that is set back an hour", () => {
    given(...absent)
      .when(at("07:03", callNext("1")))
      .emits(called("A001", "1"));
    given(...absent)
      .when(at("08:02", callNext("1")))
      .emits(called("A002", "1"));
  });
});
