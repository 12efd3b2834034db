import { epochMs, type Day, type EpochMs } from "#shared/kit/time.ts";

/** Noon of a day in UTC: the instant by which a calendar day is written, whatever zone writes it. */
export const noonOf = (day: Day): EpochMs => epochMs(Date.parse(`${day}T12:00:00Z`));
