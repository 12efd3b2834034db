import { assertNever } from "#shared/kit/assert-never.ts";
import type { CounterId } from "#shared/kit/ids.ts";
import type { CounterEvent, Recorded } from "./event.ts";
import { counterOf } from "./initial-state.ts";
import { putTicket } from "./put-ticket.ts";
import type { Counter, Lend, QueueState } from "./state.ts";

/** Folds a fact of a counter. */
export function evolveCounter(state: QueueState, event: CounterEvent, cause: Recorded): void {
  const change = (changes: Partial<Counter>) => {
    state.counters.set(event.counterId, { ...counterOf(state, event.counterId), ...changes });
  };
  switch (event.type) {
    case "CounterOpened":
    case "CounterResumed":
      return change({ desk: { kind: "open" } });
    case "CounterPaused":
      return change({ desk: { kind: "paused", reason: event.reason } });
    case "CounterClosed":
      change({ desk: { kind: "closed" } });
      return releaseSent(state, event.counterId);
    case "ClerkSignedIn":
      return change({ clerkId: event.clerkId });
    case "ClerkSignedOut":
      return change({ clerkId: null });
    case "CounterLent":
      return change({ lend: lendOf(event, cause) });
    case "CounterReturned":
      return change({ lend: null });
    default:
      return assertNever(event);
  }
}

const lendOf = (event: Extract<CounterEvent, { type: "CounterLent" }>, { at, by }: Recorded): Lend => ({
  fieldId: event.fieldId,
  since: at,
  until: event.until,
  reason: event.reason,
  by,
});

// Who was sent to a counter that closes waits in the field's line, in the old place.
function releaseSent(state: QueueState, counterId: CounterId): void {
  for (const id of [...(state.sent.get(counterId) ?? [])]) {
    const ticket = state.tickets.get(id);
    if (ticket?.status.kind === "waiting")
      putTicket(state, { ...ticket, status: { ...ticket.status, onlyCounter: null } });
  }
}
