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
  const changes = new Float64Array(scene.futures.count);
  const first: readonly [number, number] = [0, Math.min(FIRST_LOOK, scene.futures.count)];
  if (!addChanges(scene, option, { changes, range: first, price })) return null;
  const rest: readonly [number, number] = [first[1], scene.futures.count];
  if (!addChanges(scene, option, { changes, range: rest, price })) return null;
  const mean = meanOf(changes, changes.length);
  const caution = option.lends <= 0 ? 0 : profile.caution * deviation(changes, mean);
  const score = mean + price + caution;
  return score < -LEAST_GAIN ? { option, score } : null;
}

interface Changes {
  readonly changes: Float64Array;
  readonly range: readonly [number, number];
  readonly price: number;
}

/** Adds up what changes in some futures; false when it is plain by then that nothing is spared. */
function addChanges(scene: Scene, option: Option, { changes, range, price }: Changes): boolean {
  const postings = scene.postings.with(option.counter, option.posting);
  const into = roomForPlayed(scene.futures.count);
  const [from, to] = range;
  for (const [order, field] of touchedBy(scene, option.counter, option.posting).entries()) {
    const before = scene.lines[field];
    if (before === undefined) continue;
    playField(scene, { field, postings, into, range });
    for (let future = from; future < to; future += 1) {
      const soon = (into.soon[future] ?? 0) - (before.soon[future] ?? 0);
      const later = (into.later[future] ?? 0) - (before.later[future] ?? 0);
      changes[future] = (changes[future] ?? 0) + soon + Math.max(0, later);
    }
    if (order === 0 && option.lends > 0 && meanOf(changes, to) + price > 0) return false;
  }
  return meanOf(changes, to) + price <= 0;
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
