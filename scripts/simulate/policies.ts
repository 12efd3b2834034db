import { BALANCED, CALM } from "#shared/balancing/profile.ts";
import type { DayPolicy } from "#shared/simulator/day-policy.ts";
import { manualPolicy } from "#shared/simulator/manual-policy.ts";
import { productPolicy } from "#shared/simulator/product-policy.ts";

import type { SimulateOptions } from "./simulate-options.ts";

const PROFILES = { balanced: BALANCED, calm: CALM };

/** Makes the policy of a day, anew for each; null: nobody moves. */
export function policyMaker({
  policy,
  profile,
  seed,
}: Pick<SimulateOptions, "policy" | "profile" | "seed">): () => DayPolicy | null {
  switch (policy) {
    case "static":
      return () => null;
    case "manual":
      return () => manualPolicy();
    case "product":
      return () => productPolicy(PROFILES[profile], seed);
  }
}
