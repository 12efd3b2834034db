import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";

/** A table that follows from the log. */
type DerivedTable = "visits" | "counter_sessions" | "days";

const TABLES: readonly { readonly table: DerivedTable; readonly order: string }[] = [
  { table: "visits", order: "day, ticket_id" },
  { table: "counter_sessions", order: "day, seq" },
  { table: "days", order: "day" },
];

/** How a table in the file compares with the one rebuilt from the log. */
export interface TableComparison {
  readonly table: DerivedTable;
  readonly rows: number;
  readonly liveHash: string;
  readonly rebuiltHash: string;
  /** The first row that only one of both has, as JSON; null when the hashes agree. */
  readonly firstDifference: string | null;
}

/** Compares every derived table, by the hash of all its rows in order. */
export function compareTables(live: Database, rebuilt: Database): readonly TableComparison[] {
  return TABLES.map(({ table, order }) => {
    const sql = `SELECT * FROM ${table} ORDER BY ${order}`;
    const [mine, theirs] = [rowsOf(live, sql), rowsOf(rebuilt, sql)];
    const differsAt = mine.findIndex((row, index) => row !== theirs[index]);
    const at = differsAt < 0 ? mine.length : differsAt;
    return {
      table,
      rows: mine.length,
      liveHash: hashOf(mine),
      rebuiltHash: hashOf(theirs),
      firstDifference: mine[at] ?? theirs[at] ?? null,
    };
  });
}

const rowsOf = (db: Database, sql: string): readonly string[] =>
  db
    .prepare(sql)
    .raw()
    .all()
    .map((row) => JSON.stringify(row));

function hashOf(rows: readonly string[]): string {
  const hash = createHash("sha256");
  for (const row of rows) hash.update(row).update("\n");
  return hash.digest("hex");
}
