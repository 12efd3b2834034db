import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A page of docs/ as text. */
export const readPage = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../../../docs", name), "utf8");

/** A table of docs/spec.md: cells by row and column. */
export type SpecTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The table under a heading; throws where the page has none, so that a renamed heading is noticed. */
export function specTable(heading: string): SpecTable {
  const section = readPage("spec.md").split(`### ${heading}\n`)[1]?.split(/^#/m)[0] ?? "";
  const [head, , ...rows] = section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map(cellsOf);
  if (head === undefined || rows.length === 0) throw new Error(`docs/spec.md has no table under "${heading}"`);
  const columns = head.slice(1);
  return Object.fromEntries(
    rows.map(([row = "", ...cells]) => [
      row,
      Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ""])),
    ]),
  );
}

const cellsOf = (line: string): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll("`", ""));

/** Every rule id of docs/spec.md, in its order. */
export const ruleIds = (): readonly string[] =>
  [...readPage("spec.md").matchAll(/^- \*\*\[([A-Z]{1,2}\d+)\]\*\*/gm)].map(([, id]) => id ?? "");
