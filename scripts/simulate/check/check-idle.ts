import type { Scenario } from "#shared/simulator/scenario.ts";

import { isDark } from "./clockwork.ts";
import type { Moment } from "./moments.ts";
import { atText, violation } from "./violation.ts";
import type { Violation } from "./violation.ts";
import { fieldAt } from "./work-of-counter.ts";

/** Nobody waits in a field while a counter that is set to it stands idle; told once for a counter and its stretch. */
export function checkIdle({ outages }: Scenario, moments: readonly Moment[]): readonly Violation[] {
  const found: Violation[] = [];
  let before = new Set<string>();
  for (const { t, waiting, idle } of moments) {
    const wrong = isDark(t, outages) ? [] : idle.filter((work) => (waiting.get(fieldAt(work, t)) ?? 0) > 0);
    for (const work of wrong) {
      if (before.has(work.plan.id)) continue;
      const field = fieldAt(work, t);
      found.push(
        violation(
          "idle",
          `Counter ${work.plan.id} stands idle at ${atText(t)} while ${waiting.get(field)} wait in ${field}.`,
        ),
      );
    }
    before = new Set(wrong.map(({ plan }) => plan.id));
  }
  return found;
}
