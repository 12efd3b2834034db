import type { Centre } from "#shared/domain/centre.ts";
import type { Day } from "#shared/kit/time.ts";
import { scenarioOfForecast } from "#shared/simulator/scenario-of-forecast.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";

import type { Past } from "./past.ts";
import { nextWorkingDay } from "./working-days.ts";

/** A day that is played, once or as it may come in several ways. */
export interface BaseDays {
  readonly day: Day;
  readonly isGuess: boolean;
  readonly scenarios: readonly [Scenario, ...Scenario[]];
}

/** Days drawn from the forecast: enough that a change shows beside chance. */
const SEEDS = [2, 3, 4, 5, 6, 7, 8];

/** The last day that is over, as it was; null while there is none. */
export function lastDay(past: Past): BaseDays | null {
  const [day] = past.days;
  return day === undefined ? null : { day, isGuess: past.knownOf(day).isGuess, scenarios: [past.scenarioOf(day)] };
}

/** The next working day as it may come. */
export function nextDay({
  centre,
  past,
  today,
}: {
  readonly centre: Centre;
  readonly past: Past;
  readonly today: Day;
}): BaseDays {
  const day = nextWorkingDay(today, past.days, centre.calendar);
  const { knowledge, isGuess } = past.knownOf(day);
  const drawn = (seed: number): Scenario => scenarioOfForecast(centre, knowledge, seed);
  return { day, isGuess, scenarios: [drawn(1), ...SEEDS.map(drawn)] };
}
