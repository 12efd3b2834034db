import { describe, expect, test } from "vitest";
import {
  awaitSignature,
  callForResult,
  callNext,
  markNoShow,
  recallTicket,
  returnToWaiting,
} from "./support/commands.ts";
import { called, calledOutOfTurn, issued, recalled, signatureAwaited, started } from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at } from "./support/moment.ts";
import { ticketIn } from "./support/ticket-names.ts";

const signing = [
  issued("A001"),
  issued("A002"),
  called("A001", "1"),
  started("A001", "1"),
  signatureAwaited("A001", "1"),
] as const;
const calledBack = [...signing, calledOutOfTurn("A001", "1", "result")] as const;

describe("waiting for a signature", () => {
  test("[R1] frees the counter for the next citizen", () => {
    given(issued("A001"), called("A001", "1"), started("A001", "1"))
      .when(at("08:00", awaitSignature("1")))
      .emits(signatureAwaited("A001", "1"));
    given(...signing)
      .when(at("08:01", callNext("1")))
      .emits(called("A002", "1"));
  });

  test("[R1] follows a service", () => {
    given(issued("A001"), called("A001", "1"))
      .when(at("08:00", awaitSignature("1")))
      .isRefused("TICKET_NOT_SERVING");
  });

  test("[R1] stands in no line", () => {
    given(...signing, called("A002", "2"))
      .when(at("08:01", callNext("1")))
      .isRefused("NOBODY_WAITING");
  });

  test("[R2] ends with a silent call, outside the line and its count", () => {
    given(...signing)
      .when(at("08:30", callForResult("1", "A001")))
      .emits(calledOutOfTurn("A001", "1", "result"))
      .leaves((state) => {
        expect(state.calls.at(-1)).toMatchObject({ wish: "result", isRecall: false });
        expect(ticketIn(state, "A001").status).toMatchObject({ kind: "called", reason: "result" });
      });
  });

  test("[R2] is called by any open counter, whatever its fields", () => {
    given(...signing)
      .when(at("08:30", callForResult("5", "A001")))
      .emits(calledOutOfTurn("A001", "5", "result"));
  });

  test("[R2] is called for nothing else", () => {
    given(...signing)
      .when(at("08:30", callForResult("1", "A002")))
      .isRefused("TICKET_NOT_SIGNING");
    given(...signing)
      .when(at("08:30", callForResult("1", "A009")))
      .isRefused("TICKET_UNKNOWN");
  });

  test("[R2] is recalled as silently", () => {
    given(...calledBack)
      .when(at("08:31", recallTicket("1")))
      .emits(recalled("A001", "1"))
      .leaves((state) => expect(state.calls.at(-1)).toMatchObject({ wish: "result", isRecall: true }));
  });

  test("[R3] goes on when the citizen does not come, without an absence", () => {
    given(...calledBack)
      .when(at("08:31", markNoShow("1")))
      .emits(signatureAwaited("A001", "1"))
      .leaves((state) => expect(ticketIn(state, "A001")).toMatchObject({ absences: 0, status: { kind: "signing" } }));
    given(...calledBack)
      .when(at("08:31", returnToWaiting("1")))
      .emits(signatureAwaited("A001", "1"));
  });
});
