import { describe, expect, test } from "vitest";
import { boardView } from "#shared/views/board-view.ts";
import { callNext, closeIssuing, finishServing, issueTicket, openIssuing } from "./support/commands.ts";
import {
  called,
  cancelled,
  continued,
  counterClosed,
  finished,
  issued,
  issuingClosed,
  issuingOpened,
  started,
} from "./support/facts.ts";
import { given, inCentreWith } from "./support/given.ts";
import { at, by, kiosk } from "./support/moment.ts";
import { ticketIn } from "./support/ticket-names.ts";

describe("issuing a ticket", () => {
  test("[I1] joins the end of its field's line in its class", () => {
    given(issued("A001"), issued("A002", { class: "elderly" }))
      .when(at("08:00", issueTicket("copy", { class: "pregnant" })))
      .emits(issued("A003", { procedure: "copy", class: "pregnant" }))
      .leaves((state) => {
        const line = state.lines.get(ticketIn(state, "A003").fieldId);
        expect(line?.priority).toEqual([ticketIn(state, "A002").id, ticketIn(state, "A003").id]);
        expect(line?.normal).toEqual([ticketIn(state, "A001").id]);
      });
  });

  test("[I1] carries files, language and the procedures that follow", () => {
    const turn = { files: 4, language: "en", following: ["deed", "allowance"] } as const;
    given()
      .when(by(kiosk, at("08:00", issueTicket("birth", turn))))
      .emits(issued("A001", turn))
      .leaves((state) =>
        expect(ticketIn(state, "A001")).toMatchObject({
          files: 4,
          language: "en",
          step: 1,
          issuedBy: kiosk,
          paper: "unknown",
        }),
      );
  });

  test("[I1] needs no open counter", () => {
    given(counterClosed("3"))
      .when(at("08:00", issueTicket("deed")))
      .emits(issued("B001"));
  });

  test("[I2] knows the procedure", () => {
    given()
      .when(at("08:00", issueTicket("passport")))
      .isRefused("PROCEDURE_UNKNOWN");
  });

  test("[I2] knows the procedures that follow", () => {
    given()
      .when(at("08:00", issueTicket("birth", { following: ["passport"] })))
      .isRefused("PROCEDURE_UNKNOWN");
  });

  test("[I2] knows the class", () => {
    given()
      .when(at("08:00", issueTicket("birth", { class: "mayor" })))
      .isRefused("CLASS_UNKNOWN");
  });

  test.for([0, -1, 1.5, 31, Number.NaN, Infinity])("[I3] takes no %s files", (files) => {
    given()
      .when(at("08:00", issueTicket("birth", { files })))
      .isRefused("FILES_OUT_OF_RANGE");
  });

  test("[I3] takes as many files as the centre allows", () => {
    given()
      .when(at("08:00", issueTicket("birth", { files: 30 })))
      .emits(issued("A001", { files: 30 }));
  });

  test("[I4] takes as many procedures as the centre allows, and no more", () => {
    const three = { following: ["deed", "allowance"] };
    given()
      .when(at("08:00", issueTicket("birth", three)))
      .emits(issued("A001", three));
    inCentreWith({ maxProceduresPerVisit: 2 })
      .given()
      .when(at("08:00", issueTicket("birth", three)))
      .isRefused("TOO_MANY_PROCEDURES");
  });

  test("[I5] is closed for the centre, with a reason and a text for the public", () => {
    given(issuingClosed(null, "Mất điện"))
      .when(at("08:00", issueTicket("birth")))
      .isRefused("ISSUING_CLOSED");
    given()
      .when(at("08:00", closeIssuing(null, "Mất điện")))
      .emits(issuingClosed(null, "Mất điện"))
      .leaves((state) => expect(state.closed).toEqual({ reason: "full", publicText: { vi: "Mất điện" } }));
  });

  test("[I5] is closed with the text in each language that it was given in", () => {
    const publicText = { vi: "Mất điện", en: "Power cut" };
    given()
      .when(at("08:00", { type: "CloseIssuing", fieldId: null, reason: "power", publicText }))
      .leaves((state) => expect(boardView(state).closedText).toEqual(publicText));
  });

  test("[I5] is closed in Vietnamese by a log that knows no other language", () => {
    given({ type: "IssuingClosed", fieldId: null, reason: "full", publicText: "Hết số" }).leaves((state) =>
      expect(boardView(state).closedText).toEqual({ vi: "Hết số" }),
    );
  });

  test("[I5] is closed again with another text", () => {
    given(issuingClosed("land", "Hết số"))
      .when(at("08:00", closeIssuing("land", "Cán bộ đi vắng")))
      .emits(issuingClosed("land", "Cán bộ đi vắng"));
  });

  test("[I6] is closed for one field while the others go on", () => {
    given(issuingClosed("land"))
      .when(at("08:00", issueTicket("deed")))
      .isRefused("FIELD_CLOSED");
    given(issuingClosed("land"))
      .when(at("08:00", issueTicket("birth")))
      .emits(issued("A001"));
  });

  test("[I6] begins no visit that leads to a closed field", () => {
    given(issuingClosed("land"))
      .when(at("08:00", issueTicket("birth", { following: ["deed"] })))
      .isRefused("FIELD_CLOSED");
  });

  test("[I7] is opened again as it was closed", () => {
    given(issuingClosed("land"))
      .when(at("08:00", openIssuing("land")))
      .emits(issuingOpened("land"));
    given(issuingClosed("land"), issuingOpened("land"))
      .when(at("08:00", issueTicket("deed")))
      .emits(issued("B001"));
    given(issuingClosed(), issuingOpened())
      .when(at("08:00", issueTicket("deed")))
      .emits(issued("B001"));
  });

  test("[I7] cannot be opened where it is not closed", () => {
    given(issuingClosed("land")).when(at("08:00", openIssuing())).isRefused("ISSUING_NOT_CLOSED");
    given(issuingClosed())
      .when(at("08:00", openIssuing("land")))
      .isRefused("ISSUING_NOT_CLOSED");
  });

  test("[I8] touches nobody who has a ticket when it closes", () => {
    given(issued("A001"), issuingClosed(), issuingClosed("civil"))
      .when(at("08:00", callNext("1")))
      .emits(called("A001", "1"));
  });

  test("[I8] lets a visit go on into a field that closed meanwhile", () => {
    given(issued("A001", { following: ["deed"] }), called("A001", "1"), started("A001", "1"), issuingClosed("land"))
      .when(at("08:00", finishServing("1")))
      .emits(finished("A001", "1"), continued("A001.2", "deed", "1"));
  });
});

