import { openPolicy } from "#shared/balancing/policy.ts";
import type { Profile } from "#shared/balancing/profile.ts";
import type { DayPolicy } from "./day-policy.ts";

/**
 * The product's policy for one day; the same seed decides the same. `tellsAhead`: for whoever cannot ask in the very moment
 * that a counter is free.
 */
export function productPolicy(profile: Profile, seed: number, tellsAhead = false): DayPolicy {
  const policy = openPolicy({ profile, tellsAhead }, seed);
  return { tickS: 20, plan: (sight) => policy.plan(sight), stillWants: (_sight, move) => policy.stillWants(move) };
}
