import { describe, expect, test } from "vitest";
import { wrongShapes } from "./file-shape.ts";
import { house } from "./house.ts";
import { parseSourceFile } from "./source-file.ts";

test("every file of the house is one named idea with named exports", () => {
  expect(wrongShapes(house)).toEqual([]);
});

describe("the check of shapes", () => {
  test.for([
    ["server/utils.ts", "export const x = 1;"],
    ["server/helpers/ticket.ts", "export const x = 1;"],
    ["server/ticket-helpers.ts", "export const x = 1;"],
    ["server/index.ts", "export const x = 1;"],
    ["server/all.ts", `export * from "./app.ts";`],
    ["server/all.ts", `export { x } from "./app.ts";`],
    ["server/all.ts", `export type { X } from "./app.ts";`],
    ["server/app.ts", "export default function app() {}"],
  ] as const)("refuses %s with %s", ([path, text]) => {
    expect(wrongShapes([parseSourceFile(path, text)])).toHaveLength(1);
  });

  test("allows a tool's config its default export", () => {
    expect(wrongShapes([parseSourceFile("ui/some.config.ts", "export default {};")])).toEqual([]);
  });
});
