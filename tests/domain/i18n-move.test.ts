import { describe, expect, test } from "vitest";
import type { MoveOrder, MoveWhy } from "#shared/domain/move.ts";
import { timeText } from "#shared/i18n/format.ts";
import { moveOrderText, moveSentence, type MoveNames } from "#shared/i18n/move-text.ts";
import { fieldId } from "#shared/kit/ids.ts";
import { timeOf } from "./support/moment.ts";

const FIELDS = new Map([
  [fieldId("justice"), "Tư pháp"],
  [fieldId("land"), "Đất đai"],
]);
const names: MoveNames = {
  counter: "7",
  field: (id) => FIELDS.get(id) ?? id,
  time: (at) => timeText(at, "Asia/Ho_Chi_Minh"),
};
const lend: MoveOrder = { kind: "lend", fieldId: fieldId("justice"), until: timeOf("09:30") };

const why = (before: number, after: number, donor: readonly [number, number] | null = [8, 10]): MoveWhy => ({
  helped: {
    fieldId: fieldId("justice"),
    waiting: 14,
    before: { p50: 20, p90: before },
    after: { p50: 9, p90: after },
  },
  donor:
    donor === null
      ? null
      : {
          fieldId: fieldId("land"),
          waiting: 2,
          before: { p50: 3, p90: donor[0] },
          after: { p50: 4, p90: donor[1] },
        },
});

describe("a move is told in one sentence", () => {
  test("with its numbers, in every language", () => {
    const told = { order: lend, why: why(38, 19), names };
    expect(moveSentence("vi", told)).toBe(
      "Quầy 7 sang Tư pháp đến 09:30: 14 người chờ, dự kiến lâu nhất 38 → 19 phút; Đất đai +2 phút",
    );
    expect(moveSentence("en", told)).toBe(
      "Counter 7 to Tư pháp until 09:30: 14 waiting, longest expected wait 38 → 19 min; Đất đai +2 min",
    );
    expect(moveSentence("id", told)).toBe(
      "Loket 7 ke Tư pháp sampai 09:30: 14 orang menunggu, perkiraan terlama 38 → 19 menit; Đất đai +2 menit",
    );
  });

  test("that says what changes nothing, and what even gets better", () => {
    expect(moveSentence("vi", { order: lend, why: why(12, 12, [8, 8]), names })).toBe(
      "Quầy 7 sang Tư pháp đến 09:30: 14 người chờ, dự kiến lâu nhất vẫn 12 phút; Đất đai không đổi",
    );
    expect(moveSentence("vi", { order: lend, why: why(38, 19, [8, 5]), names })).toMatch(/Đất đai −3 phút$/);
  });

  test("before anybody waits", () => {
    const { helped } = why(12, 6);
    const early = { helped: { ...helped, waiting: 0 }, donor: null };
    expect(moveSentence("vi", { order: lend, why: early, names })).toMatch(/: chưa có người chờ, dự kiến/);
  });

  test("whose numbers are those of the helped field alone where none gives", () => {
    expect(moveSentence("vi", { order: { kind: "open" }, why: why(38, 19, null), names })).toBe(
      "Mở quầy 7 cho Tư pháp: 14 người chờ, dự kiến lâu nhất 38 → 19 phút",
    );
  });

  test.each([
    [{ ...lend, until: null }, "Quầy 7 sang Tư pháp đến khi trả về"],
    [{ kind: "return" }, "Quầy 7 trở về"],
    [{ kind: "open" }, "Mở quầy 7"],
    [{ kind: "close" }, "Đóng quầy 7"],
  ] as const)("without numbers where somebody made it unasked", (order, sentence) => {
    expect(moveSentence("vi", { order, why: null, names })).toBe(sentence);
  });

  test("or as its order alone", () => {
    expect(moveOrderText("vi", { order: { kind: "return" }, why: why(38, 19), names })).toBe("Quầy 7 trở về Tư pháp");
    expect(moveOrderText("vi", { order: { kind: "close" }, why: why(38, 19), names })).toBe("Đóng quầy 7 của Tư pháp");
  });
});
