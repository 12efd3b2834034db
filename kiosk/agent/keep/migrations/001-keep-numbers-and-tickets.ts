import type { Migration } from "../migration.ts";

/**
 * What a kiosk must not forget. A ticket is found by its press, which may come again; tickets to be brought and papers to be
 * reported are read in the order in which they were written.
 */
export const keepNumbersAndTickets: Migration = {
  name: "keep numbers and tickets",
  sql: `
    CREATE TABLE store (
      id TEXT NOT NULL,
      own_from INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE agreement (
      only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
      device_id TEXT NOT NULL,
      day TEXT,
      as_of INTEGER NOT NULL,
      kiosk_letter TEXT NOT NULL,
      ref_key TEXT NOT NULL,
      public_url TEXT NOT NULL
    ) STRICT;

    CREATE TABLE block (
      field_id TEXT NOT NULL,
      letter TEXT NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      is_given INTEGER NOT NULL,
      PRIMARY KEY (field_id, first)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE count (
      kind TEXT NOT NULL CHECK (kind IN ('block', 'own')),
      field_id TEXT NOT NULL,
      day TEXT,
      last INTEGER NOT NULL,
      PRIMARY KEY (kind, field_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ticket (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      press TEXT NOT NULL UNIQUE,
      given_at INTEGER NOT NULL,
      command TEXT NOT NULL,
      answer TEXT NOT NULL
    ) STRICT;

    CREATE TABLE kept (
      press TEXT PRIMARY KEY REFERENCES ticket (press),
      field_id TEXT NOT NULL,
      number TEXT NOT NULL,
      count INTEGER,
      day TEXT,
      issued_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'brought', 'refused')),
      ticket_id TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX kept_waiting ON kept (state) WHERE state = 'waiting';

    CREATE TABLE paper (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      press TEXT NOT NULL,
      ticket_id TEXT NOT NULL,
      result TEXT NOT NULL,
      is_told INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX paper_of_press ON paper (press);
    CREATE INDEX paper_untold ON paper (position) WHERE is_told = 0;
  `,
};
