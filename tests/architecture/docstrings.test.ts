import { describe, expect, test } from "vitest";
import { undocumentedExports } from "./docstrings.ts";
import { filesOf } from "./house.ts";
import { parseSourceFile } from "./source-file.ts";

test("every export of shared/ has a docstring", () => {
  expect(undocumentedExports(filesOf("shared"))).toEqual([]);
});

describe("the check of docstrings", () => {
  test.for([
    "export const x = 1;",
    "export function f() {}",
    "export type X = 1;",
    "// A comment is not a docstring.\nexport interface X {}",
    "/** Belongs to y. */\nconst y = 1;\nexport const x = y;",
    "const x = 1;\nexport { x };",
  ])("refuses %s", (text) => {
    expect(undocumentedExports([parseSourceFile("shared/kit/x.ts", text)])).toHaveLength(1);
  });

  test("is content with a promise before the export", () => {
    expect(undocumentedExports([parseSourceFile("shared/kit/x.ts", "/** One. */\nexport const x = 1;")])).toEqual([]);
  });
});
