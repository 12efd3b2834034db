import { describe, expect, test } from "vitest";
import { importCycles } from "./cycles.ts";
import { house } from "./house.ts";
import { parseSourceFile } from "./source-file.ts";

test("no files of the house load each other in a circle", () => {
  expect(importCycles(house)).toEqual([]);
});

describe("the check of circles", () => {
  test("names the files of a circle", () => {
    const files = [
      parseSourceFile("shared/a.ts", `import { b } from "./b.ts";`),
      parseSourceFile("shared/b.ts", `import { type C } from "#shared/c.ts";`),
      parseSourceFile("shared/c.ts", `export { a } from "./a.ts";`),
    ];
    expect(importCycles(files)).toEqual(["shared/a.ts → shared/b.ts → shared/c.ts → shared/a.ts"]);
  });

  test("lets types refer to each other", () => {
    const files = [
      parseSourceFile("shared/a.ts", `import type { B } from "./b.ts";`),
      parseSourceFile("shared/b.ts", `import { A } from "./a.ts";`),
    ];
    expect(importCycles(files)).toEqual([]);
  });

  test("lets two files share a third", () => {
    const files = [
      parseSourceFile("shared/a.ts", `import "./b.ts"; import "./c.ts";`),
      parseSourceFile("shared/b.ts", `import "./c.ts";`),
      parseSourceFile("shared/c.ts", ""),
    ];
    expect(importCycles(files)).toEqual([]);
  });
});
