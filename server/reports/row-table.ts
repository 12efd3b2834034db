import type { Database } from "better-sqlite3";
import type { Day } from "#shared/kit/time.ts";

/** How a row's value is kept: as it is, or a truth as 0 or 1. */
type Column = "plain" | "flag";

/** A report table: its columns carry the row's own names, in snake case. */
export interface RowTable<Row> {
  readonly name: string;
  /** The column, beside the day, that tells its rows apart and orders them. */
  readonly key: keyof Row & string;
  readonly columns: Readonly<Record<keyof Row & string, Column>>;
}

/** Adds a row, or replaces the one with its key. */
export function rowPutter<Row extends object>(db: Database, table: RowTable<Row>): (row: Row) => void {
  const keys = Object.keys(table.columns);
  const names = keys.map(columnName).join(", ");
  const values = keys.map((key) => `@${key}`).join(", ");
  const put = db.prepare<[object]>(`INSERT OR REPLACE INTO ${table.name} (${names}) VALUES (${values})`);
  const flags = flagsOf(table);
  return (row) => {
    put.run(withFlags(row, flags, Number));
  };
}

/** Removes the row of a day by its key. */
export function rowRemover<Row>(db: Database, table: RowTable<Row>): (day: Day, key: string) => void {
  const remove = db.prepare<[Day, string]>(`DELETE FROM ${table.name} WHERE day = ? AND ${columnName(table.key)} = ?`);
  return (day, key) => {
    remove.run(day, key);
  };
}

/** Reads the rows of a day, by key. */
export function rowReader<Row extends object>(db: Database, table: RowTable<Row>): (day: Day) => readonly Row[] {
  const names = Object.keys(table.columns).map((key) => `${columnName(key)} AS ${key}`);
  const select = db.prepare<[Day], object>(
    `SELECT ${names.join(", ")} FROM ${table.name} WHERE day = ? ORDER BY ${columnName(table.key)}`,
  );
  const flags = flagsOf(table);
  // The table's columns are the row's, and only this program writes them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (day) => select.all(day).map((row) => withFlags(row, flags, Boolean) as Row);
}

const columnName = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const flagsOf = <Row>({ columns }: RowTable<Row>): readonly string[] =>
  Object.entries(columns)
    .filter(([, column]) => column === "flag")
    .map(([key]) => key);

function withFlags(row: object, flags: readonly string[], as: (value: unknown) => unknown): object {
  if (flags.length === 0) return row;
  return { ...row, ...Object.fromEntries(flags.map((key) => [key, as(Reflect.get(row, key))])) };
}
