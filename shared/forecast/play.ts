import type { Random } from "#shared/kit/random.ts";

import type { DeskFuture, Served } from "./desk-future.ts";
import { onDuty } from "./duty.ts";
import { admit, callNext, headJoinedS, heldS, restart, type DayDrawn, type LineFuture } from "./line-future.ts";
import type { SightRules } from "./sight.ts";

/** Some lines and the counters that serve them, in one possible future that is played call by call. */
export interface Play {
  readonly lines: readonly LineFuture[];
  readonly desks: readonly DeskFuture[];
  readonly rules: SightRules;
  random: Random;
  /** The last step: when, which counter, whose line, and whether a normal citizen was called. */
  atS: number;
  desk: DeskFuture | null;
  line: LineFuture | null;
  isNormal: boolean;
}

/** What one step did: a citizen was called, a counter found nobody, or went home, or no counter calls any more today. */
export type Step = "called" | "idle" | "turned" | "over";

/** Lines and counters at the start of nothing yet: `begin` a future before the first step. */
export const playOf = (
  lines: readonly LineFuture[],
  desks: readonly DeskFuture[],
  rules: SightRules,
  random: Random,
): Play => ({ lines, desks, rules, random, atS: 0, desk: null, line: null, isNormal: true });

/** Starts a future of such a day from now. */
export function begin(play: Play, nowS: number, drawn: DayDrawn, random: Random): void {
  play.random = random;
  for (const line of play.lines) restart(line, nowS, drawn, random);
  for (const desk of play.desks) {
    desk.freeS = desk.firstFreeS(random);
    desk.isIdle = false;
    desk.homeAtS = desk.homeS(random);
    desk.serves = desk.servesFirst;
  }
}

/** When the next step happens; Infinity when none does. */
export const nextStepS = (play: Play): number => firstFree(play.desks)?.freeS ?? Infinity;

/** Lets the counter that is free first call, by its rule for several fields and the bounded priority rule. */
export function step(play: Play): Step {
  const { random } = play;
  const desk = firstFree(play.desks);
  if (desk === null) return "over";
  play.atS = desk.freeS;
  if (mayGoHome(desk) && play.atS >= desk.homeAtS) return goHome(play, desk);
  for (const line of play.lines) admit(line, play.atS, random);
  const served = play.rules.isLongestFirst === true ? longestWaited(desk) : firstWaited(desk);
  play.desk = desk;
  play.line = served?.line ?? null;
  desk.isIdle = served === null;
  if (served === null) {
    const nextS = nextJoin(desk);
    desk.freeS = onDuty(desk, mayGoHome(desk) ? Math.min(nextS, desk.homeAtS) : nextS);
    return "idle";
  }
  play.isNormal = callNext(served.line);
  desk.freeS = onDuty(desk, play.atS + heldS(served.line, served.pace, play.rules.noShowS, random));
  return "called";
}

const mayGoHome = (desk: DeskFuture): boolean => desk.homeAtS < Infinity && desk.serves !== desk.servesAtHome;

function goHome(play: Play, desk: DeskFuture): Step {
  desk.serves = desk.servesAtHome;
  desk.isIdle = false;
  desk.freeS = onDuty(desk, play.atS + play.rules.setupS);
  play.desk = null;
  play.line = null;
  return "turned";
}

// Loops, not reduce and find: these two are most of a promise's cost.
function firstFree(desks: readonly DeskFuture[]): DeskFuture | null {
  let first: DeskFuture | null = null;
  let freeS = Infinity;
  for (const desk of desks) {
    if (desk.freeS >= freeS) continue;
    first = desk;
    freeS = desk.freeS;
  }
  return first;
}

function firstWaited({ serves }: DeskFuture): Served | null {
  for (const served of serves) if (served.line.priority + served.line.normal > 0) return served;
  return null;
}

/** By the rule of the longest wait; who has just come is taken when nobody else waits. */
function longestWaited(desk: DeskFuture): Served | null {
  let longest = firstWaited(desk);
  if (longest === null) return null;
  for (const served of desk.serves) if (headJoinedS(served.line) < headJoinedS(longest.line)) longest = served;
  return longest;
}

const nextJoin = (desk: DeskFuture): number =>
  desk.serves.reduce((next, { line }) => Math.min(next, line.nextPriorityS, line.nextNormalS), Infinity);