describe("numbers", () => {
  test("[N1] count from 1 in each field, under its letter", () => {
    given(issued("A001"), issued("A002"))
      .when(at("08:00", issueTicket("deed")))
      .emits(issued("B001"));
  });

  test("[N2] keep all their digits from 1000 on", () => {
    const thousand = Array.from({ length: 1004 }, (_, index) => issued(`A${String(index + 1).padStart(3, "0")}`));
    given(...thousand)
      .when(at("15:00", issueTicket("birth")))
      .emits(issued("A1005"));
  });

  test("[N3] are not given again after a cancellation", () => {
    given(issued("A001"), cancelled("A001"))
      .when(at("08:00", issueTicket("birth")))
      .emits(issued("A002"));
  });

  test("[N4] stay through the visit's procedures", () => {
    given(
      issued("A001", { following: ["deed"] }),
      called("A001", "1"),
      started("A001", "1"),
      finished("A001", "1"),
      continued("A001.2", "deed", "1"),
    )
      .when(at("08:10", callNext("3")))
      .leaves((state) =>
        expect(ticketIn(state, "A001.2")).toMatchObject({ number: "A001", status: { kind: "called" } }),
      );
  });
});

describe("names that nobody knows", () => {
  test("[G5] are refused for a field", () => {
    given()
      .when(at("08:00", closeIssuing("sea")))
      .isRefused("FIELD_UNKNOWN");
    given()
      .when(at("08:00", openIssuing("sea")))
      .isRefused("FIELD_UNKNOWN");
  });
});
