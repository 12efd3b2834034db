import type { Catalogue } from "#shared/i18n/catalogue.ts";
import type { DayMetrics } from "#shared/simulator/day-result.ts";

type Figures = Pick<DayMetrics, "J" | "mean" | "p95" | "worstFieldP95" | "le15" | "moves">;

/** Days as a table for a terminal, a row each; with more than one, their mean as the last. */
export function resultTable(
  texts: Catalogue["simulate"],
  days: readonly { readonly name: string; readonly metrics: DayMetrics }[],
): readonly string[] {
  const rows = days.map(({ name, metrics }) => [name, ...cells(metrics)]);
  if (days.length > 1)
    rows.push([texts.meanOf(days.length), ...cells(meanFigures(days.map(({ metrics }) => metrics)))]);
  const { day, cost, mean, p95, worst, within15, moves } = texts.column;
  return aligned([[day, cost, mean, p95, worst, within15, moves], ...rows]);
}

function cells({ J, mean, p95, worstFieldP95, le15, moves }: Figures): string[] {
  const minutes = [J, mean, p95, worstFieldP95, le15].map((value) => value.toFixed(1));
  return [...minutes, moves.toFixed(Number.isInteger(moves) ? 0 : 1)];
}

function meanFigures(all: readonly Figures[]): Figures {
  const meanOf = (key: keyof Figures): number => all.reduce((sum, each) => sum + each[key], 0) / all.length;
  return {
    J: meanOf("J"),
    mean: meanOf("mean"),
    p95: meanOf("p95"),
    worstFieldP95: meanOf("worstFieldP95"),
    le15: meanOf("le15"),
    moves: meanOf("moves"),
  };
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}
