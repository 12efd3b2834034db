import { describe, expect, test } from "vitest";
import { finishServing, holdTicket, startServing } from "./support/commands.ts";
import {
  called,
  calledOutOfTurn,
  finished,
  held,
  holdReleased,
  issued,
  lent,
  missed,
  resumed,
  returned,
  signatureAwaited,
  started,
  steppedAway,
} from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at, by, director, timeOf } from "./support/moment.ts";
import { ticketIn } from "./support/ticket-names.ts";

const MINUTE = 60_000;

describe("serving", () => {
  test("[S1] starts for who was called", () => {
    given(issued("A001"), called("A001", "1"))
      .when(at("08:00", startServing("1")))
      .emits(started("A001", "1"))
      .leaves((state) => expect(ticketIn(state, "A001").times.startedAt).toBe(timeOf("08:00")));
  });

  test("[S1] starts once", () => {
    given(issued("A001"), called("A001", "1"), started("A001", "1"))
      .when(at("08:00", startServing("1")))
      .isRefused("TICKET_NOT_CALLED");
  });

  test.for(["completed", "received", "incomplete", "rejected"] as const)("[S2] is finished as %s", (outcome) => {
    given(issued("A001"), called("A001", "1"), started("A001", "1"))
      .when(at("08:00", finishServing("1", outcome)))
      .emits(finished("A001", "1", outcome))
      .leaves((state) => {
        expect(ticketIn(state, "A001").status).toEqual({ kind: "closed", outcome });
        expect(ticketIn(state, "A001").times.closedAt).toBe(timeOf("08:00"));
        expect(state.counts).toMatchObject({ closed: 1, serving: 0 });
      });
  });

  test("[S2] is not finished before it has started", () => {
    given(issued("A001"), called("A001", "1"))
      .when(at("08:00", finishServing("1")))
      .isRefused("TICKET_NOT_SERVING");
  });

  test("[S3] needs a citizen", () => {
    given()
      .when(at("08:00", startServing("1")))
      .isRefused("COUNTER_FREE");
    given()
      .when(at("08:00", holdTicket("1")))
      .isRefused("COUNTER_FREE");
  });

  test("[S4] counts every period once", () => {
    given(
      at("08:00", issued("A001")),
      at("08:10", steppedAway("A001")),
      at("08:13", returned("A001")),
      at("08:20", called("A001", "1")),
      at("08:21", missed("A001", "1", "08:26")),
      at("08:30", called("A001", "1")),
      at("08:32", started("A001", "1")),
      at("08:40", held("A001", "1", "09:00")),
      at("08:45", resumed("A001", "1")),
      at("08:50", signatureAwaited("A001", "1")),
      at("09:20", calledOutOfTurn("A001", "1", "result")),
      at("09:21", started("A001", "1")),
      at("09:24", finished("A001", "1")),
    ).leaves((state) =>
      expect(ticketIn(state, "A001").times).toEqual({
        firstCalledAt: timeOf("08:20"),
        startedAt: timeOf("08:32"),
        closedAt: timeOf("09:24"),
        waitingMs: (10 + 7 + 9) * MINUTE,
        walkingMs: (2 + 1) * MINUTE,
        servingMs: (8 + 5 + 3) * MINUTE,
        heldMs: 5 * MINUTE,
        signingMs: 30 * MINUTE,
        awayMs: 3 * MINUTE,
      }),
    );
  });

  test("[G3] counts nothing for a period that a clock set back makes negative", () => {
    given(at("09:00", issued("A001")), at("08:00", called("A001", "1")), at("08:02", started("A001", "1"))).leaves(
      (state) => expect(ticketIn(state, "A001").times).toMatchObject({ waitingMs: 0, walkingMs: 2 * MINUTE }),
    );
  });

  test("[S5] knows the counter and clerk of the last call", () => {
    given(issued("A001"), called("A001", "1"), missed("A001", "1", "07:10"), called("A001", "2")).leaves((state) =>
      expect(ticketIn(state, "A001").servedBy).toEqual({ counterId: "2", clerkId: "binh", wasLent: false }),
    );
  });

  test("[S5] knows a lent counter, also once it is home", () => {
    given(issued("A001"), by(director, at("08:00", lent("3", "civil"))), called("A001", "3")).leaves((state) =>
      expect(ticketIn(state, "A001").servedBy).toEqual({ counterId: "3", clerkId: "chi", wasLent: true }),
    );
  });

  test("[S5] is counted where it is resumed", () => {
    given(issued("A001"), called("A001", "1"), held("A001", "1", "09:00"), resumed("A001", "2")).leaves((state) =>
      expect(ticketIn(state, "A001").servedBy).toMatchObject({ counterId: "2", clerkId: "binh" }),
    );
  });

  test("[S4] counts a hold that ran out", () => {
    given(
      at("08:00", issued("A001")),
      at("08:05", called("A001", "1")),
      at("08:06", held("A001", "1", "08:16")),
      at("08:16", holdReleased("A001")),
      at("08:20", called("A001", "1")),
    ).leaves((state) =>
      expect(ticketIn(state, "A001").times).toMatchObject({ waitingMs: 9 * MINUTE, heldMs: 10 * MINUTE, walkingMs: 0 }),
    );
  });
});
