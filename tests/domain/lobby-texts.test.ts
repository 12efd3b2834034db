import { describe, expect, test } from "vitest";
import { PLAIN_BOARD, type Zone } from "#shared/domain/board-plan.ts";
import type { Centre } from "#shared/domain/centre.ts";
import type { QueueEvent } from "#shared/domain/event.ts";
import { counterId, fieldId, zoneId } from "#shared/kit/ids.ts";
import { boardView } from "#shared/views/board-view.ts";
import { textInLine } from "#display/notice/text-in-line.ts";
import { announceText } from "./support/commands.ts";
import { dayClosed, dayOpened } from "./support/facts.ts";
import { given, givenIn } from "./support/given.ts";
import { boardText } from "./support/lobby.ts";
import { at, by, director, on, timeOf } from "./support/moment.ts";
import { testCentre } from "./support/test-centre.ts";

const closing = { vi: "Trung tâm đóng cửa lúc 17 giờ", en: "The centre closes at 17:00" };
const zone = (id: string): Zone => ({
  id: zoneId(id),
  name: { vi: id },
  fields: [fieldId("land")],
  counters: [counterId("3")],
});
const centre: Centre = { ...testCentre(), board: { ...PLAIN_BOARD, zones: [zone("hall"), zone("upstairs")] } };
const told = (vi: string, inZone: string | null = null): QueueEvent => ({
  type: "TextAnnounced",
  text: { vi },
  zoneId: inZone === null ? null : zoneId(inZone),
});

describe("[BV5] a text for the lobby", () => {
  test("[BV5] is recorded as the director wrote it", () => {
    given()
      .when(at("16:30", announceText(closing)))
      .emits({ type: "TextAnnounced", text: closing, zoneId: null })
      .leaves((state) => expect(boardView(state).texts).toMatchObject([{ text: closing }]));
  });

  test("[BV5] is for every board, or for one zone's and those of the whole house", () => {
    givenIn(centre, at("09:00", told("Mọi nơi"), told("Tầng 2", "upstairs"))).leaves((state) => {
      const shownIn = (id?: string) =>
        boardView(state, undefined, id === undefined ? undefined : zoneId(id)).texts.map(({ text }) => text.vi);
      expect(shownIn("hall")).toEqual(["Mọi nơi"]);
      expect(shownIn("upstairs")).toEqual(["Mọi nơi", "Tầng 2"]);
      expect(shownIn()).toEqual(["Mọi nơi", "Tầng 2"]);
    });
  });

  test("[BV5] is refused for a zone that the centre file does not name", () => {
    givenIn(centre)
      .when(at("09:00", announceText(closing, "cellar")))
      .isRefused("ZONE_UNKNOWN");
    givenIn(centre)
      .when(at("09:00", announceText(closing, "hall")))
      .emits({ type: "TextAnnounced", text: closing, zoneId: zoneId("hall") });
  });

  test("[BV5] has its place in the log and its time, the same words twice too", () => {
    given(at("09:00", told("Mời xem bảng")), at("09:05", told("Mời xem bảng"))).leaves((state) => {
      const [first, second] = boardView(state).texts;
      expect(first?.seq).toBeLessThan(second?.seq ?? 0);
      expect(first?.at).toBeLessThan(second?.at ?? 0);
    });
  });

  test("[BV5] is of its day alone, and of many the last are kept", () => {
    const many = Array.from({ length: 30 }, (_, index) => told(`Lần ${index}`));
    given(at("09:00", ...many)).leaves((state) => {
      expect(state.texts.map(({ text }) => text.vi)).toEqual(many.slice(10).map((_, index) => `Lần ${index + 10}`));
    });
    given(
      at("09:00", told("Hôm qua")),
      by(director, at("17:00", dayClosed())),
      on("2026-11-24", "07:00", dayOpened("2026-11-24")),
    ).leaves((state) => expect(state.texts).toEqual([]));
  });
});

describe("[BV5] the line of text at a board's foot", () => {
  const text = { ...boardText(7), at: timeOf("16:30") };
  const board = { texts: [boardText(6), text], notice: { vi: "Nhớ mang giấy tờ gốc" } };

  test("[BV5] keeps what was told last for a few minutes, and is the centre's own again", () => {
    expect(textInLine(board, null, timeOf("16:31"))).toEqual(text.text);
    expect(textInLine(board, null, timeOf("16:34:59"))).toEqual(text.text);
    expect(textInLine(board, null, timeOf("16:35"))).toEqual(board.notice);
    expect(textInLine({ ...board, texts: [] }, null, timeOf("16:31"))).toEqual(board.notice);
  });

  test("[BV5] does not say what stands large beside it", () => {
    expect(textInLine(board, text, timeOf("16:31"))).toEqual(board.notice);
  });
});
