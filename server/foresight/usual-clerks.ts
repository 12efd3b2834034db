import type { Centre } from "#shared/domain/centre.ts";
import type { ClerkId, CounterId } from "#shared/kit/ids.ts";

import type { Seat } from "./history.ts";

/**
 * Who is expected at each counter while nobody is signed in there: whoever sat there longest lately, each clerk at one
 * counter; at a counter that nobody is known to have sat at, the first in the centre's file who may serve its home.
 */
export function usualClerks({ counters, clerks }: Centre, seats: readonly Seat[]): ReadonlyMap<CounterId, ClerkId> {
  const found = new Map<CounterId, ClerkId>();
  const seated = new Set<ClerkId>();
  const sit = (counterId: CounterId, clerkId: ClerkId): void => {
    if (found.has(counterId) || seated.has(clerkId)) return;
    found.set(counterId, clerkId);
    seated.add(clerkId);
  };
  const isHere = ({ counterId, clerkId }: Seat): boolean =>
    counters.some(({ id }) => id === counterId) && clerks.some(({ id }) => id === clerkId);
  for (const { counterId, clerkId } of seats.filter(isHere).toSorted((one, other) => other.openMs - one.openMs))
    sit(counterId, clerkId);
  for (const { id, home } of counters) {
    const able = clerks.find((clerk) => !seated.has(clerk.id) && home.some((field) => clerk.skills.has(field)));
    if (able !== undefined) sit(id, able.id);
  }
  return found;
}
