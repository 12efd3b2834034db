import { later, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";

const AROUND_MINUTES = [-30, -15, 15, 30, 60];
const QUARTER_MS = 15 * MINUTE_MS;
const SHORTEST_MS = 5 * MINUTE_MS;

/** Other ends to choose for a lend that is proposed until `until`: around it, and none that is nearly there. */
export const otherEnds = (until: EpochMs, now: EpochMs): readonly EpochMs[] =>
  AROUND_MINUTES.map((minutes) => later(until, minutes * MINUTE_MS)).filter((end) => end - now >= SHORTEST_MS);

/** Ends to choose where none is proposed: the quarter-hours that come. */
export function endsFrom(now: EpochMs): readonly EpochMs[] {
  const toQuarter = QUARTER_MS - (now % QUARTER_MS);
  return [1, 2, 3, 5].map((quarters) => later(now, toQuarter + quarters * QUARTER_MS));
}
