import { describe, expect, test } from "vitest";

import { placeByTime } from "#shared/domain/place-by-time.ts";
import { commandId, deviceId, ticketNumber } from "#shared/kit/ids.ts";
import { unplacedCards } from "#shared/views/unplaced-cards.ts";
import { bringTicket, noteUnplaced, openDay, replaceUnplaced, settleUnplaced } from "./support/commands.ts";
import * as fact from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at, by, director, kiosk, on, timeOf } from "./support/moment.ts";

const lobby = [{ deviceId: deviceId("kiosk-1"), name: "Máy ở sảnh" }];
const noted = by(kiosk, at("08:20", fact.unplaced("A500", "08:00")));

describe("a ticket that no line takes", () => {
  test("[F12] is told to the director with its number, field, kiosk and time", () => {
    given()
      .when(by(kiosk, at("08:20", noteUnplaced("A500", { at: "08:00" }))))
      .leaves((state) =>
        expect(unplacedCards(state, lobby)).toMatchObject([
          {
            press: "press-A500",
            number: "A500",
            fieldName: { vi: state.centre.fields[0]?.name.vi },
            procedureId: "birth",
            kioskName: "Máy ở sảnh",
            issuedAt: timeOf("08:00"),
          },
        ]),
      );
  });

  test("[F12] is told of kiosks, fields and procedures that are gone too", () => {
    given()
      .when(by(kiosk, at("08:20", { ...noteUnplaced("Z001K"), fieldId: fact.leasedBlock("A021-030").fieldId })))
      .leaves((state) => expect(unplacedCards(state, [])).toMatchObject([{ number: "Z001K", kioskName: null }]));
  });

  test("[F12] is told once, also after somebody has seen to it", () => {
    given(noted)
      .when(by(kiosk, at("08:21", noteUnplaced("A500"))))
      .emits();
    given(noted, by(director, at("08:25", fact.unplacedSettled("press-A500"))))
      .when(by(kiosk, at("08:30", noteUnplaced("A500"))))
      .leaves((state) => expect(unplacedCards(state, lobby)).toEqual([]));
  });

  test("[F12] stands until somebody has seen to it, and is nobody's to see to twice", () => {
    given(noted)
      .when(by(director, at("08:25", settleUnplaced("press-A500"))))
      .leaves((state) => expect(unplacedCards(state, lobby)).toEqual([]));
    given(noted)
      .when(by(director, at("08:25", settleUnplaced("another"))))
      .isRefused("NOTICE_UNKNOWN");
  });

  test("[F12] goes on standing on the next day, and can be seen to when the day is over", () => {
    given(noted, at("17:00", fact.dayClosed()))
      .when(by(director, at("18:00", settleUnplaced("press-A500"))))
      .leaves((state) => expect(unplacedCards(state, lobby)).toEqual([]));
    given(noted, at("17:00", fact.dayClosed()))
      .when(on("2026-11-24", "07:00", openDay()))
      .leaves((state) => expect(unplacedCards(state, lobby)).toMatchObject([{ number: "A500" }]));
  });

  test("[F12] is seen to with the ticket that is issued in its stead, whose number is noted", () => {
    const issuedAt = timeOf("08:00");
    let place = Number.NaN;
    given(noted).leaves((state) => void (place = placeByTime(state, issuedAt)));
    const written = { issuedAt, place, reason: "no power" };
    given(noted)
      .when(by(director, at("08:25", replaceUnplaced("press-A500", "08:00"))))
      .emits(Object.assign(fact.issued("A001"), { written }), {
        type: "UnplacedSettled",
        press: commandId("press-A500"),
        reason: "no power",
        replacedBy: ticketNumber("A", 1),
      })
      .leaves((state) => expect(unplacedCards(state, lobby)).toEqual([]));
  });

  test("[F12] is replaced once, and by nothing that is refused", () => {
    const settled = by(director, at("08:25", fact.unplacedSettled("press-A500")));
    given(noted, settled)
      .when(by(director, at("08:26", replaceUnplaced("press-A500", "08:00"))))
      .isRefused("NOTICE_UNKNOWN");
    given(noted)
      .when(by(director, at("08:26", replaceUnplaced("press-A500", "08:27"))))
      .isRefused("WRITTEN_TIME_WRONG");
  });

  test("[F12] is told no more once it is brought again and taken, and nobody is issued another in its stead", () => {
    const taken = [noted, at("08:21", fact.leased("A491-500")), at("08:22", fact.brought("A500", "08:00"))] as const;
    given(...taken.slice(0, 2))
      .when(by(kiosk, at("08:22", bringTicket("A500"))))
      .leaves((state) => expect(unplacedCards(state, lobby)).toEqual([]));
    given(...taken)
      .when(by(director, at("08:25", replaceUnplaced("press-A500", "08:00"))))
      .isRefused("NOTICE_UNKNOWN");
  });

  test("[F12] is told no more where it comes when its day is over, and counts in that day", () => {
    given(noted, at("08:21", fact.leased("A491-500")), at("16:00", fact.dayClosed()))
      .when(by(kiosk, at("16:20", bringTicket("A500"))))
      .leaves((state) => expect(unplacedCards(state, lobby)).toEqual([]));
  });

  test("[F12] goes on standing where another number is brought for its press", () => {
    given(noted, at("08:21", fact.leased("A491-500")))
      .when(by(kiosk, at("08:22", bringTicket("A499", { press: "press-A500" }))))
      .leaves((state) => expect(unplacedCards(state, lobby)).toMatchObject([{ number: "A500" }]));
  });

  test("[F12] is told with what its citizen had chosen, as far as the centre knows it still", () => {
    const brought = noteUnplaced("A500", { class: "merit", following: ["gone", "deed"], files: 31, language: "en" });
    given()
      .when(by(kiosk, at("08:20", brought)))
      .leaves((state) =>
        expect(unplacedCards(state, lobby)[0]?.chosen).toEqual({
          classId: "normal",
          files: 30,
          language: "en",
          thenProcedures: ["deed"],
        }),
      );
    given(noted).leaves((state) => expect(unplacedCards(state, lobby)[0]?.chosen).toBeNull());
  });

  test("[F12] are told of in the order in which they were given", () => {
    given(noted, by(kiosk, at("08:21", fact.unplaced("A499", "07:50")))).leaves((state) =>
      expect(unplacedCards(state, lobby).map(({ number }) => number)).toEqual(["A499", "A500"]),
    );
  });
});
