import type { PriorityRun } from "#shared/domain/state.ts";
import type { SightRules } from "#shared/forecast/sight.ts";
import type { Desks } from "./desks.ts";
import type { Futures, LineFutures } from "./futures.ts";
import { floatAt, intAt } from "./number-at.ts";
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
    const readyS = floatAt(desks.readyS, desk);
    const freeS = Number.isNaN(readyS)
      ? floatAt(futures.freeS, future * counters + intAt(desks.counter, desk))
      : readyS;
    desks.window[desk] = intAt(desks.firstWindow, desk);
    enterWindow(desks, desk, freeS);
    desks.freeS[desk] = floatAt(desks.freeS, desk) + floatAt(desks.setupS, desk);
  }
}

/** Moves a desk on to the first stretch that is not over by `atS`; it is free then, or when that stretch begins. */
function enterWindow(desks: Desks, desk: number, atS: number): void {
  const end = intAt(desks.firstWindow, desk + 1);
  let window = intAt(desks.window, desk);
  while (window < end && atS >= floatAt(desks.toS, window)) window += 1;
  desks.window[desk] = window;
  desks.freeS[desk] = window === end ? Infinity : Math.max(atS, floatAt(desks.fromS, window));
}

/** A line in the middle of a future: who is next of each class, and how the priority rule stands. */
interface Standing {
  priority: number;
  normal: number;
  readonly priorityEnd: number;
  readonly normalEnd: number;
  inARow: number;
  normalDue: number;
}

// Nearly all of a decision's time is spent here.
function playFuture(play: LineToPlay, desks: Desks, played: Played, future: number): void {
  const { line, now, soonS } = play;
  const standing = standingAt(play, future);
  let soon = 0;
  let later = 0;
  let longestS = 0;
  while (standing.priority < standing.priorityEnd || standing.normal < standing.normalEnd) {
    const joinsS = Math.max(now, Math.min(nextPriorityS(line, standing), nextNormalS(line, standing)));
    const desk = nextDesk(desks, joinsS);
    const atS = desk === -1 ? joinsS + UNSERVED_S : Math.max(joinsS, floatAt(desks.freeS, desk));
    const called = callNext(play, standing, atS);
    const work = floatAt(line.workS, called);
    if (desk !== -1) desks.freeS[desk] = atS + (work > 0 ? work * floatAt(desks.pace, desk) : -work);
    if (work < 0) continue;
    const joined = floatAt(line.joinedS, called);
    const waitedS = atS - joined;
    if (waitedS > longestS) longestS = waitedS;
    if (joined < soonS) soon += waitWeight(waitedS);
    else later += waitWeight(waitedS);
  }
  played.soon[future] = soon;
  played.later[future] = later;
  played.longestS[future] = longestS;
}

function standingAt({ line, run: { inARow, normalDue } }: LineToPlay, future: number): Standing {
  const normal = intAt(line.normalFrom, future);
  return {
    priority: intAt(line.priorityFrom, future),
    normal,
    priorityEnd: normal,
    normalEnd: intAt(line.priorityFrom, future + 1),
    inARow,
    normalDue,
  };
}

const nextPriorityS = ({ joinedS }: LineFutures, { priority, priorityEnd }: Standing): number =>
  priority < priorityEnd ? floatAt(joinedS, priority) : Infinity;

const nextNormalS = ({ joinedS }: LineFutures, { normal, normalEnd }: Standing): number =>
  normal < normalEnd ? floatAt(joinedS, normal) : Infinity;

/** The desk that calls who joins at an instant, on in its next stretch where one is over by then; -1 when nobody serves the line any more. */
function nextDesk(desks: Desks, joinsS: number): number {
  for (let desk = firstFree(desks); desk !== -1; desk = firstFree(desks)) {
    const atS = Math.max(joinsS, floatAt(desks.freeS, desk));
    if (atS < floatAt(desks.toS, intAt(desks.window, desk))) return desk;
    enterWindow(desks, desk, atS);
  }
  return -1;
}

/** Takes the next citizen out of the line, by the bounded priority rule. */
function callNext({ line, rules }: LineToPlay, standing: Standing, atS: number): number {
  const normalCompetes = nextNormalS(line, standing) <= atS;
  const isNormalsTurn = normalCompetes && (standing.normalDue > 0 || standing.inARow >= rules.maxInARow);
  if (nextPriorityS(line, standing) > atS || isNormalsTurn) return callNormal(standing);
  if (normalCompetes) {
    standing.inARow += 1;
    if (standing.inARow >= rules.maxInARow) standing.normalDue = rules.thenNormal;
  }
  standing.priority += 1;
  return standing.priority - 1;
}

function callNormal(standing: Standing): number {
  standing.normalDue = Math.max(0, standing.normalDue - 1);
  if (standing.normalDue === 0) standing.inARow = 0;
  standing.normal += 1;
  return standing.normal - 1;
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
