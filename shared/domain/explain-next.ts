import type { CounterId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { counterOf } from "./initial-state.ts";
import { nextTicket } from "./next-ticket.ts";
import type { NextReason } from "./next-ticket.ts";
import type { QueueState, Ticket } from "./state.ts";

/** Who a counter would call now and why; null when nobody. The same rule as the call itself, so the two never differ. */
export function explainNext(
  state: QueueState,
  counterId: CounterId,
  now: EpochMs,
): { readonly ticket: Ticket; readonly reason: NextReason } | null {
  const next = nextTicket(state, counterOf(state, counterId), now);
  return next === null ? null : { ticket: next.ticket, reason: next.reason };
}
