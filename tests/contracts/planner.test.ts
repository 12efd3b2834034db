import { asidePlanner } from "#server/balancing/aside-planner.ts";
import { policyPlanner } from "#server/balancing/policy-planner.ts";
import { centrePolicy } from "#server/balancing/policy.ts";
import { plannerContract } from "./planner.contract.ts";

plannerContract("a planner in the same process", () => policyPlanner(centrePolicy, () => 0));
plannerContract("a planner in a process of its own", () => asidePlanner());
