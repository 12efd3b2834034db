import type { Scenario } from "#shared/simulator/scenario.ts";

/** The same day with another way of approving moves. */
export function inMode(scenario: Scenario, mode: Scenario["rules"]["approval"]["mode"]): Scenario {
  const { rules } = scenario;
  return { ...scenario, rules: { ...rules, approval: { ...rules.approval, mode } } };
}
