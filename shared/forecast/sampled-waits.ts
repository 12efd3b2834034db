import { seededRandom, type Random } from "#shared/kit/random.ts";

import { deskFuture, onDuty, type DeskFuture, type Served } from "./desk-future.ts";
import { admit, callNext, heldS, lineFuture, restart, type LineFuture, type Place } from "./line-future.ts";
import type { Sight } from "./sight.ts";

/** The day ahead of one place: its line, the lines that share counters with it, and those counters. */
interface DayAhead {
  readonly nowS: number;
  readonly noShowS: number;
  readonly place: Place;
  readonly own: LineFuture;
  readonly lines: readonly LineFuture[];
  readonly desks: readonly DeskFuture[];
}

/**
 * Seconds until the call of a place in a line, in each of a few dozen possible futures, sorted; Infinity where nobody
 * comes to call any more. Each future plays the real rules from the real state: who is served and for how long, who is
 * ahead, priority citizens to come, no-shows, shifts. The day's pace is stratified over the futures. Deterministic: the
 * same sight gives the same sample, and in every single future a place further back is called later.
 */
export function sampledWaits(sight: Sight, place: Place): Float64Array {
  const day = dayAhead(sight, place);
  if (day === null) return Float64Array.of(Infinity);
  const waits = new Float64Array(futuresOf(day));
  const seed = Math.imul(Math.floor(sight.now), 31) + place.field;
  for (let each = 0; each < waits.length; each += 1) {
    const random = seededRandom(seed + Math.imul(each, SEED_STEP));
    for (const line of day.lines) restart(line, sight.now, (each + 0.5) / waits.length, random);
    for (const desk of day.desks) desk.freeS = desk.firstFreeS(random);
    waits[each] = callInstant(day, random) - sight.now;
  }
  return waits.toSorted();
}

function callInstant({ noShowS, place, own, lines, desks }: DayAhead, random: Random): number {
  const [head] = desks;
  if (head === undefined) return Infinity;
  for (;;) {
    const desk = firstFree(desks, head);
    const atS = desk.freeS;
    if (atS === Infinity) return Infinity;
    for (const line of lines) admit(line, atS, random);
    const served = firstWaited(desk);
    if (served === null) {
      desk.freeS = onDuty(desk, nextJoin(desk));
      continue;
    }
    const { line, pace } = served;
    const isNormal = callNext(line);
    if (line === own && isNormal !== place.isPriority && (isNormal ? line.normal : line.priority) === 0) return atS;
    desk.freeS = onDuty(desk, atS + heldS(line, pace, noShowS, random));
  }
}

// Loops, not reduce and find: these two are most of a promise's cost.
function firstFree(desks: readonly DeskFuture[], otherwise: DeskFuture): DeskFuture {
  let first = otherwise;
  for (const desk of desks) if (desk.freeS < first.freeS) first = desk;
  return first;
}

function firstWaited({ serves }: DeskFuture): Served | null {
  for (const served of serves) if (served.line.priority + served.line.normal > 0) return served;
  return null;
}

const nextJoin = (desk: DeskFuture): number =>
  desk.serves.reduce((next, { line }) => Math.min(next, line.nextPriorityS, line.nextNormalS), Infinity);

function dayAhead(sight: Sight, place: Place): DayAhead | null {
  const lines = fieldsTogether(sight, place.field)
    .map((index) => lineFuture(sight, index, place))
    .filter((line) => line !== null);
  const own = lines.find(({ field }) => field === sight.fields[place.field]);
  if (own === undefined) return null;
  const desks = sight.counters.map((counter) => deskFuture(sight, counter, lines)).filter((desk) => desk !== null);
  return { nowS: sight.now, noShowS: sight.rules.noShowS, place, own, lines, desks };
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
function futuresOf({ lines }: DayAhead): number {
  const waiting = lines.reduce((sum, { field }) => sum + field.priority.length + field.normal.length, 1);
  return Math.max(FEWEST, Math.min(MOST, Math.floor(CALLS_PLAYED / waiting)));
}

const FEWEST = 24;
const MOST = 64;
const CALLS_PLAYED = 1500;

/** Far apart in the generator's cycle, so that no two futures share a stretch of it. */
const SEED_STEP = 0x9e_37_79_b9;
