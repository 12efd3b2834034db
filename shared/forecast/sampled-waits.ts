import { seededRandom, type Random } from "#shared/kit/random.ts";

import { deskFuture } from "./desk-future.ts";
import { lineFuture, type DayDrawn, type LineFuture, type Place } from "./line-future.ts";
import { begin, playOf, step, type Play } from "./play.ts";
import type { Sight } from "./sight.ts";

/**
 * Seconds until the call of a place in a line, in each of a few dozen possible futures, sorted; Infinity where nobody
 * comes to call any more. Each future plays the real rules from the real state: who is served and for how long, who is
 * ahead, priority citizens to come, no-shows, shifts. The day's pace is stratified over the futures. Deterministic: the
 * same sight gives the same sample, and in every single future a place further back is called later.
 */
export function sampledWaits(sight: Sight, place: Place): Float64Array {
  const lines = fieldsTogether(sight, place.field)
    .map((index) => lineFuture(sight, index, place))
    .filter((line) => line !== null);
  const own = lines.find(({ field }) => field === sight.fields[place.field]);
  if (own === undefined) return new Float64Array();
  const desks = sight.counters.map((counter) => deskFuture(sight, counter, lines)).filter((desk) => desk !== null);
  const play = playOf(lines, desks, sight.rules, futureRandom(sight, place.field, 0));
  const waits = new Float64Array(futuresOf(lines));
  for (let each = 0; each < waits.length; each += 1) {
    begin(play, sight.now, dayDrawn(each, waits.length), futureRandom(sight, place.field, each));
    waits[each] = callInstant(play, own, place.isPriority) - sight.now;
  }
  return waits.toSorted();
}

/** The chance of the `each`-th future of a field at an instant: far apart in the generator's cycle from the others. */
export const futureRandom = ({ now }: Sight, field: number, each: number): Random =>
  seededRandom(Math.imul(Math.floor(now), 31) + field + Math.imul(each, SEED_STEP));

/** The `each`-th of `count` days that are spread evenly over what the pace, and apart from it the demand, may be. */
export const dayDrawn = (each: number, count: number): DayDrawn => ({
  pace: (each + 0.5) / count,
  demand: (each * GOLDEN + 0.5) % 1 || 0.5,
});

/** The place is the last of its kind in its line: it is called when none of its kind is left. */
function callInstant(play: Play, own: LineFuture, isPriority: boolean): number {
  for (;;) {
    const done = step(play);
    if (done === "over") return Infinity;
    if (done !== "called" || play.line !== own || play.isNormal === isPriority) continue;
    if ((isPriority ? own.priority : own.normal) === 0) return play.atS;
  }
}

/** The field and those that it shares counters with, directly or through another one. */
function fieldsTogether({ counters }: Sight, field: number): readonly number[] {
  const together = [field];
  for (const each of together) {
    for (const { turnsTo, setTo } of counters) {
      const serves = turnsTo ?? setTo;
      if (!serves.includes(each)) continue;
      together.push(...serves.filter((other) => !together.includes(other)));
    }
  }
  return together;
}

/** As many futures as a promise may cost: fewer for a long line, where each is longer and their spread smaller. */
function futuresOf(lines: readonly LineFuture[]): number {
  const waiting = lines.reduce((sum, { field }) => sum + field.priority.length + field.normal.length, 1);
  return Math.max(FEWEST, Math.min(MOST, Math.floor(CALLS_PLAYED / waiting)));
}

const FEWEST = 24;
const MOST = 48;
const CALLS_PLAYED = 1200;

const SEED_STEP = 0x9e_37_79_b9;

/** Steps of the golden ratio fill the interval evenly in any number (Kronecker sequence). */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
