import type { Migration } from "#server/log/migrate.ts";

/** Everything that a first start needs: each lookup is by primary key or by a token's hash. */
export const createAccessTables: Migration = {
  name: "create access tables",
  sql: `
    CREATE TABLE credential (
      subject TEXT PRIMARY KEY,
      hash TEXT NOT NULL
    ) STRICT;

    CREATE TABLE failure (
      subject TEXT PRIMARY KEY,
      count INTEGER NOT NULL,
      last_at INTEGER NOT NULL
    ) STRICT;

    -- A clerk's session names clerk and counter, the director's neither.
    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      token_hash BLOB NOT NULL UNIQUE,
      clerk_id TEXT,
      counter_id TEXT,
      expires_at INTEGER NOT NULL,
      CHECK ((clerk_id IS NULL) = (counter_id IS NULL))
    ) STRICT;

    CREATE TABLE device (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('pending', 'paired', 'revoked')),
      code TEXT,
      address TEXT NOT NULL,
      claim_hash BLOB,
      token_hash BLOB UNIQUE,
      since INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE integration (
      name TEXT PRIMARY KEY,
      token_hash BLOB NOT NULL UNIQUE
    ) STRICT;
  `,
};
