import { dutyFrom } from "#shared/forecast/duty.ts";
import type { CounterSight, Sight } from "#shared/forecast/sight.ts";
import type { Futures } from "./futures.ts";
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
export function seatDesks(desks: Desks, { sight, futures }: Seating, field: number, postings: Postings): void {
  const { now, rules, counters } = sight;
  desks.count = 0;
  const seat = (index: number, stay: Stay): void => addDesk(desks, { now, field, index, stay }, counters);
  for (const [index, counter] of counters.entries()) {
    const posting = postings[index] ?? null;
    const leavesS = posting?.leavesS ?? Infinity;
    if (leavesS > now && counter.setTo.includes(field))
      seat(index, { fromS: -Infinity, toS: leavesS, readyS: Number.NaN, setupS: 0 });
    if (posting === null || leavesS === Infinity) continue;
    const { setupS } = rules;
    if (goesTo(counter, posting, field)) {
      const readyS = leavesS <= now ? Number.NaN : turnsAt(counter, leavesS, futures.lines[fieldOf(counter)]?.meanS);
      seat(index, { fromS: leavesS, toS: posting.homeS, readyS, setupS });
    }
    if (posting.homeS < Infinity && counter.home.includes(field) && posting.field !== homeOf(counter)) {
      const readyS = turnsAt(counter, posting.homeS, futures.lines[posting.field]?.meanS);
      seat(index, { fromS: posting.homeS, toS: Infinity, readyS, setupS });
    }
  }
}

/** What desks are seated by. */
export interface Seating {
  readonly sight: Sight;
  readonly futures: Futures;
}

/** A stretch of a counter's day at one line. */
interface Stay {
  readonly fromS: number;
  readonly toS: number;
  readonly readyS: number;
  readonly setupS: number;
}

const goesTo = (counter: CounterSight, { field: to }: Posting, field: number): boolean =>
  to === field || (to === homeOf(counter) && counter.home.includes(field));

// Who is asked to turn while serving finishes first: half a service on average.
const turnsAt = (counter: CounterSight, atS: number, meanS = 0): number => dutyFrom(counter, atS) + meanS / 2;

interface NewDesk {
  readonly now: number;
  readonly field: number;
  readonly index: number;
  readonly stay: Stay;
}

function addDesk(desks: Desks, { now, field, index, stay }: NewDesk, counters: readonly CounterSight[]): void {
  const counter = counters[index];
  const pace = counter?.pace[field] ?? null;
  if (counter === undefined || pace === null) return;
  const desk = desks.count;
  const first = desk === 0 ? 0 : (desks.firstWindow[desk] ?? 0);
  let next = first;
  for (const { startS, endS, drainS } of counter.shifts) {
    const fromS = Math.max(startS, stay.fromS);
    const toS = Math.min(endS + drainS, stay.toS);
    if (toS <= fromS || toS <= now) continue;
    desks.fromS[next] = fromS;
    desks.toS[next] = toS;
    next += 1;
  }
  if (next === first) return;
  desks.counter[desk] = index;
  // One that serves several fields gives each a share of itself.
  desks.pace[desk] = pace * (counter.home.includes(field) ? counter.home.length : 1);
  desks.readyS[desk] = stay.readyS;
  desks.setupS[desk] = stay.setupS;
  desks.firstWindow[desk] = first;
  desks.firstWindow[desk + 1] = next;
  desks.count = desk + 1;
}
