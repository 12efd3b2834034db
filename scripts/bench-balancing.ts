import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { clairvoyantSchema, compare, type Clairvoyant } from "./bench/balancing/compare.ts";
import { comparisonTable } from "./bench/balancing/comparison-table.ts";
import type { DayFigures } from "./bench/balancing/day-figures.ts";
import { playAll, scenarioFiles } from "./bench/balancing/play-all.ts";
import { VARIANTS, variantName } from "./bench/balancing/variant.ts";
import { say } from "./house/terminal.ts";

const GROUPS: readonly (readonly [string, (day: DayFigures) => boolean])[] = [
  ["Odd seeds (tuning)", ({ seed }) => seed % 2 === 1],
  ["Even seeds (judging)", ({ seed }) => seed % 2 === 0],
  ["All days", () => true],
];

const { values } = parseArgs({ options: { scenario: { type: "string" }, json: { type: "string" } } });
if (values.scenario === undefined) {
  process.stderr.write("--scenario is missing: the folder with the scenario files and clairvoyant.json is wanted.\n");
  process.exitCode = 2;
} else await bench(resolve(values.scenario), values.json);

/** Plays every day under every variant. Odd seeds are for tuning, even seeds for judging: they are never mixed unsaid. */
async function bench(folder: string, json: string | undefined): Promise<void> {
  const clairvoyant = clairvoyantSchema.parse(JSON.parse(readFileSync(join(folder, "clairvoyant.json"), "utf8")));
  const files = scenarioFiles(folder);
  const played: { readonly name: string; readonly days: readonly DayFigures[] }[] = [];
  for (const variant of VARIANTS) played.push({ name: variantName(variant), days: await playAll(variant, files) });
  for (const [title, isIn] of GROUPS) say(`\n${title}\n\n${tableOf(played, clairvoyant, isIn)}`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(played)}\n`);
}

function tableOf(
  played: readonly { readonly name: string; readonly days: readonly DayFigures[] }[],
  clairvoyant: Clairvoyant,
  isIn: (day: DayFigures) => boolean,
): string {
  const statics = new Map(played[0]?.days.map((day) => [day.file, day]));
  return comparisonTable(
    played.map(({ name, days }) => ({ name, comparison: compare(days.filter(isIn), statics, clairvoyant) })),
  );
}
