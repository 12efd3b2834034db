import { array, assert, constantFrom, integer, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { piecesOf } from "#display/notice/pieces.ts";

const within = (length: number) => (piece: string) => piece.length <= length;

describe("the centre's line of text", () => {
  test("[W12] is one piece where it fits", () => {
    expect(piecesOf("Trung tâm nghỉ lễ. Xin cảm ơn.", within(40))).toEqual(["Trung tâm nghỉ lễ. Xin cảm ơn."]);
  });

  test("[W12] is cut between sentences, and within one only where it must be, evenly", () => {
    expect(piecesOf("Sáng thứ Bảy có làm việc. Mang theo thẻ căn cước khi nộp hồ sơ nhé.", within(26))).toEqual([
      "Sáng thứ Bảy có làm việc.",
      "Mang theo thẻ căn cước",
      "khi nộp hồ sơ nhé.",
    ]);
  });

  test("[W12] keeps a word that is too long whole", () => {
    expect(piecesOf("xem https://dichvucong.gov.vn nhé", within(10))).toEqual([
      "xem",
      "https://dichvucong.gov.vn",
      "nhé",
    ]);
  });

  test("[W12] loses no word, and no piece with a space in it is too long", () => {
    const word = string({ unit: constantFrom("a", "ề", "ổ", "."), minLength: 1, maxLength: 12 });
    assert(
      property(array(word), integer({ min: 1, max: 40 }), (words, length) => {
        const pieces = piecesOf(words.join(" "), within(length));
        expect(pieces.join(" ")).toBe(words.join(" "));
        expect(pieces.filter((piece) => piece.includes(" ") && piece.length > length)).toEqual([]);
      }),
    );
  });
});
