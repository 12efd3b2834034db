import type { CounterId } from "#shared/kit/ids.ts";
import { putTicket } from "./put-ticket.ts";
import type { QueueState } from "./state.ts";

/** Lets those who were sent to a counter that closes wait in their field's line, in the old place. */
export function releaseSent(state: QueueState, counterId: CounterId): void {
  const sent = (state.sent.get(counterId) ?? []).map((id) => state.tickets.get(id));
  for (const ticket of sent) {
    if (ticket?.status.kind !== "waiting") continue;
    putTicket(state, { ...ticket, status: { ...ticket.status, onlyCounter: null } });
  }
}
