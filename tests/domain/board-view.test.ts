import { describe, expect, test } from "vitest";

import { PLAIN_BOARD, type Zone } from "#shared/domain/board-plan.ts";
import { counterId, fieldId, zoneId } from "#shared/kit/ids.ts";
import { boardView } from "#shared/views/board-view.ts";
import { kioskView } from "#shared/views/kiosk-view.ts";

import {
  called,
  calledOutOfTurn,
  continued,
  finished,
  issued,
  issuingClosed,
  missed,
  recalled,
  signatureAwaited,
  started,
  transferred,
  undone,
} from "./support/facts.ts";
import { given } from "./support/given.ts";
import { at } from "./support/moment.ts";

const numbers = (calls: readonly { readonly number: string }[]) => calls.map((call) => call.number);

describe("[W1] the board", () => {
  test("[W1] shows who is called with the counter, newest first, and who is served apart from them", () => {
    given(
      at("08:00", issued("A001"), issued("A002"), issued("B001")),
      at("08:05", called("A001", "1")),
      at("08:06", called("A002", "2")),
      at("08:07", called("B001", "3")),
      at("08:08", started("A001", "1")),
    ).leaves((state) => {
      const view = boardView(state);
      expect(view.calling.map((call) => [call.number, call.counterLabel])).toEqual([
        ["B001", "3"],
        ["A002", "2"],
      ]);
      expect(numbers(view.serving)).toEqual(["A001"]);
    });
  });

  test("[W1] keeps every call of several made at once", () => {
    given(
      at("08:00", issued("A001"), issued("A002"), issued("B001"), issued("C001"), issued("D001")),
      at(
        "08:05",
        called("A001", "1"),
        called("A002", "2"),
        called("B001", "3"),
        called("C001", "4"),
        called("D001", "5"),
      ),
    ).leaves((state) => {
      expect(numbers(boardView(state).calls)).toEqual(["A001", "A002", "B001", "C001", "D001"]);
      expect(boardView(state).calls.every((call) => call.isLive)).toBe(true);
    });
  });

  test("[W2] takes a recall for the call that stands, so that only the newest is replayed", () => {
    given(at("08:00", issued("A001")), at("08:05", called("A001", "1")), at("08:06", recalled("A001", "1"))).leaves(
      (state) => {
        expect(boardView(state).calls.map((call) => [call.isRecall, call.isLive])).toEqual([
          [false, false],
          [true, true],
        ]);
      },
    );
  });

  test.each([
    ["started", at("08:06", started("A001", "1"))],
    ["missed", at("08:06", missed("A001", "1", "08:11"))],
    ["transferred", at("08:06", transferred("A001", "1", "land"))],
  ])("[W2] lets a call stand no longer once the citizen is %s", (_what, fact) => {
    given(at("08:00", issued("A001")), at("08:05", called("A001", "1")), fact).leaves((state) => {
      expect(boardView(state).calls.filter((call) => call.isLive)).toEqual([]);
      expect(boardView(state).calling).toEqual([]);
    });
  });

  test("[W2] forgets a call that was undone", () => {
    given(
      at("08:00", issued("A001")),
      { ...at("08:05", called("A001", "1")), command: "call" },
      at("08:05", undone("1", "call", "A001")),
    ).leaves((state) => {
      expect(boardView(state).calls).toEqual([]);
    });
  });

  const resultCalled = [
    at("08:00", issued("A001")),
    at("08:05", called("A001", "1")),
    at("08:06", started("A001", "1")),
    at("08:10", signatureAwaited("A001", "1")),
    at("08:40", calledOutOfTurn("A001", "2", "result")),
  ];

  test("[W3] marks a call for a result as silent", () => {
    given(...resultCalled).leaves((state) => {
      expect(boardView(state).calling).toMatchObject([{ number: "A001", counterLabel: "2", isSilent: true }]);
    });
  });

  test("[W3] marks it as spoken where the centre has results spoken", () => {
    given(...resultCalled).leaves((state) => {
      const voice = { ...PLAIN_BOARD.voice, speaksResults: true };
      const view = boardView({ ...state, centre: { ...state.centre, board: { ...PLAIN_BOARD, voice } } });
      expect(view.calling).toMatchObject([{ wish: "result", isSilent: false }]);
    });
  });

  test("[W7] asks who was served at a counter to return to it, in a recall too", () => {
    given(
      at("08:00", issued("A001"), issued("A002")),
      at("08:05", called("A001", "1"), called("A002", "2")),
      at("08:06", started("A001", "1"), started("A002", "2")),
      at("08:10", transferred("A001", "1", "civil"), transferred("A002", "2", "civil")),
      at("08:20", called("A001", "1")),
      at("08:21", recalled("A001", "1")),
      at("08:30", called("A002", "4")),
    ).leaves((state) => {
      const calls = boardView(state).calls.map(({ number, wish, isRecall }) => [number, wish, isRecall]);
      expect(calls.slice(2)).toEqual([
        ["A001", "return", false],
        ["A001", "return", true],
        ["A002", "come", false],
      ]);
    });
  });

  test("[W4] shows neither class nor procedure nor person, and neither does the kiosk", () => {
    given(
      at("08:00", issued("A001", { class: "elderly", following: ["deed"] }), issued("A002", { class: "pregnant" })),
      at("08:05", called("A001", "1")),
      at("08:06", started("A001", "1")),
      at("08:09", finished("A001", "1"), continued("A001.2", "deed", "1")),
    ).leaves((state) => {
      const shown = JSON.stringify([boardView(state), kioskView(state)]);
      for (const secret of ["elderly", "pregnant", "birth", "deed", "clerk", "dung", "isPriority", "issuedBy"]) {
        expect(shown).not.toContain(secret);
      }
    });
  });

  test("[W5] counts who waits in each field, and tells the public why a field gives no tickets", () => {
    given(
      at("08:00", issued("A001"), issued("A002"), issued("B001")),
      at("08:05", called("B001", "3"), transferred("B001", "3", "civil", "1")),
      at("08:06", issuingClosed("land", "Hết số, mời quay lại chiều nay")),
    ).leaves((state) => {
      const fields = boardView(state).fields.map(({ letter, waiting, closedText }) => [letter, waiting, closedText]);
      expect(fields).toEqual([
        ["A", 3, null],
        ["B", 0, { vi: "Hết số, mời quay lại chiều nay" }],
        ["C", 0, null],
        ["D", 0, null],
      ]);
    });
  });
});

describe("[W6] a zone's board", () => {
  const upstairs: Zone = {
    id: zoneId("upstairs"),
    name: { vi: "Tầng 2" },
    fields: [fieldId("land")],
    counters: [counterId("3")],
  };

  test("[W6] shows the calls to its counters and those of its fields, and no other", () => {
    given(
      at("08:00", issued("A001"), issued("A002"), issued("B001"), issued("B002")),
      at("08:05", called("A001", "1"), called("A002", "3"), called("B001", "2"), called("B002", "3")),
    ).leaves((state) => {
      const centre = { ...state.centre, board: { ...PLAIN_BOARD, zones: [upstairs] } };
      const view = boardView({ ...state, centre }, undefined, upstairs.id);
      expect(view.calls.map(({ number, counterLabel }) => [number, counterLabel])).toEqual([
        ["A002", "3"],
        ["B001", "2"],
        ["B002", "3"],
      ]);
      expect(numbers(view.calling).toSorted()).toEqual(["B001", "B002"]);
      expect(view.fields.map(({ letter }) => letter)).toEqual(["B"]);
      expect(view.zoneName).toEqual({ vi: "Tầng 2" });
    });
  });
});
