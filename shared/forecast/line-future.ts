import { afterNormal, afterPriority, normalIsDue } from "#shared/domain/next-ticket.ts";
import type { PriorityRun } from "#shared/domain/state.ts";
import type { Random } from "#shared/kit/random.ts";

import { demandDoubt, demandToday, nextArrival } from "./arrival-rates.ts";
import { counterTimeToday, type CounterTime } from "./counter-time.ts";
import { normalQuantile } from "./normal-distribution.ts";
import { noShowShare, priorityShare } from "./shares-today.ts";
import type { FieldSight, Sight } from "./sight.ts";

/** A place in a field's line. */
export interface Place {
  /** The field's place in the sight. */
  readonly field: number;
  readonly isPriority: boolean;
  /** How many of the same kind (priority or normal) stand before it. */
  readonly ahead: number;
}

/** One field's line as one sampled future plays it: counts of who waits, and when the next ones come. */
export interface LineFuture {
  readonly field: FieldSight;
  readonly time: CounterTime;
  readonly noShowShare: number;
  /** exp(spread × z) at evenly spaced shares of the normal distribution: a counter time is drawn by looking it up. */
  readonly factors: Float64Array;
  readonly rule: { readonly maxInARow: number; readonly thenNormal: number };
  readonly startPriority: number;
  readonly startNormal: number;
  /** Times the field's usual rates; 0 for those who cannot pass the place. */
  readonly priorityFactor: number;
  readonly normalFactor: number;
  readonly demandDoubt: number;
  /** Times the field's mean that whoever is called next takes, by their place in the line of now. */
  readonly priorityWork: readonly number[];
  readonly normalWork: readonly number[];
  medianS: number;
  demand: number;
  priority: number;
  normal: number;
  priorityCalled: number;
  normalCalled: number;
  /** Who joined that was not in the line of now: how many, and when; what is beyond is of a future played before. */
  priorityCame: number;
  normalCame: number;
  readonly priorityJoined: number[];
  readonly normalJoined: number[];
  /** The work of the last one called. */
  work: number;
  run: PriorityRun;
  nextPriorityS: number;
  nextNormalS: number;
}

/**
 * A field's line ahead of a place in it, or the whole line where the place is in another field or null. Who comes after the
 * place and cannot pass it is left out: whoever is of the same kind.
 */
export function lineFuture(sight: Sight, index: number, place: Place | null): LineFuture | null {
  const field = sight.fields[index];
  if (field === undefined) return null;
  const time = counterTimeToday(field);
  return {
    field,
    time,
    noShowShare: noShowShare(field),
    factors: factorsOf(time.spread),
    rule: sight.rules,
    demandDoubt: demandDoubt(field),
    priorityWork: field.priorityWork ?? ALIKE,
    normalWork: field.normalWork ?? ALIKE,
    ...wholeLine(field, sight.now),
    ...(place?.field === index ? onlyAhead(place) : {}),
    medianS: time.medianS,
    demand: 1,
    priority: 0,
    normal: 0,
    priorityCalled: 0,
    normalCalled: 0,
    priorityCame: 0,
    normalCame: 0,
    priorityJoined: [],
    normalJoined: [],
    work: 1,
    run: NO_RUN,
    nextPriorityS: Infinity,
    nextNormalS: Infinity,
  };
}

type WhoWaits = Pick<LineFuture, "startPriority" | "startNormal" | "priorityFactor" | "normalFactor">;

function wholeLine(field: FieldSight, nowS: number): WhoWaits {
  const demand = demandToday(field, nowS);
  const share = priorityShare(field);
  return {
    startPriority: field.priority.length,
    startNormal: field.normal.length,
    priorityFactor: demand * share,
    normalFactor: demand * (1 - share),
  };
}

/** The place is the last of its kind, and who comes after it of the same kind does not matter. */
const onlyAhead = ({ isPriority, ahead }: Place): Partial<WhoWaits> =>
  isPriority ? { startPriority: ahead + 1, priorityFactor: 0 } : { startNormal: ahead + 1, normalFactor: 0 };

/** Of all that the day's pace and its demand may be, the shares below what one future has of each. */
export interface DayDrawn {
  readonly pace: number;
  readonly demand: number;
}

