import type { Migration } from "../migrate.ts";

/** One row for each closed ticket, stored day by day: a day's report reads one stretch of the file. */
export const keepVisits: Migration = {
  name: "keep visits",
  sql: `
    CREATE TABLE visits (
      day TEXT NOT NULL,
      ticket_id TEXT NOT NULL,
      visit_id TEXT NOT NULL,
      number TEXT NOT NULL,
      step INTEGER NOT NULL,
      field_id TEXT NOT NULL,
      procedure_id TEXT NOT NULL,
      class_id TEXT NOT NULL,
      is_priority INTEGER NOT NULL,
      files INTEGER NOT NULL,
      language TEXT NOT NULL,
      issued_at INTEGER NOT NULL,
      first_called_at INTEGER,
      started_at INTEGER,
      closed_at INTEGER NOT NULL,
      waiting_ms INTEGER NOT NULL,
      walking_ms INTEGER NOT NULL,
      serving_ms INTEGER NOT NULL,
      held_ms INTEGER NOT NULL,
      signing_ms INTEGER NOT NULL,
      away_ms INTEGER NOT NULL,
      absences INTEGER NOT NULL,
      recalls INTEGER NOT NULL,
      counter_id TEXT,
      clerk_id TEXT,
      was_lent INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      paper TEXT NOT NULL,
      PRIMARY KEY (day, ticket_id)
    ) STRICT, WITHOUT ROWID;
  `,
};
