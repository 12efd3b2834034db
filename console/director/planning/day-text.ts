import { epochMs, type EpochMs } from "#shared/kit/time.ts";

/** An instant within a calendar day, by which its date can be written: noon in the zones of Vietnam and Indonesia. */
export const noonOf = (day: string): EpochMs => epochMs(Date.parse(`${day}T12:00:00+07:00`));
