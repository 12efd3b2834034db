import type { QueueState } from "#shared/domain/state.ts";
import { epochMs, type EpochMs } from "#shared/kit/time.ts";

import { waitingIn } from "./public-field.ts";

/**
 * The next instant after `now` at which time alone changes what a view shows, or null: a missed citizen is offered again,
 * or, after a clock was set back, is missed again. What a screen counts down by itself (undo, holds, lends) is none.
 */
export function nextChangeAt(state: QueueState, now: EpochMs): EpochMs | null {
  const instants = state.centre.fields
    .flatMap(({ id }) => waitingIn(state, id))
    .flatMap((id) => offerChanges(state, id))
    .filter((at) => at > now);
  return instants.length === 0 ? null : epochMs(Math.min(...instants));
}

function offerChanges({ tickets }: QueueState, id: ReturnType<typeof waitingIn>[number]): readonly EpochMs[] {
  const ticket = tickets.get(id);
  if (ticket?.status.kind !== "waiting" || ticket.status.notBefore === null) return [];
  return [ticket.since, ticket.status.notBefore];
}
