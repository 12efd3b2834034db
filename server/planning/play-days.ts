import { BALANCED, CALM } from "#shared/balancing/profile.ts";
import type { BalancingSettings } from "#shared/domain/centre.ts";
import type { BalancingMode } from "#shared/domain/move.ts";
import type { DayPolicy } from "#shared/simulator/day-policy.ts";
import { NO_PROMISES } from "#shared/simulator/day-promises.ts";
import type { DayResult } from "#shared/simulator/day-result.ts";
import { productPolicy } from "#shared/simulator/product-policy.ts";
import type { Scenario } from "#shared/simulator/scenario.ts";
import { simulateDay } from "#shared/simulator/simulate-day.ts";

/** Makes the policy of a simulated day; null where nobody moves. */
export type DayPolicyMaker = (seed: number) => DayPolicy | null;

/** Nobody moves. */
export const nobodyMoves: DayPolicyMaker = () => null;

/** As the centre would move its counters: with its policy, unless balancing is off. */
export function asCentreMoves(mode: BalancingMode, profile: BalancingSettings["profile"]): DayPolicyMaker {
  return (seed) => (mode === "off" ? null : productPolicy(profile === "calm" ? CALM : BALANCED, seed));
}

/** Plays a day; nobody is promised anything there, which would cost more than the day itself. */
export const playDay = (scenario: Scenario, makePolicy: DayPolicyMaker): DayResult =>
  simulateDay(scenario, { policy: makePolicy(scenario.seed), promises: NO_PROMISES });
