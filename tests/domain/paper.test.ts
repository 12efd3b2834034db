import { describe, expect, test } from "vitest";
import { recordPrint } from "./support/commands.ts";
import { cancelled, issued, printFailed, printed } from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at } from "./support/moment.ts";
import { ticketIn } from "./support/ticket-names.ts";

describe("paper", () => {
  test("[P1] is recorded as printed", () => {
    given(issued("A001"))
      .when(at("08:00", recordPrint("A001", { kind: "printed" })))
      .emits(printed("A001"))
      .leaves((state) => expect(ticketIn(state, "A001").paper).toBe("printed"));
  });

  test("[P1] is recorded as sent to a printer that cannot confirm", () => {
    given(issued("A001"))
      .when(at("08:00", recordPrint("A001", { kind: "sent" })))
      .emits(printed("A001", false))
      .leaves((state) => expect(ticketIn(state, "A001").paper).toBe("sent"));
  });

  test("[P1] is recorded as failed, begun or not", () => {
    given(issued("A001"))
      .when(at("08:00", recordPrint("A001", { kind: "failed", reason: "NO_PAPER", begun: true })))
      .emits(printFailed("A001", "NO_PAPER", true))
      .leaves((state) => expect(ticketIn(state, "A001").paper).toBe("failed"));
  });

  test("[P1] changes nothing about the turn", () => {
    given(issued("A001"))
      .when(at("08:00", recordPrint("A001")))
      .leaves((state) => {
        const { status, changed, place } = ticketIn(state, "A001");
        expect(status.kind).toBe("waiting");
        expect(changed).toBe(place);
        expect(state.counts.waiting).toBe(1);
      });
  });

  test("[P1] is recorded also for a ticket that is closed", () => {
    given(issued("A001"), cancelled("A001"))
      .when(at("08:00", recordPrint("A001")))
      .emits(printed("A001"));
  });
});
