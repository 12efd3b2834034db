import { isMissing } from "#shared/forecast/duty.ts";
import { outlook, type FieldOutlook } from "#shared/forecast/outlook.ts";
import { overloads } from "#shared/forecast/overloads.ts";
import type { CounterSight, Sight } from "#shared/forecast/sight.ts";

/** A counter whose opening or closing is worth the director's thought. Waits in seconds. */
export interface DeskMove {
  readonly counter: number;
  readonly kind: "open" | "close";
  /** The field that it is about, by its place in the sight. */
  readonly field: number;
  /** The worst wait foreseen in that field for the next two hours, as things are and after the move. */
  readonly before: WorstWait;
  readonly after: WorstWait;
}

/** The worst of the next two hours' waits. */
export interface WorstWait {
  readonly p50S: number;
  readonly p90S: number;
}

/**
 * Counters to open because a field will pass its norm while its own counter stands closed in its planned hours, and counters
 * to close because their field would not notice: idle for a while, with another counter of the field open, and the wait
 * within half the norm without them. The most useful of each at most; only ever proposed, for a person must come or go.
 * Deterministic; some milliseconds.
 */
export function deskMoves(sight: Sight): readonly DeskMove[] {
  const now = outlook(sight);
  return [bestOpening(sight, now), bestClosing(sight, now)].filter((move) => move !== null);
}

function bestOpening(sight: Sight, now: readonly FieldOutlook[]): DeskMove | null {
  for (const { fieldId } of overloads(now)) {
    const field = sight.fields.findIndex(({ id }) => id === fieldId);
    const counter = sight.counters.findIndex((each) => couldOpen(each, field, sight.now));
    if (counter === -1) continue;
    const opened = changed(sight, counter, { state: "idle", since: sight.now });
    const before = worstOf(now[field]);
    const after = worstOf(outlook(opened)[field]);
    if (after.p90S <= before.p90S * WORTH_OPENING) return { counter, kind: "open", field, before, after };
  }
  return null;
}

const couldOpen = (counter: CounterSight, field: number, nowS: number): boolean =>
  counter.home.includes(field) && (counter.pace[field] ?? null) !== null && isMissing(counter, nowS);

function bestClosing(sight: Sight, now: readonly FieldOutlook[]): DeskMove | null {
  const byIdleness = sight.counters
    .map((each, counter) => ({ each, counter }))
    .filter(({ each }) => couldClose(each, sight))
    .toSorted((one, other) => one.each.since - other.each.since);
  for (const { each, counter } of byIdleness) {
    const [field = -1] = each.setTo;
    const after = worstOf(outlook(changed(sight, counter, { state: "off", shifts: [] }))[field]);
    const normS = sight.fields[field]?.normS ?? 0;
    if (after.p90S <= normS * UNNOTICED) return { counter, kind: "close", field, before: worstOf(now[field]), after };
  }
  return null;
}

function couldClose(counter: CounterSight, { now, counters }: Sight): boolean {
  if (counter.state !== "idle" || counter.isPinned || now - counter.since < IDLE_FOR_S) return false;
  const shares = counter.setTo.every((field) => counters.some((other) => other !== counter && serves(other, field)));
  return counter.setTo.length > 0 && shares;
}

const serves = ({ state, setTo, turnsTo }: CounterSight, field: number): boolean =>
  state !== "off" && (turnsTo ?? setTo).includes(field);

const changed = (sight: Sight, counter: number, to: Partial<CounterSight>): Sight => ({
  ...sight,
  counters: sight.counters.map((each, index) => (index === counter ? { ...each, ...to } : each)),
});

const worstOf = (field: FieldOutlook | undefined): WorstWait => ({
  p50S: Math.max(0, ...(field?.points ?? []).map(({ p50S }) => p50S)),
  p90S: Math.max(0, ...(field?.points ?? []).map(({ p90S }) => p90S)),
});

/** An opening takes a quarter off the worst wait, or it is not worth calling somebody. */
const WORTH_OPENING = 0.75;
const UNNOTICED = 0.5;
const IDLE_FOR_S = 1200;
