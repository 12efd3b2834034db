import type { Centre } from "#shared/domain/centre.ts";
import { randomBetween, randomLogNormal, seededRandom, type Random } from "#shared/kit/random.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { arrivalMs } from "./arrival-times.ts";
import type { Citizen } from "./citizen.ts";
import { demandsOf } from "./demand.ts";
import { drawCitizen } from "./draw-citizen.ts";
import { drawShifts, type Shift } from "./shift.ts";

/** A day as chance has it: who comes with what, and who is there to serve them. Times are after the centre's midnight. */
export interface DemoDay {
  /** In the order of their coming. */
  readonly citizens: readonly Citizen[];
  /** One for each counter that somebody can serve at. */
  readonly shifts: readonly Shift[];
  /** When the leader comes by and signs what has been laid out. */
  readonly signings: readonly number[];
}

// A Monday of a ward with 300 visitors on other days.
const MEAN_CITIZENS = 295 * 1.15;
const CITIZENS_CV = 0.2;
const FIRST_SIGNING_MS = 8 * 60 * MINUTE_MS;
const LAST_SIGNING_MS = 17 * 60 * MINUTE_MS;

/** The day of a seed in a centre; the same seed gives the same day. */
export function demoDay(centre: Centre, seed: number): DemoDay {
  const random = seededRandom(seed);
  return { citizens: drawCitizens(centre, random), shifts: drawShifts(centre, random), signings: drawSignings(random) };
}

function drawCitizens(centre: Centre, random: Random): readonly Citizen[] {
  const source = {
    centre,
    demands: demandsOf(centre),
    priorityShare: randomBetween(random, 0.08, 0.12),
    noShowShare: randomBetween(random, 0.03, 0.08),
  };
  const total = Math.round(randomLogNormal(random, MEAN_CITIZENS, CITIZENS_CV));
  const arrivals = Array.from({ length: total }, () => arrivalMs(random)).toSorted((one, other) => one - other);
  return arrivals.flatMap((at) => drawCitizen(at, source, random) ?? []);
}

/** Every 15 to 45 minutes, and once more when the doors close. */
function drawSignings(random: Random): readonly number[] {
  const signings: number[] = [];
  let at = FIRST_SIGNING_MS;
  while (at < LAST_SIGNING_MS) {
    signings.push(at);
    at += Math.round(randomBetween(random, 15, 45)) * MINUTE_MS;
  }
  return [...signings, LAST_SIGNING_MS];
}
