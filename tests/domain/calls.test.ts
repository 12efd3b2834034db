import { describe, expect, test } from "vitest";
import { CALLS_KEPT } from "#shared/domain/state.ts";
import { counterId } from "#shared/kit/ids.ts";
import { callNext, callTicket, openCounter, recallTicket, returnToWaiting } from "./support/commands.ts";
import {
  called,
  calledOutOfTurn,
  counterPaused,
  finished,
  held,
  issued,
  recalled,
  returnedToWaiting,
  signedIn,
  signedOut,
  started,
  transferred,
} from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at, by, director, timeOf } from "./support/moment.ts";
import { ticketIn } from "./support/ticket-names.ts";

/** Mr Giang, who may call any ticket, takes the place of Ms Bình at counter 2. */
const giangAtTwo = by(director, at("07:10", signedOut("2", "binh"), signedIn("2", "giang")));

describe("calling", () => {
  test("[C1] brings the next ticket to a free counter", () => {
    given(issued("A001"))
      .when(at("08:00", callNext("1")))
      .emits(called("A001", "1"))
      .leaves((state) => {
        const { id, status, times } = ticketIn(state, "A001");
        expect(status).toMatchObject({ kind: "called", counterId: "1", reason: "next" });
        expect(times.firstCalledAt).toBe(timeOf("08:00"));
        expect(state.counters.get(counterId("1"))?.ticketId).toBe(id);
      });
  });

  test("[C1] is for a counter with nobody at it", () => {
    given(issued("A001"), issued("A002"), called("A001", "1"))
      .when(at("08:00", callNext("1")))
      .isRefused("COUNTER_BUSY");
  });

  test("[C1] is for a counter with a clerk", () => {
    given(issued("A001"), by(director, at("07:30", signedOut("1", "an"))))
      .when(at("08:00", callNext("1")))
      .isRefused("COUNTER_WITHOUT_CLERK");
  });

  test("[C2] refuses where nobody waits", () => {
    given(issued("B001"))
      .when(at("08:00", callNext("1")))
      .isRefused("NOBODY_WAITING");
  });

  test("[C3] finishes the service in hand and calls the next by one press", () => {
    given(issued("A001"), issued("A002"), called("A001", "1"), started("A001", "1"))
      .when(at("08:00", callNext("1", "received")))
      .emits(finished("A001", "1", "received"), called("A002", "1"));
  });

  test("[C3] finishes though nobody waits", () => {
    given(issued("A001"), called("A001", "1"), started("A001", "1"))
      .when(at("08:00", callNext("1", "completed")))
      .emits(finished("A001", "1"));
  });

  test("[C3] finishes though the counter is paused", () => {
    given(issued("A001"), issued("A002"), called("A001", "1"), started("A001", "1"), counterPaused("1"))
      .when(at("08:00", callNext("1", "completed")))
      .emits(finished("A001", "1"));
  });

  test("[C3] finishes nothing that has not started", () => {
    given(issued("A001"), issued("A002"), called("A001", "1"))
      .when(at("08:00", callNext("1", "completed")))
      .isRefused("TICKET_NOT_SERVING");
    given(issued("A001"))
      .when(at("08:00", callNext("1", "completed")))
      .isRefused("COUNTER_FREE");
  });

  test("[C4] takes a particular ticket by right, for a reason, and counts no turn", () => {
    given(giangAtTwo, issued("A001"), issued("A002"))
      .when(at("08:00", callTicket("2", "A002", "urgent")))
      .emits(calledOutOfTurn("A002", "2", "urgent"));
  });

  test("[C4] takes no particular ticket without the right", () => {
    given(issued("A001"))
      .when(at("08:00", callTicket("1", "A001")))
      .isRefused("CLERK_LACKS_RIGHT");
  });

  test("[C4] takes only a ticket that waits", () => {
    given(giangAtTwo, issued("A001"), called("A001", "1"), held("A001", "1", "09:00"))
      .when(at("08:00", callTicket("2", "A001")))
      .isRefused("TICKET_NOT_WAITING");
  });

  test("[C5] leaves alone who was sent to another counter", () => {
    given(giangAtTwo, issued("A001"), called("A001", "1"), transferred("A001", "1", "land", "3"))
      .when(at("08:00", callTicket("2", "A001")))
      .isRefused("TICKET_SENT_ELSEWHERE");
    given(issued("A001"), called("A001", "1"), transferred("A001", "1", "civil", "2"))
      .when(at("08:00", callNext("1")))
      .isRefused("NOBODY_WAITING");
  });

  test("[C6] stays within the clerk's skills, also by right", () => {
    given(issued("A001"))
      .when(at("08:00", callTicket("4", "A001")))
      .isRefused("CLERK_LACKS_SKILL");
  });

  test("[C6] reaches beyond the skills for who was sent to the counter", () => {
    const sentToFour = [issued("A001"), called("A001", "1"), transferred("A001", "1", "civil", "4")] as const;
    given(...sentToFour)
      .when(at("08:00", callNext("4")))
      .emits(calledOutOfTurn("A001", "4", "next"));
    given(...sentToFour)
      .when(at("08:00", callTicket("4", "A001")))
      .isRefused("CLERK_LACKS_RIGHT");
  });

  test("[C7] is repeated, announced again and counted", () => {
    given(issued("A001"), called("A001", "1"))
      .when(at("08:00", recallTicket("1")))
      .emits(recalled("A001", "1"))
      .leaves((state) => {
        expect(ticketIn(state, "A001")).toMatchObject({ recalls: 1, status: { kind: "called" } });
        expect(state.calls.map(({ isRecall, wish }) => [isRecall, wish])).toEqual([
          [false, "come"],
          [true, "come"],
        ]);
      });
  });

  test("[C7] is repeated only until service starts", () => {
    given(issued("A001"), called("A001", "1"), started("A001", "1"))
      .when(at("08:00", recallTicket("1")))
      .isRefused("TICKET_NOT_CALLED");
  });

  test("[C8] is taken back to waiting without an absence", () => {
    given(issued("A001"), called("A001", "1"))
      .when(at("08:00", returnToWaiting("1")))
      .emits(returnedToWaiting("A001", "1"))
      .leaves((state) => {
        expect(ticketIn(state, "A001")).toMatchObject({ absences: 0, status: { kind: "waiting", notBefore: null } });
      });
  });

  test("[C9] keeps the last twenty for the boards, oldest first", () => {
    const recalls = Array.from({ length: 60 }, () => recalled("A001", "1"));
    given(issued("A001"), called("A001", "1"), ...recalls).leaves((state) => {
      expect(state.calls).toHaveLength(CALLS_KEPT);
      expect(state.calls.at(-1)?.seq).toBe(state.seq);
      expect(state.calls.map(({ seq }) => seq)).toEqual(state.calls.map(({ seq }) => seq).toSorted((a, b) => a - b));
    });
  });

  test("[C9] keeps a call that stands, however many follow it", () => {
    const recalls = Array.from({ length: 60 }, () => recalled("A001", "1"));
    given(issued("A001"), issued("A002"), called("A002", "2"), called("A001", "1"), ...recalls).leaves((state) => {
      expect(state.calls).toHaveLength(CALLS_KEPT);
      expect(state.calls[0]).toMatchObject({ ticketId: ticketIn(state, "A002").id, counterId: "2" });
    });
  });
});

describe("names that nobody knows", () => {
  test("[G5] are refused for a counter", () => {
    given()
      .when(at("08:00", callNext("9")))
      .isRefused("COUNTER_UNKNOWN");
    given()
      .when(by(director, at("08:00", openCounter("9"))))
      .isRefused("COUNTER_UNKNOWN");
  });

  test("[G5] are refused for a ticket", () => {
    given(giangAtTwo)
      .when(at("08:00", callTicket("2", "A999")))
      .isRefused("TICKET_UNKNOWN");
  });
});
