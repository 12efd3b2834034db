import { policyPlanner } from "#server/balancing/policy-planner.ts";
import { centrePolicy } from "#server/balancing/policy.ts";
import { threadPlanner } from "#server/balancing/thread-planner.ts";
import { plannerContract } from "./planner.contract.ts";

plannerContract("a planner in the same thread", () => policyPlanner(centrePolicy, () => 0));
plannerContract("a planner in a thread of its own", () => threadPlanner());
