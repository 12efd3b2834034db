import type { DayPolicy } from "#shared/simulator/day-policy.ts";

import { ScenarioFault } from "./scenario-fault.ts";
import type { SimulateOptions } from "./simulate-options.ts";

/**
 * Makes the policy of a day, anew for each; null: nobody moves.
 * @throws ScenarioFault for a policy that this program does not have.
 */
export function policyMaker({ policy }: Pick<SimulateOptions, "policy" | "profile" | "seed">): () => DayPolicy | null {
  if (policy === "static") return () => null;
  throw new ScenarioFault(`--policy ${policy} is not built into this program: static is.`);
}