/** Puts a line back to now, for a future of such a day. */
export function restart(line: LineFuture, nowS: number, drawn: DayDrawn, random: Random): void {
  line.medianS = line.time.medianS * Math.exp(line.time.doubt * normalQuantile(drawn.pace));
  line.demand = Math.exp(line.demandDoubt * normalQuantile(drawn.demand));
  line.priority = line.startPriority;
  line.normal = line.startNormal;
  line.priorityCalled = 0;
  line.normalCalled = 0;
  line.priorityCame = 0;
  line.normalCame = 0;
  line.run = line.field;
  line.nextPriorityS = joinAfter(line, line.priorityFactor, nowS, random);
  line.nextNormalS = joinAfter(line, line.normalFactor, nowS, random);
}

/** Lets everyone join who comes until `atS`. */
export function admit(line: LineFuture, atS: number, random: Random): void {
  while (line.nextPriorityS <= atS) {
    line.priority += 1;
    line.priorityJoined[line.priorityCame] = line.nextPriorityS;
    line.priorityCame += 1;
    line.nextPriorityS = joinAfter(line, line.priorityFactor, line.nextPriorityS, random);
  }
  while (line.nextNormalS <= atS) {
    line.normal += 1;
    line.normalJoined[line.normalCame] = line.nextNormalS;
    line.normalCame += 1;
    line.nextNormalS = joinAfter(line, line.normalFactor, line.nextNormalS, random);
  }
}

const joinAfter = ({ field, demand }: LineFuture, factor: number, fromS: number, random: Random): number =>
  factor === 0 ? Infinity : nextArrival(field.expected, factor * demand, fromS, random.next());

const isNormalNext = (line: LineFuture): boolean =>
  line.priority === 0 || (line.normal > 0 && normalIsDue(line.run, line.rule));

/** When whoever the line gives next joined it; Infinity when nobody waits, and for a newcomer to the line of now. */
export function headJoinedS(line: LineFuture): number {
  if (line.priority + line.normal === 0) return Infinity;
  return isNormalNext(line)
    ? (line.field.normal[line.normalCalled] ?? line.normalJoined[line.normalCalled - line.startNormal] ?? Infinity)
    : (line.field.priority[line.priorityCalled] ??
        line.priorityJoined[line.priorityCalled - line.startPriority] ??
        Infinity);
}

/** Calls the line's next citizen by the centre's bounded rule, and says whether it was a normal one. */
export function callNext(line: LineFuture): boolean {
  const isNormal = isNormalNext(line);
  if (isNormal) {
    line.work = line.normalWork[line.normalCalled] ?? 1;
    line.normalCalled += 1;
    line.normal -= 1;
    if (line.run.inARow > 0 || line.run.normalDue > 0) line.run = afterNormal(line.run);
  } else {
    if (line.normal > 0) line.run = afterPriority(line.run, line.rule);
    line.work = line.priorityWork[line.priorityCalled] ?? 1;
    line.priorityCalled += 1;
    line.priority -= 1;
  }
  return isNormal;
}

/** How long a counter is held by whoever it called last: their time at its clerk's pace, or the short hold of a no-show. */
export function heldS(line: LineFuture, pace: number, noShowS: number, random: Random): number {
  const drawn = random.next() - line.noShowShare;
  if (drawn < 0) return noShowS;
  const at = Math.floor((drawn / (1 - line.noShowShare)) * line.factors.length);
  return line.medianS * line.work * pace * (line.factors[at] ?? 1);
}

const ALIKE: readonly number[] = [];
const NO_RUN: PriorityRun = { inARow: 0, normalDue: 0 };
const STEPS = 1024;
const Z = Float64Array.from({ length: STEPS }, (_, at) => normalQuantile((at + 0.5) / STEPS));
const SPREAD_STEPS = 50;

// A table costs as much as a promise, and a centre knows a few dozen spreads.
const tables = new Map<number, Float64Array>();

function factorsOf(spread: number): Float64Array {
  const rounded = Math.round(spread * SPREAD_STEPS) / SPREAD_STEPS;
  const known = tables.get(rounded);
  if (known !== undefined) return known;
  const made = Z.map((z) => Math.exp(rounded * z));
  tables.set(rounded, made);
  return made;
}
