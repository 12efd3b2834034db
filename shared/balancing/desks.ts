import { dutyFrom } from "#shared/forecast/duty.ts";
import type { CounterSight, Sight } from "#shared/forecast/sight.ts";
import type { Futures } from "./futures.ts";
import { intAt } from "./number-at.ts";
import { fieldOf, homeOf, type Posting, type Postings } from "./posting.ts";

/**
 * The counters that serve one line while some postings hold, each with the stretches in which it may call there. A
 * counter that leaves and comes back counts twice. Made for loops: whoever plays a line reads and writes it as it is.
 */
export interface Desks {
  count: number;
  readonly counter: Int32Array;
  readonly pace: Float64Array;
  /** When it can begin to turn to this line; NaN: when the future has it free. */
  readonly readyS: Float64Array;
  readonly setupS: Float64Array;
  /** Its stretches are at `[firstWindow[desk], firstWindow[desk + 1])`. */
  readonly firstWindow: Int32Array;
  readonly fromS: Float64Array;
  readonly toS: Float64Array;
  /** Of the future that is being played: the stretch that it is in, and when it calls next. */
  readonly window: Int32Array;
  readonly freeS: Float64Array;
}

/** Room for the desks of a centre's line. */
export function roomForDesks({ counters }: Sight): Desks {
  const most = 3 * counters.length;
  const windows = 3 * counters.reduce((sum, { shifts }) => sum + shifts.length, 0);
  return {
    count: 0,
    counter: new Int32Array(most),
    pace: new Float64Array(most),
    readyS: new Float64Array(most),
    setupS: new Float64Array(most),
    firstWindow: new Int32Array(most + 1),
    fromS: new Float64Array(windows),
    toS: new Float64Array(windows),
    window: new Int32Array(most),
    freeS: new Float64Array(most),
  };
}

/** Fills in who serves a field while these postings hold. */
export function seatDesks(desks: Desks, seating: Seating, field: number, postings: Postings): void {
  desks.count = 0;
  for (const [index, counter] of seating.sight.counters.entries()) {
    const posting = postings[index] ?? null;
    const place = { desks, seating, field, index, counter };
    seatWhereItIs(place, posting?.leavesS ?? Infinity);
    if (posting === null || posting.leavesS === Infinity) continue;
    seatWhereItGoes(place, posting);
    seatAtHomeAgain(place, posting);
  }
}

/** What desks are seated by. */
export interface Seating {
  readonly sight: Sight;
  readonly futures: Futures;
}

/** A counter that may serve the field. */
interface Place {
  readonly desks: Desks;
  readonly seating: Seating;
  readonly field: number;
  readonly index: number;
  readonly counter: CounterSight;
}

/** A stretch of a counter's day at one line. */
interface Stay {
  readonly fromS: number;
  readonly toS: number;
  readonly readyS: number;
  readonly setupS: number;
}

function seatWhereItIs(place: Place, leavesS: number): void {
  if (leavesS <= place.seating.sight.now || !place.counter.setTo.includes(place.field)) return;
  seat(place, { fromS: -Infinity, toS: leavesS, readyS: Number.NaN, setupS: 0 });
}

function seatWhereItGoes(place: Place, posting: Posting): void {
  const { counter, field, seating } = place;
  if (!goesTo(counter, posting, field)) return;
  const { leavesS: fromS, homeS: toS } = posting;
  const { now, rules } = seating.sight;
  const readyS = fromS <= now ? Number.NaN : turnsAt(place, fromS, fieldOf(counter));
  seat(place, { fromS, toS, readyS, setupS: rules.setupS });
}

function seatAtHomeAgain(place: Place, { field: lentTo, homeS: fromS }: Posting): void {
  const { counter, field, seating } = place;
  if (fromS === Infinity || !counter.home.includes(field) || lentTo === homeOf(counter)) return;
  seat(place, { fromS, toS: Infinity, readyS: turnsAt(place, fromS, lentTo), setupS: seating.sight.rules.setupS });
}

const goesTo = (counter: CounterSight, { field: to }: Posting, field: number): boolean =>
  to === field || (to === homeOf(counter) && counter.home.includes(field));

// Who is asked to turn while serving finishes first: half a service on average.
const turnsAt = ({ counter, seating }: Place, atS: number, serves: number): number =>
  dutyFrom(counter, atS) + (seating.futures.lines[serves]?.meanS ?? 0) / 2;

function seat({ desks, seating, field, index, counter }: Place, stay: Stay): void {
  const pace = counter.pace[field] ?? null;
  if (pace === null) return;
  const desk = desks.count;
  const first = desk === 0 ? 0 : intAt(desks.firstWindow, desk);
  const end = addStretches(desks, first, { counter, stay, now: seating.sight.now });
  if (end === first) return;
  desks.counter[desk] = index;
  // One that serves several fields gives each a share of itself.
  desks.pace[desk] = pace * (counter.home.includes(field) ? counter.home.length : 1);
  desks.readyS[desk] = stay.readyS;
  desks.setupS[desk] = stay.setupS;
  desks.firstWindow[desk] = first;
  desks.firstWindow[desk + 1] = end;
  desks.count = desk + 1;
}

interface Duty {
  readonly counter: CounterSight;
  readonly stay: Stay;
  readonly now: number;
}

/** Writes down the rest of a counter's shifts within a stay, and says where they end. */
function addStretches(desks: Desks, first: number, { counter, stay, now }: Duty): number {
  let next = first;
  for (const { startS, endS, drainS } of counter.shifts) {
    const fromS = Math.max(startS, stay.fromS);
    const toS = Math.min(endS + drainS, stay.toS);
    if (toS <= fromS || toS <= now) continue;
    desks.fromS[next] = fromS;
    desks.toS[next] = toS;
    next += 1;
  }
  return next;
}
