import type { QueueEvent } from "#shared/domain/event.ts";
import type { Day } from "#shared/kit/time.ts";

/**
 * The day that an event belongs to, given the one its command left open: turning the day closes the old one first, and a
 * kiosk may bring a ticket of a day that is over.
 */
export const dayOf = (event: QueueEvent, openDay: Day): Day =>
  event.type === "DayClosed" || event.type === "TicketCounted" ? event.day : openDay;
