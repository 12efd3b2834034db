import { seededRandom } from "#shared/kit/random.ts";
import type { DayPolicy } from "#shared/simulator/day-policy.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";
import { simulateDay } from "#shared/simulator/simulate-day.ts";
import { writtenDay as asWritten } from "#scripts/simulate/written-day.ts";
import { resultSchema } from "#scripts/simulate/check/result-schema.ts";
import type { CheckedDay } from "#scripts/simulate/check/result-schema.ts";

import { restlessPolicy } from "./restless-policy.ts";

/** A day as it stands in a result file. */
export function writtenDay(scenario: Scenario, policy: DayPolicy | null): CheckedDay {
  const day = asWritten(simulateDay(scenario, { policy }), scenario, "vi");
  return resultSchema.element.parse(JSON.parse(JSON.stringify(day)));
}

/** A day on which counters move at random. */
export const restlessDay = (scenario: Scenario, seed: number): CheckedDay =>
  writtenDay(scenario, restlessPolicy(seededRandom(seed)));
