import type { QueueState, Ticket } from "#shared/domain/state.ts";
import { epochMs, type EpochMs } from "#shared/kit/time.ts";

/**
 * The next instant after `now` at which time alone changes what a view shows, or null: a missed citizen is offered again,
 * or, after a clock was set back, is missed again. What a screen counts down by itself (undo, holds, lends) is none.
 */
export function nextChangeAt({ tickets }: QueueState, now: EpochMs): EpochMs | null {
  let next = Infinity;
  for (const ticket of tickets.values()) for (const at of offerChanges(ticket)) if (at > now && at < next) next = at;
  return next === Infinity ? null : epochMs(next);
}

const NONE: readonly EpochMs[] = [];

function offerChanges({ since, status }: Ticket): readonly EpochMs[] {
  return status.kind === "waiting" && status.notBefore !== null ? [since, status.notBefore] : NONE;
}
