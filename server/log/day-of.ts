import type { Recorded } from "#shared/domain/event.ts";
import type { Day } from "#shared/kit/time.ts";
import type { LogEntry } from "./event-log.ts";

/** The day that an event belongs to. The command that turns the day closes the old one and opens the next. */
export function dayOf({ event }: Recorded, { day }: LogEntry): Day {
  return event.type === "DayClosed" ? event.day : day;
}
