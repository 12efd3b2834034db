import type { CounterSight } from "#shared/forecast/sight.ts";
import type { Scene } from "./scene.ts";

/** What the centre allows the program; fields by their places in the sight. */
export interface PlanLimits {
  /** Open counters that each field keeps at least, whatever else happens; a field beyond the list keeps none. */
  readonly keep: readonly number[];
}

/** A centre that sets no limits. */
export const NO_LIMITS: PlanLimits = { keep: [] };

/**
 * Whether a counter may leave the fields that it serves with as many open counters as they keep, when also those have
 * left that are asked to already, or leave by `atS` as things are planned. Going home is not asked: nobody is kept from it.
 */
export function maySpare(
  { sight, postings }: Pick<Scene, "sight" | "postings">,
  counter: number,
  { keep, atS }: PlanLimits & { readonly atS: number },
): boolean {
  const at = sight.counters[counter];
  if (at === undefined) return false;
  const leavesS = (each: CounterSight, index: number): number =>
    each.turnsTo === null ? (postings[index]?.leavesS ?? Infinity) : Infinity;
  const isStaying = (each: CounterSight, index: number): boolean =>
    index !== counter && each.state !== "off" && each.proposed === null && leavesS(each, index) > atS;
  const staying = sight.counters.filter(isStaying);
  return servedBy(at).every((field) => {
    const least = keep[field] ?? 0;
    return least === 0 || staying.filter((each) => servedBy(each).includes(field)).length >= least;
  });
}

/** What it serves, or has been told to turn to; a skill that it lacks serves nobody. */
const servedBy = ({ turnsTo, setTo, pace }: CounterSight): readonly number[] =>
  (turnsTo ?? setTo).filter((field) => (pace[field] ?? null) !== null);
