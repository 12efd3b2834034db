/** A source of chance that is an argument, never a global: the same seed gives the same day. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
}

/** A seeded generator (mulberry32, T. Ettinger, public domain): fast, 2^32 period, fit for simulation, not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
  };
}

/** A number in [from, to), any as likely. */
export const randomBetween = (random: Random, from: number, to: number): number => from + (to - from) * random.next();

/** A whole number in [0, below). */
export const randomBelow = (random: Random, below: number): number => Math.floor(random.next() * below);

/** An element by weight; undefined when the weights sum to nothing. */
export function pickWeighted<Item>(
  random: Random,
  items: readonly Item[],
  weightOf: (item: Item) => number,
): Item | undefined {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  let left = random.next() * total;
  return items.find((item) => (left -= weightOf(item)) < 0);
}

/** A standard normal value (Box–Muller). */
export const randomNormal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

/** A log-normal value with the given mean and coefficient of variation, in the mean's unit. */
export function randomLogNormal(random: Random, mean: number, cv: number): number {
  const variance = Math.log(1 + cv * cv);
  return mean * Math.exp(Math.sqrt(variance) * randomNormal(random) - variance / 2);
}

/** An exponential value with the given mean, in its unit. */
export const randomExponential = (random: Random, mean: number): number => -mean * Math.log(1 - random.next());
