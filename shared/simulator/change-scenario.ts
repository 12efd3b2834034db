import type { CounterId, FieldId } from "#shared/kit/ids.ts";

import type { Scenario, ScenarioCounter } from "./scenario.ts";

/** What is changed on a day that is played again. */
export type ScenarioChange =
  | { readonly kind: "none" }
  /** The counter stays closed. */
  | { readonly kind: "absence"; readonly counterId: CounterId }
  /** The counter's home is another field. */
  | { readonly kind: "home"; readonly counterId: CounterId; readonly fieldId: FieldId }
  /** One more counter, with a specialist of the field. */
  | { readonly kind: "extra-counter"; readonly fieldId: FieldId };

/** Why a change makes no sense on a day. */
export type ChangeRefusal = "COUNTER_UNKNOWN" | "FIELD_UNKNOWN" | "CLERK_LACKS_SKILL";

/** The counter that an extra one is called. */
export const EXTRA_COUNTER = "extra";

/** The day with a change, or why there is none: an unknown counter or field, or a clerk who may not serve the field. */
export function changeScenario(scenario: Scenario, change: ScenarioChange): Scenario | ChangeRefusal {
  switch (change.kind) {
    case "none":
      return scenario;
    case "absence":
      return withCounter(scenario, change.counterId, (counter) => ({ ...counter, planned: [], actual: [] }));
    case "home":
      return withHome(scenario, change);
    case "extra-counter":
      return withExtraCounter(scenario, change.fieldId);
  }
}

function withCounter(
  scenario: Scenario,
  id: CounterId,
  changed: (counter: ScenarioCounter) => ScenarioCounter,
): Scenario | ChangeRefusal {
  if (!scenario.counters.some((counter) => counter.id === id)) return "COUNTER_UNKNOWN";
  return {
    ...scenario,
    counters: scenario.counters.map((counter) => (counter.id === id ? changed(counter) : counter)),
  };
}

function withHome(
  scenario: Scenario,
  { counterId, fieldId }: Extract<ScenarioChange, { kind: "home" }>,
): Scenario | ChangeRefusal {
  const counter = scenario.counters.find(({ id }) => id === counterId);
  if (counter === undefined) return "COUNTER_UNKNOWN";
  if (!scenario.fields.some(({ id }) => id === fieldId)) return "FIELD_UNKNOWN";
  if (!counter.skills.has(fieldId)) return "CLERK_LACKS_SKILL";
  return withCounter(scenario, counterId, (each) => ({ ...each, home: fieldId }));
}

function withExtraCounter(scenario: Scenario, fieldId: FieldId): Scenario | ChangeRefusal {
  if (!scenario.fields.some(({ id }) => id === fieldId)) return "FIELD_UNKNOWN";
  // It keeps the hours of a colleague: of the field, or else of whoever works longest.
  const [model] = scenario.counters.toSorted(
    (one, other) => Number(other.home === fieldId) - Number(one.home === fieldId) || dutyS(other) - dutyS(one),
  );
  const shifts = model?.planned ?? [];
  const extra = { id: EXTRA_COUNTER, home: fieldId, skills: new Map([[fieldId, 1]]), planned: shifts, actual: shifts };
  return { ...scenario, counters: [...scenario.counters, extra] };
}

const dutyS = ({ planned }: ScenarioCounter): number =>
  planned.reduce((sum, { startS, endS }) => sum + endS - startS, 0);
