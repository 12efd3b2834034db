import type { Migration } from "#server/log/migrate.ts";

/**
 * Guesses are looked up by whose secret it is and where they come from; the empty source counts them from everywhere.
 * `familiar` is asked whether a source has been right before.
 */
export const countFailuresBySource: Migration = {
  name: "count failures by source",
  sql: `
    ALTER TABLE failure RENAME TO failure_of_subject;

    CREATE TABLE failure (
      subject TEXT NOT NULL,
      source TEXT NOT NULL,
      count INTEGER NOT NULL,
      last_at INTEGER NOT NULL,
      PRIMARY KEY (subject, source)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO failure (subject, source, count, last_at) SELECT subject, '', count, last_at FROM failure_of_subject;
    DROP TABLE failure_of_subject;

    CREATE TABLE familiar (
      subject TEXT NOT NULL,
      source TEXT NOT NULL,
      last_at INTEGER NOT NULL,
      PRIMARY KEY (subject, source)
    ) STRICT, WITHOUT ROWID;
  `,
};
