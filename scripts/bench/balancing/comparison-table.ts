import type { Comparison } from "./compare.ts";

/** A named row of a table. */
export interface Row {
  readonly name: string;
  readonly comparison: Comparison;
}

const HEAD = [
  "policy",
  "gap in J",
  "gap in mean",
  "mean",
  "p95",
  "worst field's p95",
  "≤ 15 min",
  "moves a day",
  "calm days",
  "worst day",
  "worst field's rise",
  "P90 kept",
  "error of P50",
  "CPU a day",
];

/** The comparison as a Markdown table. */
export function comparisonTable(rows: readonly Row[]): string {
  const lines = [HEAD, HEAD.map((_, column) => (column === 0 ? "---" : "--:")), ...rows.map(cells)];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

function cells({ name, comparison: each }: Row): string[] {
  return [
    name,
    each.gapInJ.toFixed(3),
    each.gapInMean.toFixed(3),
    each.mean.toFixed(1),
    each.p95.toFixed(1),
    each.worstFieldP95.toFixed(1),
    percent(each.le15),
    each.moves.toFixed(1),
    `≤ ${each.movesOnCalmDays}`,
    each.worst === null ? "none" : `${each.worst.file.replace(".json", "")} +${percent(each.worst.share)}`,
    `+${percent(each.worstField)}`,
    `${percent(each.promise.kept)} (${each.promise.fieldsAstray} of ${each.promise.fields} fields astray)`,
    `${each.promise.error.toFixed(1)} min`,
    `${(each.cpuMs / 1000).toFixed(2)} s`,
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
