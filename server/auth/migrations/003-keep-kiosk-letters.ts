import type { Migration } from "#server/log/migrate.ts";

/** The letters that end the numbers a kiosk gives by itself, one for each store that its numbers were ever kept in. */
export const keepKioskLetters: Migration = {
  name: "keep kiosk letters",
  sql: `
    CREATE TABLE kiosk_letter (
      letter TEXT PRIMARY KEY,
      device_id TEXT NOT NULL,
      store_id TEXT NOT NULL,
      since INTEGER NOT NULL,
      UNIQUE (device_id, store_id)
    ) STRICT, WITHOUT ROWID;
  `,
};
