/** A cell; null is empty. */
export type CsvCell = string | number | null;

// Excel takes a file without this mark for the machine's old code page, and Vietnamese for noise.
const BYTE_ORDER_MARK = "\uFEFF";
// A spreadsheet runs a text that begins like a formula.
const FORMULA = /^[=+\-@\t\r]/;
const SPECIAL = /[",\r\n]/;

/** Comma-separated text by RFC 4180, in UTF-8 with the mark that Excel wants; no cell can run as a formula. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
