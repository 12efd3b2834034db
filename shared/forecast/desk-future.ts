import type { Random } from "#shared/kit/random.ts";

import { counterTimeToday } from "./counter-time.ts";
import { dutyFrom, isMissing, shiftFrom } from "./duty.ts";
import type { LineFuture } from "./line-future.ts";
import { remainingS, unfinished, type Unfinished } from "./remaining-time.ts";
import { noShowShare } from "./shares-today.ts";
import type { CounterSight, Shift, Sight } from "./sight.ts";

/** A line that a counter serves, and its clerk's pace there. */
export interface Served {
  readonly line: LineFuture;
  readonly pace: number;
}

/** One counter as one sampled future plays it. */
export interface DeskFuture {
  readonly serves: readonly Served[];
  /** The first instant at which it may call, in one possible future. */
  readonly firstFreeS: (random: Random) => number;
  readonly shifts: readonly Shift[];
  /** The end of the duty it was in at the start; it may call until then without a look at the plan. */
  readonly dutyEndS: number;
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
  const isAway = servesNow.length === 0;
  const serves = isAway ? servedOf(sight, counter, lines, counter.home) : servesNow;
  if (serves.length === 0) return null;
  const shift = shiftFrom(counter.shifts, sight.now);
  const isPlanned = shift !== null && shift.startS <= sight.now;
  const dutyEndS = isPlanned ? shift.endS + shift.drainS : sight.now + (isStaying(counter) ? STAYS_ON_S : 0);
  const freeHere = firstFree(sight, counter);
  const firstFreeS = isAway ? comesHome(sight, counter, freeHere) : freeHere;
  return { serves, firstFreeS, shifts: counter.shifts, dutyEndS, freeS: 0, isIdle: false };
}

// Open beyond its plan: the clerk stays until the line is done, though not for ever.
const isStaying = ({ state }: CounterSight): boolean => state === "idle" || state === "setting-up";

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

/**
 * When a lent counter serves its home again: some minutes after its dwell, or hours where it has been forgotten, and the
 * more likely that the longer it has been away (Bayes' rule; an estimate, as no history of moves is kept yet).
 */
function comesHome(
  { now, rules }: Sight,
  counter: CounterSight,
  freeHere: (random: Random) => number,
): (random: Random) => number {
  const awayS = counter.turnsTo === null ? now - Math.max(0, counter.setSince) : 0;
  const isHelping = (1 - FORGOTTEN_SHARE) * Math.exp(-awayS / HELPING_S);
  const forgotten = FORGOTTEN_SHARE / (FORGOTTEN_SHARE + isHelping);
  return (random) => {
    const freeS = freeHere(random);
    const settledS = (counter.turnsTo === null ? counter.setSince : freeS) + rules.minDwellS;
    const meanLeftS = random.next() < forgotten ? FORGOTTEN_S : HELPING_S;
    const leavesS = Math.max(now, settledS) - meanLeftS * Math.log(1 - random.next());
    return dutyFrom(counter, Math.max(freeS, leavesS) + rules.setupS);
  };
}

/** The first instant from `atS` on at which the counter may call by its plan; Infinity when its day is over. */
export const onDuty = (desk: DeskFuture, atS: number): number => (atS < desk.dutyEndS ? atS : dutyFrom(desk, atS));

function firstFree(sight: Sight, counter: CounterSight): (random: Random) => number {
  const { now, rules } = sight;
  const turnS = counter.turnsTo === null ? 0 : rules.setupS;
  switch (counter.state) {
    case "off":
      return isMissing(counter, now) ? missingUntil(now, counter) : () => dutyFrom(counter, now);
    case "idle":
      return () => now + turnS;
    case "setting-up":
      return () => Math.max(now, counter.since + rules.setupS);
    case "busy": {
      const inHand = busyUntil(sight, counter);
      return (random) => dutyFrom(counter, inHand(random) + turnS);
    }
  }
}

function busyUntil({ now, fields, rules }: Sight, counter: CounterSight): (random: Random) => number {
  const field = counter.serving === null ? undefined : fields[counter.serving];
  if (field === undefined) return () => now;
  const pace = (counter.pace[counter.serving ?? -1] ?? 1) * (counter.work ?? 1);
  const elapsedS = Math.max(0, now - counter.since);
  const service: Unfinished = unfinished(counterTimeToday(field), pace, elapsedS);
  const absent = elapsedS < rules.noShowS ? noShowShare(field) : 0;
  return (random) => {
    const drawn = random.next() - absent;
    return drawn < 0 ? now + rules.noShowS - elapsedS : now + remainingS(service, drawn / (1 - absent));
  };
}

/**
 * When a clerk who should be here comes: perhaps not today, and the more likely so the longer they are late. Of those
 * missing at the start two in five stay away, and the others are late by an hour on average (an estimate; Bayes' rule).
 */
export function missingUntil(nowS: number, { shifts }: CounterSight): (random: Random) => number {
  const lateS = nowS - (shiftFrom(shifts, nowS)?.startS ?? nowS);
  const stillComing = (1 - ABSENT_SHARE) * Math.exp(-lateS / MEAN_LATE_S);
  const absent = ABSENT_SHARE / (ABSENT_SHARE + stillComing);
  return (random) => {
    const drawn = random.next() - absent;
    return drawn < 0 ? Infinity : dutyFrom({ shifts }, nowS - MEAN_LATE_S * Math.log(1 - drawn / (1 - absent)));
  };
}

const ABSENT_SHARE = 0.4;
const MEAN_LATE_S = 3600;
const HELPING_S = 600;
const FORGOTTEN_SHARE = 0.03;
const FORGOTTEN_S = 7200;
const STAYS_ON_S = 1800;
