import type { FieldId } from "#shared/kit/ids.ts";

import { deskFuture } from "./desk-future.ts";
import { onDuty } from "./duty.ts";
import { admit, lineFuture, type LineFuture } from "./line-future.ts";
import { begin, nextStepS, playOf, step, type Play } from "./play.ts";
import { quantileOf } from "./quantile.ts";
import { dayDrawn, futureRandom } from "./sampled-waits.ts";
import type { Sight } from "./sight.ts";

/** What a citizen who joins a field's line at later instants is likely to wait, if no counter is moved. */
export interface FieldOutlook {
  readonly fieldId: FieldId;
  readonly normS: number;
  /** Now, and the quarter-hours of the clock that follow. */
  readonly points: readonly OutlookPoint[];
}

/** One instant of it: waits in seconds, Infinity when nobody comes to call any more. */
export interface OutlookPoint {
  readonly atS: number;
  readonly p10S: number;
  readonly p50S: number;
  readonly p90S: number;
  /** How likely the wait is to be longer than the field's norm, in [0, 1]. */
  readonly pastNorm: number;
}

/**
 * The outlook of every field for the next `aheadS` seconds: the band of the director's forecast. All lines are played
 * together in the same futures, so a counter with several fields is in one place at a time. A few milliseconds. Deterministic.
 */
export function outlook(sight: Sight, aheadS = TWO_HOURS_S): readonly FieldOutlook[] {
  const play = wholeDay(sight);
  const instants = quartersFrom(sight.now, aheadS);
  const waits = instants.map(() => sight.fields.map(() => new Float64Array(FUTURES).fill(Infinity)));
  for (let each = 0; each < FUTURES; each += 1) {
    begin(play, sight.now, dayDrawn(each, FUTURES), futureRandom(sight, 0, each));
    watch(play, instants, (probe, calledS) => {
      const sample = waits[probe.instant]?.[play.lines.indexOf(probe.line)];
      if (sample !== undefined) sample[each] = Math.max(0, calledS - probe.atS);
    });
  }
  return sight.fields.map(({ id, normS }, field) => ({
    fieldId: id,
    normS,
    points: instants.map((atS, instant) => pointOf(atS, normS, waits[instant]?.[field] ?? new Float64Array())),
  }));
}

/** All lines and counters of a centre, ready to be played. */
export function wholeDay(sight: Sight): Play {
  const lines = sight.fields.map((_, index) => lineFuture(sight, index, null)).filter((line) => line !== null);
  const desks = sight.counters.map((counter) => deskFuture(sight, counter, lines)).filter((desk) => desk !== null);
  return playOf(lines, desks, sight.rules, futureRandom(sight, 0, 0));
}

/** A normal citizen imagined to join a line at one of the instants: called after `ahead` others, or by an idle counter. */
interface Probe {
  readonly line: LineFuture;
  readonly instant: number;
  readonly atS: number;
  /** When a counter that was idle as they came is on duty; Infinity when none was. */
  readonly idleFromS: number;
  ahead: number;
}

/** Plays a future until everyone imagined is called, and tells when; whom nobody calls is not told. */
function watch(play: Play, instants: readonly number[], tell: (probe: Probe, calledS: number) => void): void {
  let probes: Probe[] = [];
  let instant = 0;
  while (instant < instants.length || probes.length > 0) {
    const nextS = nextStepS(play);
    for (; instant < instants.length && (instants[instant] ?? Infinity) <= nextS; instant += 1) {
      probes.push(...probesAt(play, instants[instant] ?? 0, instant));
    }
    if (step(play) === "over") break;
    probes = probes.filter((probe) => {
      const isCalled = isCalledBy(play, probe) || probe.idleFromS <= play.atS;
      if (isCalled) tell(probe, Math.min(play.atS, probe.idleFromS));
      return !isCalled;
    });
  }
  for (const probe of probes) if (probe.idleFromS < Infinity) tell(probe, probe.idleFromS);
}

function probesAt(play: Play, atS: number, instant: number): readonly Probe[] {
  return play.lines.map((line) => {
    admit(line, atS, play.random);
    const idle = play.desks.filter((desk) => desk.isIdle && desk.serves.some((served) => served.line === line));
    const idleFromS = idle.reduce((first, desk) => Math.min(first, onDuty(desk, atS)), Infinity);
    return { line, instant, atS, idleFromS, ahead: line.normal };
  });
}

/** Whether the last step would have called them: their line's turn came, or its counter found that line empty. */
function isCalledBy(play: Play, probe: Probe): boolean {
  if (play.line === probe.line) {
    if (!play.isNormal) return false;
    probe.ahead -= 1;
    return probe.ahead < 0;
  }
  const serves = play.desk?.serves ?? [];
  const called = serves.findIndex(({ line }) => line === play.line);
  const passed = called === -1 ? serves : serves.slice(0, called);
  return passed.some(({ line }) => line === probe.line);
}

function pointOf(atS: number, normS: number, waits: Float64Array): OutlookPoint {
  const sorted = waits.toSorted();
  return {
    atS,
    p10S: quantileOf(sorted, 0.1),
    p50S: quantileOf(sorted, 0.5),
    p90S: quantileOf(sorted, 0.9),
    pastNorm: sorted.filter((wait) => wait > normS).length / sorted.length,
  };
}

function quartersFrom(nowS: number, aheadS: number): readonly number[] {
  const first = Math.floor(nowS / QUARTER_S) + 1;
  const last = Math.floor((nowS + aheadS) / QUARTER_S);
  return [nowS, ...Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * QUARTER_S)];
}

const FUTURES = 48;
const QUARTER_S = 900;
const TWO_HOURS_S = 7200;
