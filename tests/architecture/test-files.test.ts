import { describe, expect, test } from "vitest";
import { tiers } from "#tests/tiers.ts";
import { house } from "./house.ts";
import { parseSourceFile } from "./source-file.ts";
import { emptyTiers, silentTests } from "./test-files.ts";

const names = tiers.map(({ name }) => name);

test("every test of the house is run", () => {
  expect(silentTests(house, names)).toEqual([]);
});

test("every tier has tests", () => {
  expect(emptyTiers(house, names)).toEqual([]);
});

describe("the check of tests", () => {
  test.for([
    ["tests/forgotten/queue.test.ts", ""],
    ["server/queue.test.ts", ""],
    ["tests/domain/queue.test.ts", `test.skip("x", () => {});`],
    ["tests/domain/queue.test.ts", `describe.skipIf(true)("x", () => {});`],
    ["tests/domain/queue.test.ts", `test.todo("x");`],
  ] as const)("refuses %s with %s", ([path, text]) => {
    expect(silentTests([parseSourceFile(path, text)], ["domain"])).toHaveLength(1);
  });

  test("sees a tier without a test", () => {
    const files = [parseSourceFile("tests/domain/queue.test.ts", "")];
    expect(emptyTiers(files, ["domain", "faults"])).toEqual(["faults"]);
  });
});
