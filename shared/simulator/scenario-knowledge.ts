import type { Knowledge } from "#shared/forecast/knowledge.ts";
import { clerkId, counterId, fieldId } from "#shared/kit/ids.ts";
import { epochMs } from "#shared/kit/time.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Scenario } from "./scenario.ts";

/** The midnight that every scenario starts from: Monday, 5 January 2026, in Vietnam. */
export const SCENARIO_MIDNIGHT: EpochMs = epochMs(1_767_546_000_000);

/** What a policy may know before the day: historical rates, specialists' times and the planned shifts. */
export function scenarioKnowledge({ fields, counters, forecast, rules }: Scenario): Knowledge {
  return {
    midnight: SCENARIO_MIDNIGHT,
    fields: new Map(
      fields.map(({ id, meanS, cv, slaS }) => [
        fieldId(id),
        {
          meanS,
          cv,
          normS: slaS,
          expected: {
            startS: forecast.startS,
            bucketS: forecast.bucketS,
            perHour: forecast.ratesPerHour.get(id) ?? [],
          },
        },
      ]),
    ),
    shifts: new Map(counters.map(({ id, planned }) => [counterId(id), planned])),
    usualClerks: new Map(counters.map(({ id }) => [counterId(id), clerkId(id)])),
    noShowS: rules.noShowS,
  };
}
