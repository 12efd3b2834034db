import type { CounterSight } from "#shared/forecast/sight.ts";
import { floatAt } from "./number-at.ts";
import type { Option } from "./option.ts";
import type { Profile } from "./profile.ts";
import { roomForPlayed } from "./played.ts";
import { playField, touchedBy, type Scene } from "./scene.ts";

/** An option, and what it is worth: the lower the better, below zero better than leaving things as they are. */
export interface Weighed {
  readonly option: Option;
  readonly score: number;
}

/** What an option is weighed by. */
export interface Scales {
  readonly profile: Profile;
  /** What one lend must spare, in weighted minutes. */
  readonly lendPrice: number;
}

/**
 * The option's change of the weighted waiting, plus its price, plus caution for what it leaves to chance; null when it
 * spares nothing. What is spared counts only for those who join soon, for later others could help as well; what is lost
 * counts as far as it can be seen, for a line that falls behind stays behind.
 */
export function weigh(scene: Scene, option: Option, { profile, lendPrice }: Scales): Weighed | null {
  const price = option.lends * lendPrice;
  const care = careFor(scene, option);
  const changes = new Float64Array(scene.futures.count);
  const first: readonly [number, number] = [0, Math.min(FIRST_LOOK, scene.futures.count)];
  if (!addChanges(scene, option, { changes, range: first, price, care })) return null;
  const rest: readonly [number, number] = [first[1], scene.futures.count];
  if (!addChanges(scene, option, { changes, range: rest, price, care })) return null;
  const mean = meanOf(changes, changes.length);
  const caution = option.lends <= 0 ? 0 : profile.caution * deviation(changes, mean);
  const score = mean + price + caution;
  return score < -LEAST_GAIN ? { option, score } : null;
}

interface Changes {
  readonly changes: Float64Array;
  readonly range: readonly [number, number];
  readonly price: number;
  /** How many times what a lend takes from the fields that it leaves counts. */
  readonly care: number;
}

/** Adds up what changes in some futures; false when it is plain by then that nothing is spared. */
function addChanges(scene: Scene, option: Option, { changes, range, price, care }: Changes): boolean {
  const postings = scene.postings.with(option.counter, option.posting);
  const into = roomForPlayed(scene.futures.count);
  const [from, to] = range;
  for (const [order, field] of touchedBy(scene, option.counter, option.posting).entries()) {
    const before = scene.lines[field];
    if (before === undefined) continue;
    playField(scene, { field, postings, into, range });
    for (let future = from; future < to; future += 1) {
      const soon = floatAt(into.soon, future) - floatAt(before.soon, future);
      const later = floatAt(into.later, future) - floatAt(before.later, future);
      const change = soon + Math.max(0, later);
      changes[future] = floatAt(changes, future) + (order > 0 && change > 0 ? care * change : change);
    }
    if (order === 0 && option.lends > 0 && meanOf(changes, to) + price > 0) return false;
  }
  return meanOf(changes, to) + price <= 0;
}

/** More than once where a lend leaves its field to nobody; the fewer counters a centre has, the more. */
function careFor({ sight, postings }: Scene, { counter, lends }: Option): number {
  const [field = -1] = sight.counters[counter]?.setTo ?? [];
  const stays = (each: CounterSight, index: number): boolean =>
    index !== counter && each.state !== "off" && (postings[index]?.leavesS ?? Infinity) > sight.now + STAYS_S;
  const isLeft = !sight.counters.some((each, index) => each.setTo.includes(field) && stays(each, index));
  const planned = sight.counters.filter(({ shifts }) => shifts.length > 0).length;
  return lends > 0 && isLeft ? 1 + LEFT_ALONE / Math.max(1, planned) : 1;
}

function meanOf(values: Float64Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += values[at] ?? 0;
  return sum / count;
}

function deviation(values: Float64Array, mean: number): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
}

/** Futures played before an option is looked at in all. */
const FIRST_LOOK = 8;
const LEAST_GAIN = 1e-9;
/** Who leaves sooner than that is no company. */
const STAYS_S = 600;
/** On four counters such a loss counts one and a half times, on twelve a sixth more. */
const LEFT_ALONE = 2;
