import type { Migration } from "../migrate.ts";

/** When each counter was open, paused or lent, and with whom: served and lent minutes by counter and clerk. */
export const keepCounterSessions: Migration = {
  name: "keep counter sessions",
  sql: `
    CREATE TABLE counter_sessions (
      day TEXT NOT NULL,
      seq INTEGER NOT NULL,
      counter_id TEXT NOT NULL,
      clerk_id TEXT,
      desk TEXT NOT NULL,
      lent_to TEXT,
      began_at INTEGER NOT NULL,
      ended_at INTEGER,
      PRIMARY KEY (day, seq)
    ) STRICT, WITHOUT ROWID;
  `,
};
