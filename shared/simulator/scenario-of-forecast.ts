import type { Centre } from "#shared/domain/centre.ts";
import type { FieldKnowledge, Knowledge } from "#shared/forecast/knowledge.ts";
import type { FieldId } from "#shared/kit/ids.ts";
import { randomBetween, randomExponential, randomLogNormal, seededRandom, type Random } from "#shared/kit/random.ts";

import { centreScenario } from "./centre-scenario.ts";
import type { Scenario, ScenarioArrival } from "./scenario.ts";

/** Shares that a day of its own has not told yet (DOMAIN: 8–12 % of a priority class, 3–8 % do not come). */
const PRIORITY_SHARE = 0.1;
const NO_SHOW_SHARE = 0.05;
/** Days differ by more than chance: the demand of a day against what was expected. */
const DAY_CV = 0.12;
const HOUR_S = 3600;

/** A day as it may come, drawn from what is expected: the same seed gives the same day. */
export function scenarioOfForecast(centre: Centre, knowledge: Knowledge, seed: number): Scenario {
  const random = seededRandom(seed);
  const demand = randomLogNormal(random, 1, DAY_CV);
  const arrivals = [...knowledge.fields]
    .flatMap(([fieldId, field]) => arrivalsIn(fieldId, field, { demand, random }))
    .toSorted((one, other) => one.t - other.t);
  return centreScenario(centre, knowledge, {
    name: "forecast",
    seed,
    clerks: knowledge.usualClerks,
    actual: new Map(),
    arrivals,
  });
}

/** A Poisson stream in each bucket, by exponential gaps. */
function arrivalsIn(
  fieldId: FieldId,
  { expected: { startS, bucketS, perHour }, meanS, cv }: FieldKnowledge,
  { demand, random }: { readonly demand: number; readonly random: Random },
): readonly ScenarioArrival[] {
  const arrivals: ScenarioArrival[] = [];
  perHour.forEach((rate, bucket) => {
    if (rate <= 0) return;
    const endS = startS + (bucket + 1) * bucketS;
    const gapS = HOUR_S / (rate * demand);
    let t = startS + bucket * bucketS + randomExponential(random, gapS);
    while (t < endS) {
      arrivals.push({
        id: `${fieldId}-${arrivals.length + 1}`,
        t: Math.floor(t),
        field: fieldId,
        isPriority: randomBetween(random, 0, 1) < PRIORITY_SHARE,
        serviceS: Math.max(1, Math.round(randomLogNormal(random, meanS, cv))),
        isNoShow: randomBetween(random, 0, 1) < NO_SHOW_SHARE,
        patienceS: null,
        steps: [],
      });
      t += randomExponential(random, gapS);
    }
  });
  return arrivals;
}
