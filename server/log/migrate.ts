import type { Database } from "better-sqlite3";
import { DataFault } from "./data-fault.ts";

/** One forward step of a database's tables. The name says the effect. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings a database up to the last migration; each step stands or falls as a whole.
 * @throws DataFault DATA_TOO_NEW when the file has seen more steps than this program knows.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const done = Number(db.pragma("user_version", { simple: true }));
  if (done > migrations.length) throw new DataFault("DATA_TOO_NEW", db.name);
  for (const [index, { sql }] of migrations.entries()) {
    if (index < done) continue;
    const step = db.transaction(() => db.exec(sql).pragma(`user_version = ${index + 1}`));
    step.immediate();
  }
}
