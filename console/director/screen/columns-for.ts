/** Columns that share `count` cards evenly among as few rows as possible, at most `most` to a row. */
export function columnsFor(count: number, most: number): number {
  const rows = Math.max(1, Math.ceil(count / most));
  return Math.max(1, Math.ceil(count / rows));
}
