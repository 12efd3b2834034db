import { assertNever } from "#shared/kit/assert-never.ts";
import type { CounterId } from "#shared/kit/ids.ts";
import type { CounterEvent, Recorded } from "./event.ts";
import { counterOf } from "./initial-state.ts";
import { releaseSent } from "./release-sent.ts";
import { rememberAction, rememberDesk } from "./remember-action.ts";
import type { Counter, Desk, Lend, QueueState } from "./state.ts";

/** Folds a fact of a counter. */
export function evolveCounter(state: QueueState, event: CounterEvent, cause: Recorded): void {
  const change = (changes: Partial<Counter>) => {
    state.counters.set(event.counterId, { ...counterOf(state, event.counterId), ...changes });
  };
  const setDesk = (desk: Desk) => {
    rememberChange(state, event.counterId, desk, cause);
    change({ desk });
  };
  switch (event.type) {
    case "CounterOpened":
    case "CounterResumed":
      return setDesk({ kind: "open" });
    case "CounterPaused":
      return setDesk({ kind: "paused", reason: event.reason, until: event.until ?? null });
    case "CounterClosed":
      setDesk({ kind: "closed" });
      return releaseSent(state, event.counterId);
    case "ClerkSignedIn":
      return change({ clerkId: event.clerkId });
    case "ClerkSignedOut":
      return change({ clerkId: null, lastAction: null });
    case "CounterLent":
      return change({ lend: lendOf(event, cause) });
    case "CounterReturned":
      return change({ lend: null });
    default:
      return assertNever(event);
  }
}

// The director's opening and closing is not the clerk's to undo.
function rememberChange(state: QueueState, counterId: CounterId, desk: Desk, cause: Recorded): void {
  if (cause.by.kind !== "clerk") return;
  rememberDesk(state, counterId, desk.kind, cause);
  if (desk.kind === "closed") rememberAction(state, counterId, state.sent.get(counterId) ?? [], cause);
}

const lendOf = (event: Extract<CounterEvent, { type: "CounterLent" }>, { at, by }: Recorded): Lend => ({
  fieldId: event.fieldId,
  since: at,
  until: event.until,
  reason: event.reason,
  by,
});
