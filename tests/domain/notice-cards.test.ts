import { describe, expect, test } from "vitest";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { noticeCards } from "#shared/views/notice-cards.ts";
import { deviceId } from "#shared/kit/ids.ts";
import { issued } from "./support/facts.ts";
import { inCentreWith } from "./support/given.ts";
import { at, by, kiosk, timeOf } from "./support/moment.ts";

const centre = inCentreWith({ manyTickets: { byCard: 2, atKiosk: { tickets: 2, withinMs: MINUTE_MS } } });
const lobby = [{ deviceId: deviceId("kiosk-1"), name: "Máy ở sảnh" }];

describe("what the director is told of many tickets", () => {
  test("[I15] names the numbers and the times, and nobody", () => {
    centre
      .given(
        by(kiosk, at("08:00", issued("A001", { person: "card-of-lan" }))),
        by(kiosk, at("08:10", issued("B001", { person: "card-of-lan" }))),
      )
      .leaves((state) => {
        const cards = noticeCards(state, lobby);
        expect(cards).toMatchObject([
          { kind: "card", numbers: ["A001", "B001"], kioskName: null, from: timeOf("08:00"), to: timeOf("08:10") },
        ]);
        expect(JSON.stringify(cards)).not.toContain("card-of-lan");
      });
  });

  test("[I15] names the kiosk, where it is still one of the centre's", () => {
    centre.given(by(kiosk, at("08:00", issued("A001"))), by(kiosk, at("08:00:30", issued("A002")))).leaves((state) => {
      expect(noticeCards(state, lobby)).toMatchObject([{ kind: "kiosk", kioskName: "Máy ở sảnh" }]);
      expect(noticeCards(state, [])).toMatchObject([{ kind: "kiosk", kioskName: null }]);
    });
  });
});
