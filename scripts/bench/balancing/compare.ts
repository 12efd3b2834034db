import { z } from "zod";

import type { DayFigures } from "./day-figures.ts";

/** What a search that knew the day's trace reached, by file. */
export const clairvoyantSchema = z.record(z.string(), z.object({ J: z.number(), mean: z.number() }));

/** The clairvoyant's figures. */
export type Clairvoyant = z.output<typeof clairvoyantSchema>;

/** One variant against the static day, over many days. Waits in minutes, shares in [0, 1]. */
export interface Comparison {
  readonly days: number;
  /** The mean share of (static − clairvoyant) that was closed, over the days that have a gap. */
  readonly gapInJ: number;
  readonly gapInMean: number;
  readonly mean: number;
  readonly p95: number;
  readonly worstFieldP95: number;
  readonly le15: number;
  readonly moves: number;
  /** The most moves on a day that needs none. */
  readonly movesOnCalmDays: number;
  /** The day that is most worse than the static one, in J; of days at least one point worse. */
  readonly worst: { readonly file: string; readonly share: number } | null;
  /** The most that a worst field's p95 is above the static day's, relative. */
  readonly worstField: number;
  readonly cpuMs: number;
  readonly promise: {
    readonly kept: number;
    readonly error: number;
    readonly fields: number;
    readonly fieldsAstray: number;
  };
}

const CALM_DAYS = ["tnp_light", "tnp_false_burst"];
// A gap that rounding could close is none.
const LEAST_GAP = 0.1;

/** Compares the days of a variant with the static ones, file by file. */
export function compare(
  days: readonly DayFigures[],
  statics: ReadonlyMap<string, DayFigures>,
  clairvoyant: Clairvoyant,
): Comparison {
  const pairs = days.flatMap((day) => {
    const before = statics.get(day.file);
    const best = clairvoyant[day.file];
    return before === undefined || best === undefined ? [] : [{ day, before, best }];
  });
  const withGap = pairs.filter(({ before, best }) => before.metrics.J - best.J >= LEAST_GAP);
  const withMeanGap = pairs.filter(({ before, best }) => before.metrics.mean - best.mean >= LEAST_GAP);
  return {
    days: days.length,
    gapInJ: meanOf(
      withGap,
      ({ day, before, best }) => (before.metrics.J - day.metrics.J) / (before.metrics.J - best.J),
    ),
    gapInMean: meanOf(
      withMeanGap,
      ({ day, before, best }) => (before.metrics.mean - day.metrics.mean) / (before.metrics.mean - best.mean),
    ),
    mean: meanOf(days, ({ metrics }) => metrics.mean),
    p95: meanOf(days, ({ metrics }) => metrics.p95),
    worstFieldP95: meanOf(days, ({ metrics }) => metrics.worstFieldP95),
    le15: meanOf(days, ({ metrics }) => metrics.le15) / 100,
    moves: meanOf(days, ({ metrics }) => metrics.moves),
    movesOnCalmDays: Math.max(
      0,
      ...days.filter(({ scenario }) => CALM_DAYS.includes(scenario)).map(({ metrics }) => metrics.moves),
    ),
    worst: worstOf(pairs),
    worstField: Math.max(
      0,
      ...pairs.map(({ day, before }) => rise(day.metrics.worstFieldP95, before.metrics.worstFieldP95)),
    ),
    cpuMs: Math.max(0, ...days.map(({ cpuMs }) => cpuMs)),
    promise: promisesOf(days),
  };
}

function worstOf(pairs: readonly { readonly day: DayFigures; readonly before: DayFigures }[]): Comparison["worst"] {
  const worse = pairs
    .filter(({ day, before }) => day.metrics.J - before.metrics.J > 1)
    .map(({ day, before }) => ({ file: day.file, share: rise(day.metrics.J, before.metrics.J) }));
  return worse.toSorted((one, other) => other.share - one.share)[0] ?? null;
}

function promisesOf(days: readonly DayFigures[]): Comparison["promise"] {
  const told = days.reduce((sum, { promises }) => sum + promises.told, 0);
  const fields = days.flatMap(({ promises }) => promises.fields);
  return {
    kept: days.reduce((sum, { promises }) => sum + promises.kept, 0) / told,
    error: days.reduce((sum, { promises }) => sum + promises.error, 0) / told,
    fields: fields.length,
    fieldsAstray: fields.filter((share) => share < 0.82 || share > 0.97).length,
  };
}

const rise = (now: number, before: number): number => (before === 0 ? 0 : now / before - 1);

const meanOf = <Item>(items: readonly Item[], valueOf: (item: Item) => number): number =>
  items.length === 0 ? 0 : items.reduce((sum, item) => sum + valueOf(item), 0) / items.length;
