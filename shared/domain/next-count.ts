import { ticketId, ticketNumber } from "#shared/kit/ids.ts";
import type { FieldId, TicketId, TicketNumber } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";
import { lineOf } from "./initial-state.ts";
import { isInBlock } from "./kept-numbers.ts";
import type { QueueState } from "./state.ts";

/** A number that may be given now. */
export interface FreshNumber {
  readonly count: number;
  readonly number: TicketNumber;
  readonly ticketId: TicketId;
}

/**
 * The next number of a field: one after the last that the server gave, past every block that is lent to a kiosk and past
 * numbers of returned blocks that were used. O(1) but for those.
 */
export function nextNumber(state: QueueState, fieldId: FieldId, letter: string): FreshNumber {
  const { given, leases } = lineOf(state, fieldId);
  for (let count = given + 1; ; count += 1) {
    // Leases stand in order, so whoever is past one meets the next.
    for (const lease of leases) if (isInBlock(lease, count)) count = lease.to + 1;
    const number = ticketNumber(letter, count);
    const id = ticketIdOf(state.day, number);
    if (!state.tickets.has(id)) return { count, number, ticketId: id };
  }
}

/** A first ticket's id: its number on its day. */
export const ticketIdOf = (day: Day | null, number: TicketNumber): TicketId => ticketId(`${day}.${number}`);
