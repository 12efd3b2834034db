import { elapsedMs, MINUTE_MS } from "#shared/kit/time.ts";
import type { Clerk } from "./clerk.ts";
import type { Floor } from "./floor.ts";
import { rouse } from "./rouse.ts";

/** Whoever the day's own plans brought is called sooner; a missed one is offered, and called, later than this. */
const OVERLOOKED_AFTER_MS = 30_000;
const MISSED_AFTER_MS = 10 * MINUTE_MS;

/** Once a minute idle clerks look at their screens: a visitor of the demonstration may have taken a ticket, or lent a counter. */
export function watchOver(floor: Floor): void {
  floor.agenda.in(MINUTE_MS, () => {
    for (const clerk of floor.clerks) if (clerk.mood === "idle" && isNeeded(clerk, floor)) rouse(clerk, floor);
    watchOver(floor);
  });
}

function isNeeded({ desk }: Clerk, { agenda }: Floor): boolean {
  const { inHand, next, counter } = desk.view();
  if (inHand !== null) return true;
  if (next === null || counter.desk.kind !== "open") return false;
  const { since, absences } = next.ticket;
  return elapsedMs(since, agenda.now) > (absences === 0 ? OVERLOOKED_AFTER_MS : MISSED_AFTER_MS);
}
