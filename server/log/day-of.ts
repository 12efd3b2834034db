import type { QueueEvent } from "#shared/domain/event.ts";
import type { Day } from "#shared/kit/time.ts";

/** The day that an event belongs to, given the one its command left open: turning the day closes the old one first. */
export const dayOf = (event: QueueEvent, openDay: Day): Day => (event.type === "DayClosed" ? event.day : openDay);
