import { describe, expect, test } from "vitest";
import { consoleView } from "#shared/views/console-view.ts";
import { counterId, fieldId } from "#shared/kit/ids.ts";
import { finishServing, issueTicket } from "./support/commands.ts";
import { called, continued, finished, issued, issuingClosed, started } from "./support/facts.ts";
import { inCentreWith } from "./support/given.ts";
import { at, timeOf } from "./support/moment.ts";
import { ticketIn } from "./support/ticket-names.ts";

/** Copies of ten files and more wait in the line of counter 5. */
const centre = inCentreWith({ bulk: { fromFiles: 10, fieldId: fieldId("social") } });
const many = issued("D001", { procedure: "copy", files: 10 });

describe("many files", () => {
  test("[Z7] wait in the bulk lane from the centre's limit on", () => {
    centre
      .given()
      .when(at("08:00", issueTicket("copy", { files: 10 })))
      .emits(many)
      .leaves((state) => expect(ticketIn(state, "D001").fieldId).toBe("social"));
  });

  test("[Z7] below the limit wait where they always do", () => {
    centre
      .given()
      .when(at("08:00", issueTicket("copy", { files: 9 })))
      .emits(issued("A001", { procedure: "copy", files: 9 }));
  });

  test("[Z7] of a procedure that does not ask for their number stay in its line", () => {
    centre
      .given()
      .when(at("08:00", issueTicket("birth", { files: 12 })))
      .emits(issued("A001", { files: 12 }));
  });

  test("[Z7] stay in their line in a centre without a bulk lane", () => {
    inCentreWith({})
      .given()
      .when(at("08:00", issueTicket("copy", { files: 30 })))
      .emits(issued("A001", { procedure: "copy", files: 30 }));
  });

  test("[Z8] go on to the visit's next procedure in its own line", () => {
    const route = { procedure: "copy", files: 10, following: ["deed"] };
    centre
      .given(issued("D001", route), called("D001", "5"), started("D001", "5"))
      .when(at("08:10", finishServing("5")))
      .emits(finished("D001", "5"), continued("D001.2", "deed", "5", { files: 10 }));
  });

  test("[Z9] are refused while the bulk lane gives no tickets", () => {
    centre
      .given(issuingClosed("social"))
      .when(at("08:00", issueTicket("copy", { files: 10 })))
      .isRefused("FIELD_CLOSED");
  });

  test("[Z9] are taken while only their procedure's own line gives none", () => {
    centre
      .given(issuingClosed("civil"))
      .when(at("08:00", issueTicket("copy", { files: 10 })))
      .emits(many);
  });

  test("[Z10] are seen by the staff as of the bulk lane", () => {
    centre.given(many, issued("D002")).leaves((state) => {
      const view = consoleView(state, counterId("5"), timeOf("08:10"));
      const lines = view.lines.flatMap(({ tickets }) => tickets.map(({ ticket }) => [ticket.files, ticket.isBulk]));
      expect(lines).toEqual([
        [10, true],
        [1, false],
      ]);
    });
  });
});
