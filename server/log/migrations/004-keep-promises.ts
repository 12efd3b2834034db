import type { Migration } from "../migrate.ts";

/** The wait that each citizen was told with the ticket: yesterday's score and the next day's calibration read it. */
export const keepPromises: Migration = {
  name: "keep promises",
  sql: `
    ALTER TABLE visits ADD COLUMN promised_p50_s INTEGER;
    ALTER TABLE visits ADD COLUMN promised_p90_s INTEGER;
    ALTER TABLE visits ADD COLUMN promised_ahead INTEGER;
  `,
};
