import type { WaitPromise } from "#shared/domain/event.ts";
import type { ArrivalRow } from "#shared/forecast/arrival-history.ts";
import type { PromiseRow } from "#shared/forecast/promise-score.ts";
import type { ServiceRow } from "#shared/forecast/service-times.ts";
import type { ClerkId, CounterId } from "#shared/kit/ids.ts";
import type { Day } from "#shared/kit/time.ts";

/** What a centre has recorded of its ended days, as far as a forecast needs it; oldest first. */
export interface History {
  readonly arrivals: readonly ArrivalRow[];
  /** At the clerk's own pace. */
  readonly services: readonly ServiceRow[];
  /** Calls to which nobody came, and the seconds that they held a counter, together. */
  readonly missed: { readonly calls: number; readonly heldS: number };
  /** Who sat where, for how long. */
  readonly seats: readonly Seat[];
  readonly promises: readonly DayOfPromises[];
}

/** A clerk's time at a counter. */
export interface Seat {
  readonly counterId: CounterId;
  readonly clerkId: ClerkId;
  readonly openMs: number;
}

/** A promise that was told and came to a call. */
export type KeptPromise = PromiseRow & WaitPromise;

/** The promises of one day that came to an end, in the order of their calls. */
export interface DayOfPromises {
  readonly day: Day;
  readonly promises: readonly KeptPromise[];
}

/** A centre that has just begun. */
export const NO_HISTORY: History = {
  arrivals: [],
  services: [],
  missed: { calls: 0, heldS: 0 },
  seats: [],
  promises: [],
};
