import type { WantedMove } from "#shared/balancing/move.ts";
import type { Sight } from "#shared/forecast/sight.ts";
import type { DayPolicy } from "#shared/simulator/day-policy.ts";
import type { DayResult } from "#shared/simulator/day-result.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";

import { playDay, type DayPolicyMaker } from "./play-days.ts";

/** A counter that helps another field from the opening on; seconds since midnight. */
export interface OpeningLend {
  readonly counter: string;
  readonly field: string;
  readonly untilS: number;
}

const EARLY_S = 5400;
const QUARTER_S = 900;
const MOST_TRIED = 6;
/** A lend at opening must spare so much of the weighted waiting, or people stay at home. */
const LEAST_GAIN = 0.01;

/**
 * Which counters should help where when the doors open. The policy plays the days first: whom it lends early in several of
 * them is tried from the opening on, the most frequent first, and kept where that spares waiting by itself. Yields the
 * share done.
 */
export function* openingPlan(
  scenarios: readonly Scenario[],
  policy: DayPolicyMaker,
): Generator<number, readonly OpeningLend[], void> {
  const early: OpeningLend[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    yield index / scenarios.length / 2;
    early.push(...earlyLends(scenario, playDay(scenario, policy)));
  }
  const candidates = oftenLent(early, scenarios.length);
  let plan: readonly OpeningLend[] = [];
  let cost = costOf(scenarios, plan);
  for (const [index, lend] of candidates.entries()) {
    yield (1 + index / candidates.length) / 2;
    const tried = costOf(scenarios, [...plan, lend]);
    if (tried > cost * (1 - LEAST_GAIN)) continue;
    plan = [...plan, lend];
    cost = tried;
  }
  return plan;
}

/** A day on which the plan is kept and nobody moves besides. */
export const playPlanned = (scenario: Scenario, plan: readonly OpeningLend[]): DayResult =>
  playDay(scenario, () => keeping(scenario, plan));

const costOf = (scenarios: readonly Scenario[], plan: readonly OpeningLend[]): number =>
  scenarios.reduce((sum, scenario) => sum + playPlanned(scenario, plan).metrics.J, 0);

function earlyLends({ day, counters }: Scenario, { moves }: DayResult): readonly OpeningLend[] {
  const homes = new Map(counters.map(({ id, home }) => [id, home]));
  return moves.flatMap(({ counter, to, decidedAt }, index) => {
    if (to === homes.get(counter) || decidedAt > day.open + EARLY_S) return [];
    const next = moves.find((move, later) => later > index && move.counter === counter);
    return { counter, field: to, untilS: next?.startedAt ?? day.close };
  });
}

/** Each counter at most once: the field that it was lent to in a good part of the days, until when on average. */
function oftenLent(lends: readonly OpeningLend[], days: number): readonly OpeningLend[] {
  const alike = [...Map.groupBy(lends, ({ counter, field }) => `${counter} ${field}`).values()];
  const often = alike
    .filter(({ length }) => length >= days / 4)
    .toSorted((one, other) => other.length - one.length)
    .flatMap(meanLend);
  const isFirst = ({ counter }: OpeningLend, index: number): boolean =>
    often.findIndex((lend) => lend.counter === counter) === index;
  return often.filter(isFirst).slice(0, MOST_TRIED);
}

function meanLend(alike: readonly OpeningLend[]): readonly OpeningLend[] {
  const [lend] = alike;
  const meanS = alike.reduce((sum, { untilS }) => sum + untilS, 0) / alike.length;
  return lend === undefined ? [] : [{ ...lend, untilS: Math.round(meanS / QUARTER_S) * QUARTER_S }];
}

function keeping({ counters, fields }: Scenario, plan: readonly OpeningLend[]): DayPolicy {
  const lends = plan.map(({ counter, field, untilS }) => ({
    untilS,
    counter: counters.findIndex(({ id }) => id === counter),
    field: fields.findIndex(({ id }) => id === field),
  }));
  return {
    tickS: QUARTER_S,
    plan: ({ now, counters: seen }: Sight): readonly WantedMove[] =>
      lends.flatMap(({ counter, field, untilS }) => {
        const isThere = (seen[counter]?.turnsTo ?? seen[counter]?.setTo ?? []).includes(field);
        if (now < untilS) return isThere ? [] : { counter, field };
        return isThere ? { counter, field: null } : [];
      }),
    stillWants: () => true,
  };
}
