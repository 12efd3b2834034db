import type { PriorityRun } from "#shared/domain/state.ts";
import type { SightRules } from "#shared/forecast/sight.ts";
import type { Desks } from "./desks.ts";
import type { Futures, LineFutures } from "./futures.ts";
import { waitWeight, type Played } from "./played.ts";

/** A line to be played, and what holds for all its futures. */
export interface LineToPlay {
  readonly now: number;
  /** Who joins from then on counts as later. */
  readonly soonS: number;
  readonly rules: SightRules;
  readonly futures: Futures;
  readonly line: LineFutures;
  readonly run: PriorityRun;
}

/**
 * Plays one line through the futures `[from, to)`, call by call, by the bounded priority rule. The lines of a centre can be
 * played apart because it is settled beforehand who serves where. A line that nobody serves any more waits five hours on.
 */
export function playLine(line: LineToPlay, desks: Desks, played: Played, [from, to]: readonly [number, number]): void {
  for (let future = from; future < to; future += 1) {
    takeSeats(line, desks, future);
    playFuture(line, desks, played, future);
  }
}

/** Puts every desk where it is at the start of a future. */
function takeSeats({ futures }: LineToPlay, desks: Desks, future: number): void {
  const counters = futures.freeS.length / futures.count;
  for (let desk = 0; desk < desks.count; desk += 1) {
    const readyS = desks.readyS[desk] ?? 0;
    const freeS = Number.isNaN(readyS) ? (futures.freeS[future * counters + (desks.counter[desk] ?? 0)] ?? 0) : readyS;
    desks.window[desk] = desks.firstWindow[desk] ?? 0;
    enterWindow(desks, desk, freeS);
    desks.freeS[desk] = (desks.freeS[desk] ?? 0) + (desks.setupS[desk] ?? 0);
  }
}

/** Moves a desk on to the first stretch that is not over by `atS`; it is free then, or when that stretch begins. */
function enterWindow(desks: Desks, desk: number, atS: number): void {
  const end = desks.firstWindow[desk + 1] ?? 0;
  let window = desks.window[desk] ?? end;
  while (window < end && atS >= (desks.toS[window] ?? 0)) window += 1;
  desks.window[desk] = window;
  desks.freeS[desk] = window === end ? Infinity : Math.max(atS, desks.fromS[window] ?? 0);
}

// One plain loop without allocation: nearly all of a decision's time is spent here.
function playFuture({ now, soonS, rules, line, run }: LineToPlay, desks: Desks, played: Played, future: number): void {
  const { joinedS, workS } = line;
  let priority = line.priorityFrom[future] ?? 0;
  let normal = line.normalFrom[future] ?? 0;
  const priorityEnd = normal;
  const normalEnd = line.priorityFrom[future + 1] ?? 0;
  let { inARow, normalDue } = run;
  let soon = 0;
  let later = 0;
  let longestS = 0;
  while (priority < priorityEnd || normal < normalEnd) {
    const desk = firstFree(desks);
    const nextPriorityS = priority < priorityEnd ? (joinedS[priority] ?? 0) : Infinity;
    const nextNormalS = normal < normalEnd ? (joinedS[normal] ?? 0) : Infinity;
    const joins = Math.max(now, nextPriorityS < nextNormalS ? nextPriorityS : nextNormalS);
    const atS = desk === -1 ? joins + UNSERVED_S : Math.max(joins, desks.freeS[desk] ?? 0);
    if (desk !== -1 && atS >= (desks.toS[desks.window[desk] ?? 0] ?? 0)) {
      enterWindow(desks, desk, atS);
      continue;
    }
    const normalCompetes = nextNormalS <= atS;
    let called = normal;
    if (nextPriorityS <= atS && !(normalCompetes && (normalDue > 0 || inARow >= rules.maxInARow))) {
      called = priority;
      priority += 1;
      if (normalCompetes) inARow += 1;
      if (normalCompetes && inARow >= rules.maxInARow) normalDue = rules.thenNormal;
    } else {
      normal += 1;
      normalDue = normalDue > 0 ? normalDue - 1 : 0;
      if (normalDue === 0) inARow = 0;
    }
    const work = workS[called] ?? 0;
    if (desk !== -1) desks.freeS[desk] = atS + (work > 0 ? work * (desks.pace[desk] ?? 1) : -work);
    if (work < 0) continue;
    const joined = joinedS[called] ?? 0;
    const waitedS = atS - joined;
    if (waitedS > longestS) longestS = waitedS;
    if (joined < soonS) soon += waitWeight(waitedS);
    else later += waitWeight(waitedS);
  }
  played.soon[future] = soon;
  played.later[future] = later;
  played.longestS[future] = longestS;
}

/** The desk that is free first, the longest idle before others; -1 when nobody serves the line any more. */
function firstFree({ freeS, count }: Desks): number {
  let first = -1;
  let earliest = Infinity;
  for (let desk = 0; desk < count; desk += 1) {
    const at = freeS[desk] ?? Infinity;
    if (at >= earliest) continue;
    earliest = at;
    first = desk;
  }
  return first;
}

const UNSERVED_S = 18_000;
