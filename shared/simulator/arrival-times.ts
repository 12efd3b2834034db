import { MINUTE_MS } from "#shared/kit/time.ts";
import { pickWeighted, type Random } from "#shared/kit/random.ts";

/** A stretch of the day and the share of its citizens who come in it, in percent. */
interface Stretch {
  readonly fromMinute: number;
  readonly minutes: number;
  readonly percent: number;
}

const minuteOf = (hour: number, minute: number): number => hour * 60 + minute;

const halfHours = (fromMinute: number, percents: readonly number[]): readonly Stretch[] =>
  percents.map((percent, index) => ({ fromMinute: fromMinute + 30 * index, minutes: 30, percent }));

// Ward centres of Ho Chi Minh City: machines on at 7:00, counters open at 7:30, a lull at noon.
const BEFORE_OPENING: Stretch = { fromMinute: minuteOf(7, 0), minutes: 30, percent: 12 };
const SHAPE: readonly Stretch[] = [
  BEFORE_OPENING,
  ...halfHours(minuteOf(7, 30), [13, 12, 11, 10, 7, 6, 4, 2]),
  ...halfHours(minuteOf(13, 0), [4, 6, 5, 4, 2.5, 1.5]),
];

/** When one citizen comes, in milliseconds after midnight: the press counts three in four of a day's visitors before noon. */
export function arrivalMs(random: Random): number {
  const stretch = pickWeighted(random, SHAPE, ({ percent }) => percent) ?? BEFORE_OPENING;
  const into = random.next();
  // Who comes before the doors open has mostly been standing there.
  const share = stretch === BEFORE_OPENING ? into * into : into;
  return Math.floor((stretch.fromMinute + stretch.minutes * share) * MINUTE_MS);
}
