import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "#shared/i18n/en.ts";
import { id } from "#shared/i18n/id.ts";
import { vi } from "#shared/i18n/vi.ts";
import { textsOf } from "./texts.ts";

describe.for([
  ["English", en],
  ["Indonesian", id],
] as const)("%s", ([, catalogue]) => {
  test("says everything that Vietnamese says, from the same facts", () => {
    expect(textsOf(catalogue)).toEqual(textsOf(vi));
  });
});

describe("what a person is told", () => {
  test("never calls them bạn, kamu or by their age: quý vị and Anda, or nobody at all", () => {
    const words = (language: "vi" | "id") =>
      readFileSync(join(import.meta.dirname, `../../shared/i18n/${language}.ts`), "utf8");
    expect(words("vi").match(/(?<!\p{L})(?:bạn|ông|bà|bác|cô|chú|anh|chị)(?!\p{L})/giu)).toBeNull();
    expect(words("id").match(/(?<!\p{L})(?:kamu|kalian|engkau|anda(?<!Anda))(?!\p{L})/gu)).toBeNull();
  });
});

describe.for([
  ["Vietnamese", vi],
  ["English", en],
  ["Indonesian", id],
] as const)("a refusal in %s", ([, { refusal }]) => {
  test.for(Object.entries(refusal))("%s says what happened and then what to do", ([, text]) => {
    expect(text).toMatch(/^\p{Lu}.*[.,;:] .+\.$/u);
    expect(text.length).toBeLessThanOrEqual(120);
  });

  test("tells each code in its own words", () => {
    expect(new Set(Object.values(refusal)).size).toBe(Object.keys(refusal).length);
  });
});

describe("the check of languages", () => {
  test("sees a text that is missing, empty, or made from other facts", () => {
    const texts = textsOf({ board: { title: "Board", empty: " ", wait: (minutes: number) => `${minutes}` } });
    expect(texts).toEqual(["board.empty is empty", "board.title", "board.wait from 1"]);
  });
});
