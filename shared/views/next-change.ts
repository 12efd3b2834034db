import { everybodysFrom } from "#shared/domain/help.ts";
import type { QueueState, Ticket } from "#shared/domain/state.ts";
import { epochMs, type EpochMs } from "#shared/kit/time.ts";

/**
 * The next instant after `now` at which time alone changes what a view shows, or null: a missed citizen is offered again,
 * or, after a clock was set back, is missed again; a call for help becomes everybody's. What a screen
 * counts down by itself (undo, holds, lends) is none.
 */
export function nextChangeAt({ tickets, help }: QueueState, now: EpochMs): EpochMs | null {
  let next = Infinity;
  for (const ticket of tickets.values()) for (const at of offerChanges(ticket)) if (at > now && at < next) next = at;
  for (const call of help.values()) if (everybodysFrom(call) > now) next = Math.min(next, everybodysFrom(call));
  return next === Infinity ? null : epochMs(next);
}

const NONE: readonly EpochMs[] = [];

function offerChanges({ since, status }: Ticket): readonly EpochMs[] {
  return status.kind === "waiting" && status.notBefore !== null ? [since, status.notBefore] : NONE;
}
