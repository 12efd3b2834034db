import { nextArrival } from "#shared/forecast/arrival-rates.ts";
import { counterTimeToday, meanSOf, type CounterTime } from "#shared/forecast/counter-time.ts";
import { offUntil } from "#shared/forecast/off-duty.ts";
import { remainingS, unfinished } from "#shared/forecast/remaining-time.ts";
import { noShowShare, priorityShare } from "#shared/forecast/shares-today.ts";
import type { CounterSight, FieldSight, Sight } from "#shared/forecast/sight.ts";
import { randomNormal, type Random } from "#shared/kit/random.ts";
import { demandNow, type DemandNow } from "./demand-now.ts";

/** Some hours as they may go, drawn once, so that every plan is played against the same chance. */
export interface Futures {
  readonly count: number;
  readonly lines: readonly LineFutures[];
  /** When each counter is free of whom it has in hand: `[future × counters + counter]`; of an idle one, since when. */
  readonly freeS: Float64Array;
}

/**
 * One field's citizens in each future: those of future `f` are at `[priorityFrom[f], normalFrom[f])` and
 * `[normalFrom[f], priorityFrom[f + 1])`, in the order of their lines.
 */
export interface LineFutures {
  readonly joinedS: Float64Array;
  /** Seconds at a specialist's pace; for who will not come when called, minus the seconds that the counter is held. */
  readonly workS: Float64Array;
  readonly priorityFrom: Int32Array;
  readonly normalFrom: Int32Array;
  /** The mean of a service, in seconds. */
  readonly meanS: number;
}

/** Draws futures until an instant; the same chance draws the same ones. */
export function drawFutures(sight: Sight, count: number, untilS: number, random: Random): Futures {
  const demands = demandNow(sight);
  const times = sight.fields.map(counterTimeToday);
  const lines = sight.fields.map((field, index) => {
    const time = times[index] ?? counterTimeToday(field);
    return drawLine({ sight, field, time, demand: demands[index] ?? USUAL, count, untilS, random });
  });
  const freeS = new Float64Array(count * sight.counters.length);
  for (const [at, counter] of sight.counters.entries()) {
    const draw = freeFrom(sight, counter, times);
    for (let future = 0; future < count; future += 1) freeS[future * sight.counters.length + at] = draw(random);
  }
  return { count, lines, freeS };
}

const USUAL: DemandNow = { factor: 1, doubt: 0 };

interface LineDraw {
  readonly sight: Sight;
  readonly field: FieldSight;
  readonly time: CounterTime;
  readonly demand: DemandNow;
  readonly count: number;
  readonly untilS: number;
  readonly random: Random;
}

function drawLine({ sight, field, time, demand, count, untilS, random }: LineDraw): LineFutures {
  const joined: number[] = [];
  const work: number[] = [];
  const priorityFrom = new Int32Array(count + 1);
  const normalFrom = new Int32Array(count);
  const absent = noShowShare(field);
  const urgent = priorityShare(field);
  const join = (atS: number): void => {
    joined.push(atS);
    const drawnS = time.medianS * Math.exp(time.spread * randomNormal(random));
    work.push(random.next() < absent ? -sight.rules.noShowS : Math.max(1, drawnS));
  };
  const arrive = (factor: number): void => {
    let atS = nextArrival(field.expected, factor, sight.now, random.next());
    for (; atS < untilS; atS = nextArrival(field.expected, factor, atS, random.next())) join(atS);
  };
  for (let future = 0; future < count; future += 1) {
    const factor = demand.factor * Math.exp(demand.doubt * randomNormal(random) - demand.doubt ** 2 / 2);
    priorityFrom[future] = joined.length;
    for (const atS of field.priority) join(atS);
    arrive(factor * urgent);
    normalFrom[future] = joined.length;
    for (const atS of field.normal) join(atS);
    arrive(factor * (1 - urgent));
  }
  priorityFrom[count] = joined.length;
  const [joinedS, workS] = [Float64Array.from(joined), Float64Array.from(work)];
  return { joinedS, workS, priorityFrom, normalFrom, meanS: meanSOf(time) };
}

/** When a counter is free, in one possible future. */
function freeFrom(sight: Sight, counter: CounterSight, times: readonly CounterTime[]): (random: Random) => number {
  const { now, rules } = sight;
  switch (counter.state) {
    case "idle":
      return () => counter.since;
    case "setting-up":
      return () => Math.max(now, counter.since + rules.setupS);
    case "off":
      return offUntil(now, counter);
    case "busy": {
      const time = times[counter.serving ?? -1];
      if (time === undefined) return () => now;
      const service = unfinished(time, counter.pace[counter.serving ?? -1] ?? 1, Math.max(0, now - counter.since));
      return (random) => now + remainingS(service, random.next());
    }
  }
}
