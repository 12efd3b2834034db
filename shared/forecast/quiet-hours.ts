import type { Opening } from "#shared/domain/openings.ts";
import { later, type EpochMs } from "#shared/kit/time.ts";
import { expectedArrivals } from "./arrival-rates.ts";
import type { ArrivalRates } from "./sight.ts";
import { usualCourse } from "./usual-day.ts";

/**
 * When the quietest hour of each stretch of work begins: fewest are expected in it, the earliest where several are as quiet.
 * It ends early enough for its citizens to be served. A stretch that is too short has none. `midnight` is any midnight of
 * the centre; where no arrivals are expected, the usual course of a day tells.
 */
export function quietHours(
  openings: readonly Opening[],
  expected: ArrivalRates,
  midnight: EpochMs,
): readonly EpochMs[] {
  const ofDay = (at: EpochMs): number => ((at - midnight) / SECOND_MS) % DAY_S;
  const rates = expected.perHour.length > 0 ? expected : usualRates(openings, ofDay);
  return openings.flatMap((opening) => {
    const starts = startsIn(opening);
    const arrivals = starts.map((at) => expectedArrivals(rates, ofDay(at), ofDay(at) + HOUR_S));
    return starts[arrivals.indexOf(Math.min(...arrivals))] ?? [];
  });
}

function startsIn({ opensAt, closesAt }: Opening): readonly EpochMs[] {
  const steps = Math.floor((closesAt - SERVED_MS - opensAt) / STEP_MS);
  return Array.from({ length: Math.max(0, steps + 1) }, (_, step) => later(opensAt, step * STEP_MS));
}

function usualRates(openings: readonly Opening[], ofDay: (at: EpochMs) => number): ArrivalRates {
  const [first] = openings;
  const last = openings.at(-1);
  if (first === undefined || last === undefined) return { startS: 0, bucketS: QUARTER_S, perHour: [] };
  const lunch = openings.length < 2 ? null : { startS: ofDay(first.closesAt), endS: ofDay(last.opensAt) };
  const course = usualCourse({ openS: ofDay(first.opensAt), closeS: ofDay(last.closesAt), lunch });
  return { startS: 0, bucketS: QUARTER_S, perHour: [...course] };
}

const SECOND_MS = 1000;
const HOUR_S = 3600;
const DAY_S = 86_400;
const QUARTER_S = 900;
const STEP_MS = 1_800_000;
/** The hour itself, and half of one to be served in. */
const SERVED_MS = 5_400_000;
