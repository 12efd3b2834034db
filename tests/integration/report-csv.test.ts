import { describe, expect, test } from "vitest";

import { lengthCell } from "#server/reports/csv/cell-texts.ts";
import { csvText } from "#server/reports/csv/csv-text.ts";

describe("a CSV file", () => {
  test("begins with the mark by which Excel knows UTF-8, and ends each line with CR LF", () => {
    expect(
      csvText([
        ["Lĩnh vực", "Số lượt"],
        ["Hộ tịch", 3],
      ]),
    ).toBe("\uFEFFLĩnh vực,Số lượt\r\nHộ tịch,3\r\n");
  });

  test("quotes commas, quotes and line ends, and leaves nothing empty cells", () => {
    expect(csvText([["a,b", 'c "d"', "e\nf", null, ""]])).toBe('\uFEFF"a,b","c ""d""","e\nf",,\r\n');
  });

  test.each(["=1+1", "+84", "-2", "@SUM(A1)", "\tx", "\rx"])("keeps a spreadsheet from running %j", (text) => {
    const [cell = ""] = csvText([[text]])
      .slice(1)
      .split("\r\n")
      .slice(0, 1);
    expect(cell.replace(/^"/, "").startsWith("'")).toBe(true);
  });

  test("leaves a negative number a number", () => {
    expect(csvText([[-2]])).toBe("\uFEFF-2\r\n");
  });
});

describe("a length of time in a cell", () => {
  test.each([
    [0, "0:00:00"],
    [59_499, "0:00:59"],
    [450_000, "0:07:30"],
    [3_600_000, "1:00:00"],
    [36_061_000, "10:01:01"],
  ])("of %i ms reads the same in every country", (ms, text) => {
    expect(lengthCell(ms)).toBe(text);
  });

  test("is empty where there is none", () => {
    expect(lengthCell(null)).toBeNull();
  });
});
