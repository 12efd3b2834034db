import type { Random } from "#shared/kit/random.ts";

import { type Duty, dutyEnd } from "./duty.ts";
import { comesHome, doneElsewhere, stopsHelping } from "./end-of-lend.ts";
import { firstFree } from "./first-free.ts";
import type { LineFuture } from "./line-future.ts";
import type { CounterSight, Sight } from "./sight.ts";

/** A line that a counter serves, and its clerk's pace there. */
export interface Served {
  readonly line: LineFuture;
  readonly pace: number;
}

/** One counter as one sampled future plays it. */
export interface DeskFuture extends Duty {
  /** What it serves in this future by now. */
  serves: readonly Served[];
  readonly servesFirst: readonly Served[];
  /** What it serves from `homeAtS` on, where it was said when its lend ends; else that is Infinity. */
  readonly servesAtHome: readonly Served[];
  homeAtS: number;
  /** That instant in one possible future. */
  readonly homeS: (random: Random) => number;
  /** The first instant at which it may call, in one possible future. */
  readonly firstFreeS: (random: Random) => number;
  /** When it calls next; while it is idle, when somebody comes whom it may call. */
  freeS: number;
  isIdle: boolean;
}

/**
 * A counter that will serve some of the lines: with those it is set to, or turns to after the citizen in hand. One that is
 * lent away from all of them comes home some time.
 */
export function deskFuture(sight: Sight, counter: CounterSight, lines: readonly LineFuture[]): DeskFuture | null {
  const servesNow = servedOf(sight, counter, lines, counter.turnsTo ?? counter.setTo);
  const servesAtHome = servedOf(sight, counter, lines, counter.home);
  const homeAtS = counter.returnsAtS ?? Infinity;
  const isAway = servesNow.length === 0 && homeAtS === Infinity;
  const serves = isAway ? servesAtHome : servesNow;
  if (serves.length + servesAtHome.length === 0) return null;
  const dutyEndS = dutyEnd(counter, sight.now);
  const freeHere = firstFree(sight, counter);
  const firstFreeS = isAway ? comesHome(sight, counter, freeHere) : freeHere;
  const homeS = servesNow.length === 0 ? doneElsewhere(sight, counter, homeAtS) : stopsHelping(homeAtS);
  const plan = { servesFirst: serves, servesAtHome, homeAtS, homeS, firstFreeS, shifts: counter.shifts, dutyEndS };
  return { ...plan, serves, freeS: 0, isIdle: false };
}

const servedOf = (
  sight: Sight,
  counter: CounterSight,
  lines: readonly LineFuture[],
  fields: readonly number[],
): readonly Served[] =>
  fields.flatMap((index) => {
    const line = lines.find(({ field }) => field === sight.fields[index]);
    const pace = counter.pace[index] ?? null;
    return line === undefined || pace === null ? [] : [{ line, pace }];
  });
