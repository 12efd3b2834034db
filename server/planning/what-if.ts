import type { Centre } from "#shared/domain/centre.ts";
import { counterId, fieldId } from "#shared/kit/ids.ts";
import { later, type Day, type EpochMs } from "#shared/kit/time.ts";
import type { WhatIf, WhatIfAnswer } from "#shared/protocol/planning.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import { changeScenario, type ScenarioChange } from "#shared/simulator/change-scenario.ts";
import { compareDays, type DaysComparison } from "#shared/simulator/compare-days.ts";
import type { DayResult } from "#shared/simulator/day-result.ts";

import { localInstant } from "#shared/kit/local-instant.ts";
import { lastDay, nextDay, type BaseDays } from "./base-days.ts";
import type { Past } from "./past.ts";
import { playDay, type DayPolicyMaker } from "./play-days.ts";

/** What planning works with. */
export interface PlanningParts {
  readonly centre: Centre;
  readonly past: Past;
  /** The first day that is not over. */
  readonly today: Day;
  readonly policy: DayPolicyMaker;
}

const SECOND_MS = 1000;

/**
 * The last day, or the next one as it is foreseen, without and with a change; yields the share done. Refused where no day
 * is over yet, and where the change makes no sense.
 */
export function* whatIf({ base, change }: WhatIf, parts: PlanningParts): Generator<number, Reply<WhatIfAnswer>, void> {
  const days = base === "yesterday" ? lastDay(parts.past) : nextDay(parts);
  if (days === null) return { ok: false, code: "NO_DAY_YET" };
  const { scenarios } = days;
  const before: DayResult[] = [];
  const after: DayResult[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    const changed = changeScenario(scenario, asScenarioChange(change));
    if (typeof changed === "string") return { ok: false, code: changed };
    yield index / scenarios.length;
    const was = playDay(scenario, parts.policy);
    before.push(was);
    after.push(changed === scenario ? was : playDay(changed, parts.policy));
  }
  const midnight = localInstant(days.day, 0, parts.centre.timeZone);
  return { ok: true, value: comparisonAnswer(days, compareDays(scenarios[0], before, after), midnight) };
}

/** The comparison as the director's screen reads it. */
export function comparisonAnswer(
  { day, isGuess, scenarios }: BaseDays,
  { whole, fields }: DaysComparison,
  midnight: EpochMs,
): WhatIfAnswer {
  return {
    day,
    isGuess,
    runs: scenarios.length,
    whole,
    fields: fields.map(({ field, line, ...figures }) => ({
      fieldId: field,
      ...figures,
      line: line.map(({ atS, before, after }) => ({ at: later(midnight, atS * SECOND_MS), before, after })),
    })),
  };
}

/** The wire's change; its ids are checked against the day that is changed. */
function asScenarioChange(change: WhatIf["change"]): ScenarioChange {
  switch (change.kind) {
    case "none":
      return change;
    case "absence":
      return { kind: "absence", counterId: counterId(change.counterId) };
    case "home":
      return { kind: "home", counterId: counterId(change.counterId), fieldId: fieldId(change.fieldId) };
    case "extra-counter":
      return { kind: "extra-counter", fieldId: fieldId(change.fieldId) };
  }
}
