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

describe("the check of languages", () => {
  test("sees a text that is missing, empty, or made from other facts", () => {
    const texts = textsOf({ board: { title: "Board", empty: " ", wait: (minutes: number) => `${minutes}` } });
    expect(texts).toEqual(["board.empty is empty", "board.title", "board.wait from 1"]);
  });
});
