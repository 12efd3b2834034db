import { describe, expect, test } from "vitest";
import { fold, matches, search } from "#shared/i18n/fold.ts";

describe("folding", () => {
  test.each([
    ["Chứng thực", "chung thuc"],
    ["Đất đai – Môi trường", "dat dai moi truong"],
    ["  KHAI   SINH (trẻ em)  ", "khai sinh tre em"],
    ["Hưởng ưu đãi", "huong uu dai"],
    ["Nghĩa trang", "nghia trang"],
    ["", ""],
  ])("reads %j as %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("makes the same of composed and decomposed letters", () => {
    const text = "Giấy xác nhận tình trạng hôn nhân";
    expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
  });
});

const procedures = [
  "Chứng thực bản sao từ bản chính",
  "Chứng thực chữ ký trong các giấy tờ, văn bản",
  "Đăng ký khai sinh",
  "Đăng ký lại khai sinh",
  "Đăng ký kết hôn",
  "Cấp bản sao trích lục hộ tịch",
  "Xác nhận thông tin hồ sơ",
  "Đăng ký biến động đất đai",
];
const find = (query: string): string[] => search(query, procedures, (procedure) => [procedure]);

describe("searching", () => {
  test.each([
    ["chung thuc", "Chứng thực bản sao từ bản chính"],
    ["CHỨNG THỰC CHỮ KÝ", "Chứng thực chữ ký trong các giấy tờ, văn bản"],
    ["khai sinh", "Đăng ký khai sinh"],
    ["khai sinh lai", "Đăng ký lại khai sinh"],
    ["ban sao ho tich", "Cấp bản sao trích lục hộ tịch"],
    ["dkks", "Đăng ký khai sinh"],
    ["dat dai", "Đăng ký biến động đất đai"],
  ])("finds for %j first %j", (query, first) => {
    expect(find(query)[0]).toBe(first);
  });

  test("gives everything, in its order, for an empty query", () => {
    expect(find("  ")).toEqual(procedures);
  });

  test("gives nothing for what is nowhere", () => {
    expect(find("xyz")).toEqual([]);
    expect(search("a", procedures, () => [])).toEqual([]);
  });

  test("puts the text that has the typed diacritics first", () => {
    expect(search("hộ", ["hồ sơ", "hộ tịch"], (text) => [text])).toEqual(["hộ tịch", "hồ sơ"]);
    expect(search("hồ", ["hộ tịch", "hồ sơ"], (text) => [text])).toEqual(["hồ sơ", "hộ tịch"]);
  });

  test("still finds a text when a mark was mistyped", () => {
    expect(find("khái sinh")).toContain("Đăng ký khai sinh");
  });

  test("ranks the beginning before a word, a word before scattered words, those before the inside", () => {
    const ranks = ["ban sao", "cap ban sao", "sao cua ban", "giaban saoche"].map((text) => matches("ban sao", text));
    expect(ranks).toEqual(ranks.toSorted((one, other) => (one ?? 99) - (other ?? 99)));
    expect(new Set(ranks).size).toBe(4);
  });

  test("takes the best of an item's texts", () => {
    const items = [
      { vi: "Đăng ký kết hôn", en: "Marriage registration" },
      { vi: "Đăng ký khai sinh", en: "Birth registration" },
    ];
    expect(search("birth", items, ({ vi, en }) => [vi, en])).toEqual([items[1]]);
  });
});
