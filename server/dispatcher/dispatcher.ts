import type { Envelope } from "#shared/domain/command.ts";
import type { Recorded } from "#shared/domain/event.ts";
import type { QueueRefusal } from "#shared/domain/refusal.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { DayRecord } from "#shared/forecast/day-record.ts";

/** What became of a command. `events` of a retry are those of its first time. */
export type Outcome =
  | { readonly kind: "accepted"; readonly events: readonly Recorded[]; readonly isRetry: boolean }
  | { readonly kind: "refused"; readonly code: QueueRefusal }
  | { readonly kind: "fault"; readonly code: "STORE_UNAVAILABLE" | "SHUTTING_DOWN" };

/** The one writer of a centre. */
export interface Dispatcher {
  /** Today's state, as of the last commit. Read it, never keep it: it is folded in place. */
  readonly state: QueueState;
  /** What today's events have taught, as of the same commit. */
  readonly record: DayRecord;
  /** Decides, writes and folds; settles after the commit. Commands submitted in one tick share one sync. */
  submit(envelope: Envelope): Promise<Outcome>;
  /** Calls back after each commit, once a tick, with the events that it recorded. Returns how to stop listening. */
  onCommitted(listener: (events: readonly Recorded[]) => void): () => void;
  /** Refuses new commands, lets the last tick finish. */
  [Symbol.asyncDispose](): Promise<void>;
}
