import { openPolicy, type Policy } from "#shared/balancing/policy.ts";
import { BALANCED, CALM } from "#shared/balancing/profile.ts";
import type { BalancingSettings } from "#shared/domain/centre.ts";

/** Makes the policy of a day. */
export type PolicyMaker = (profile: BalancingSettings["profile"]) => Policy;

const SEED = 1;

/**
 * The centre's policy at the start of a day, with nothing in its memory. Its clerks mostly finish and call in one press, so
 * busy counters are told ahead.
 */
export const centrePolicy: PolicyMaker = (profile) =>
  openPolicy({ profile: profile === "calm" ? CALM : BALANCED, tellsAhead: true }, SEED);
