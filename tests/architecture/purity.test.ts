import { describe, expect, test } from "vitest";
import { filesOf } from "./house.ts";
import { impureNames } from "./purity.ts";
import { parseSourceFile } from "./source-file.ts";

test("shared/ reaches for no clock, no chance and no world", () => {
  expect(impureNames(filesOf("shared"))).toEqual([]);
});

describe("the check of purity", () => {
  test.for([
    "const now = Date.now();",
    "const today = new Date();",
    "function f(at: Date) {}",
    "const chance = Math.random();",
    `const chance = Math["random"]();`,
    "const id = crypto.randomUUID();",
    "setTimeout(() => {}, 1);",
    "const env = process.env;",
    "const hidden = globalThis;",
    `const clock = { performance };`,
  ])("refuses %s", (text) => {
    expect(impureNames([parseSourceFile("shared/domain/x.ts", text)])).toHaveLength(1);
  });

  test.for([
    "const time = visit.performance;",
    "const x = { process: 1 };",
    "const y = Math.round(1.2);",
    "const document = 1;",
  ])("allows %s", (text) => {
    expect(impureNames([parseSourceFile("shared/domain/x.ts", text)])).toEqual([]);
  });
});
