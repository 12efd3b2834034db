import type { Scenario } from "#shared/simulator/scenario.ts";

import { checkCounters } from "./check-counters.ts";
import { checkEverybody } from "./check-everybody.ts";
import { checkIdle } from "./check-idle.ts";
import { checkLines } from "./check-lines.ts";
import { checkMetrics } from "./check-metrics.ts";
import { checkOutcomes } from "./check-outcomes.ts";
import { checkTurns } from "./check-turns.ts";
import { momentsOf } from "./moments.ts";
import type { CheckedDay } from "./result-schema.ts";
import type { Violation } from "./violation.ts";
import { workOf } from "./work-of-counter.ts";

/**
 * Proves a day's result from its scenario alone: every rule of the scenario format that it breaks. Knows nothing of the
 * program that made it, so that neither can hide the other's mistake.
 */
export function checkDay(scenario: Scenario, day: CheckedDay): readonly Violation[] {
  const work = workOf(scenario, day);
  const moments = momentsOf(scenario, day, work);
  return [
    ...checkEverybody(scenario, day),
    ...checkOutcomes(scenario, day),
    ...checkCounters(scenario, day, work),
    ...checkTurns(scenario, work),
    ...checkLines(scenario, day, work),
    ...checkIdle(scenario, moments),
    ...checkMetrics(scenario, day, moments),
  ];
}
