import type { Database } from "better-sqlite3";

/** One forward step of the store's tables. A step that a kiosk has seen is never changed: add another. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Brings a store up to the last step, each as a whole; false when a later version of this program has written it. */
export function migrate(db: Database, migrations: readonly Migration[]): boolean {
  const done = Number(db.pragma("user_version", { simple: true }));
  for (const [index, { sql }] of migrations.entries()) {
    if (index < done) continue;
    db.transaction(() => db.exec(sql).pragma(`user_version = ${index + 1}`)).immediate();
  }
  return done <= migrations.length;
}
