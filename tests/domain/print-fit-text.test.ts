import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { text } from "#shared/print/drawing-items.ts";
import { fitText, type MeasureText } from "#shared/print/fit-text.ts";
import { seed } from "./support/seed.ts";

/** A typewriter: every letter half as wide as it is high. */
const typewriter: MeasureText = (line, sizeDots) => Array.from(line).length * (sizeDots / 2);

const fit = (words: string, widthDots: number, options: Parameters<typeof text>[1] = {}) =>
  fitText(text(words, options), widthDots, typewriter);

describe("fitting text to paper", () => {
  test("takes the largest size at which the words fit their lines", () => {
    expect(fit("Chứng thực", 140, { sizeDots: 40, minSizeDots: 20 })).toEqual({ sizeDots: 28, lines: ["Chứng thực"] });
  });

  test("breaks a line before it shrinks the letters", () => {
    const fitted = fit("Chứng thực bản sao", 150, { sizeDots: 28, maxLines: 2, align: "left" });
    expect(fitted).toEqual({ sizeDots: 28, lines: ["Chứng thực", "bản sao"] });
  });

  test("keeps words together that a no-break space joins", () => {
    const fitted = fit("từ 15–25\u00a0phút", 100, { sizeDots: 20, minSizeDots: 20, maxLines: 2, align: "left" });
    expect(fitted.lines).toEqual(["từ", "15–25\u00a0phút"]);
  });

  test("makes centred lines even, so that no last word stands alone", () => {
    const fitted = fit("một hai ba bốn năm", 160, { sizeDots: 20, minSizeDots: 20, maxLines: 3 });
    expect(fitted.lines).toEqual(["một hai ba", "bốn năm"]);
  });

  test("ends in an ellipsis what fits at no size", () => {
    const fitted = fit("không bao giờ vừa một dòng như thế này", 120, { sizeDots: 24, minSizeDots: 20 });
    expect(fitted).toEqual({ sizeDots: 20, lines: ["không bao…"] });
  });

  test("breaks a word that is wider than the paper", () => {
    const fitted = fit("abcdefghij", 40, { sizeDots: 20, minSizeDots: 20, maxLines: 3, align: "left" });
    expect(fitted.lines).toEqual(["abcd", "efgh", "ij"]);
  });

  test("gives decomposed letters the lines of composed ones", () => {
    const words = "Đăng ký biến động quyền sử dụng đất";
    const options = { maxLines: 3, sizeDots: 30 };
    expect(fit(words.normalize("NFD"), 220, options)).toEqual(fit(words.normalize("NFC"), 220, options));
  });
});

const anyText = fc.record({
  words: fc
    .array(fc.constantFrom("Đăng", "ký", "quyền", "sử", "dụng", "đất", "CCCD/hộ", "nghiệp,", "a".repeat(40)), {
      maxLength: 20,
    })
    .map((words) => words.join(" ")),
  widthDots: fc.integer({ min: 40, max: 552 }),
  maxLines: fc.integer({ min: 1, max: 6 }),
  align: fc.constantFrom("left" as const, "center" as const),
});

describe(`any text on any width (seed ${seed})`, () => {
  test("stays inside its width, its lines and its sizes", () => {
    fc.assert(
      fc.property(anyText, ({ words, widthDots, ...options }) => {
        const { sizeDots, lines } = fit(words, widthDots, { sizeDots: 44, minSizeDots: 24, ...options });
        expect(lines.length).toBeLessThanOrEqual(options.maxLines);
        expect(sizeDots).toBeGreaterThanOrEqual(24);
        expect(sizeDots).toBeLessThanOrEqual(44);
        for (const line of lines) expect(typewriter(line, sizeDots, "regular")).toBeLessThanOrEqual(widthDots);
      }),
      { seed, numRuns: 500 },
    );
  });

  test("loses no letter unless an ellipsis says so", () => {
    fc.assert(
      fc.property(anyText, ({ words, widthDots, ...options }) => {
        const { lines } = fit(words, widthDots, { sizeDots: 44, minSizeDots: 24, ...options });
        const kept = lettersOf(lines.join(""));
        const isShortened = kept.endsWith("…");
        expect(lettersOf(words).startsWith(isShortened ? kept.slice(0, -1) : kept)).toBe(true);
        expect(isShortened || kept.length === lettersOf(words).length).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });
});

const lettersOf = (words: string): string => words.normalize("NFC").replace(/[ \t\n]+/gu, "");
