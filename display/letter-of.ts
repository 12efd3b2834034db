import type { TicketNumber } from "#shared/kit/ids.ts";

/** The letter that a number begins with: its field's, and with it the field's colour. */
export const letterOf = (number: TicketNumber): string => number.slice(0, 1);
