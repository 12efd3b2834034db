import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faces, houseDir } from "#scripts/faces/faces.ts";
import { filesOf } from "./house.ts";

/** The module that each page of a face starts with, as a path from the top folder. */
function entries(): string[] {
  return faces.flatMap(({ source }) =>
    readdirSync(join(houseDir, source))
      .filter((file) => file.endsWith(".html"))
      .flatMap((page) => [
        ...readFileSync(join(houseDir, source, page), "utf8").matchAll(/<script[^>]* src="([^"]+)"/g),
      ])
      .map(([, script = ""]) => join(source, script)),
  );
}

/** The cascade layers stand in the order of the sheet met first: `mount-face` brings it. */
test("every page of a face mounts it before it loads anything else", () => {
  const files = faces.flatMap(({ source }) => filesOf(source));
  const starts = files.filter(({ path }) => entries().includes(path));
  expect(
    starts.filter(({ imports }) => imports[0]?.target !== "ui/face/mount-face.tsx").map(({ path }) => path),
  ).toEqual([]);
});
