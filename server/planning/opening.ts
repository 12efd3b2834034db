import type { ArrivalForecast } from "#shared/forecast/arrival-forecast.ts";
import { later } from "#shared/kit/time.ts";
import type { OpeningAnswer } from "#shared/protocol/planning.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import { compareDays } from "#shared/simulator/compare-days.ts";

import { localInstant } from "#shared/kit/local-instant.ts";
import { arrivalsOf } from "#server/foresight/knowledge-of.ts";
import { nextDay } from "./base-days.ts";
import { openingPlan, playPlanned } from "./opening-plan.ts";
import { nobodyMoves, playDay } from "./play-days.ts";
import { comparisonAnswer, type PlanningParts } from "./what-if.ts";

const SECOND_MS = 1000;
const Z90 = 1.2816;

/** Where counters should stand when the next working day opens, and what that changes; yields the share done. */
export function* opening(parts: PlanningParts): Generator<number, Reply<OpeningAnswer>, void> {
  const { centre, past, policy } = parts;
  const days = nextDay(parts);
  const [first] = days.scenarios;
  const plan = yield* openingPlan(days.scenarios, policy);
  const before = days.scenarios.map((scenario) => playDay(scenario, nobodyMoves));
  const after = plan.length === 0 ? before : days.scenarios.map((scenario) => playPlanned(scenario, plan));
  const midnight = localInstant(days.day, 0, centre.timeZone);
  const lends = new Map(plan.map((lend) => [lend.counter, lend]));
  const staffed = first.counters.filter(({ skills, planned }) => skills.size > 0 && planned.length > 0);
  return {
    ok: true,
    value: {
      ...comparisonAnswer(days, compareDays(first, before, after), midnight),
      opensAt: later(midnight, first.day.open * SECOND_MS),
      counters: staffed.map(({ id, home }) => {
        const lend = lends.get(id);
        const until = lend === undefined ? null : later(midnight, lend.untilS * SECOND_MS);
        return { counterId: id, fieldId: lend?.field ?? home, isLent: lend !== undefined, until };
      }),
      arrivals: arrivalsOf(centre, days.day, past.history, past.knownOf(days.day).knowledge).map(rangeOf),
    },
  };
}

/** The day's total is a negative binomial, near enough a normal for whole citizens. */
function rangeOf({ fieldId, total, overDispersion }: ArrivalForecast): OpeningAnswer["arrivals"][number] {
  const deviation = Math.sqrt(total * (1 + overDispersion * total));
  const about = (z: number): number => Math.max(0, Math.round(total + z * deviation));
  return { fieldId, p10: about(-Z90), p50: about(0), p90: about(Z90) };
}
