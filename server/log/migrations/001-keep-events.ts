import type { Migration } from "../migrate.ts";

/**
 * The log. A retry finds its answer by (command_id, step), which also refuses a command's second entry; a start finds
 * the last day in `days`, so that it reads none of the year before.
 */
export const keepEvents: Migration = {
  name: "keep events",
  sql: `
    CREATE TABLE events (
      seq INTEGER PRIMARY KEY,
      day TEXT NOT NULL,
      at INTEGER NOT NULL,
      type TEXT NOT NULL,
      actor TEXT NOT NULL,
      command_id TEXT NOT NULL,
      step INTEGER NOT NULL,
      body TEXT NOT NULL,
      UNIQUE (command_id, step)
    ) STRICT;

    CREATE TABLE days (
      day TEXT PRIMARY KEY,
      first_seq INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
