import type { CounterSight, FieldSight, Sight } from "#shared/forecast/sight.ts";
import type { WantedMove } from "./move.ts";
import { fieldOf, homeOf, isHome } from "./posting.ts";

/** What a director by eye remembers: the fields that looked overloaded, and when they last looked. */
export interface ManualMemory {
  readonly lookedAtS: number;
  readonly overloaded: readonly boolean[];
}

/** Before the first look. */
export const UNSEEN: ManualMemory = { lookedAtS: -Infinity, overloaded: [] };

/**
 * A director who looks every ten minutes and moves one counter when a line is over eight, or its head has waited over half
 * an hour, at two looks running: a counter of the calmest field whose clerk may serve there, the fastest of them. Who was
 * lent comes home when the line is calm. The reference of what can be done without a program.
 */
export function manualMoves(
  sight: Sight,
  memory: ManualMemory,
): { readonly moves: readonly WantedMove[]; readonly memory: ManualMemory } {
  if (sight.now < memory.lookedAtS + LOOKS_EVERY_S) return { moves: [], memory };
  const overloaded = sight.fields.map((field) => isOverloaded(field, sight.now));
  const lasting = overloaded.map((each, field) => each && memory.overloaded[field] === true);
  const worst = longestOf(sight, lasting);
  const missed = returns(sight, overloaded);
  const moves = missed.length > 0 || worst === null ? missed : helperFor(sight, worst);
  return { moves, memory: { lookedAtS: sight.now, overloaded } };
}

const lengthOf = ({ priority, normal }: FieldSight): number => priority.length + normal.length;

function isOverloaded(field: FieldSight, now: number): boolean {
  const head = Math.min(field.priority[0] ?? Infinity, field.normal[0] ?? Infinity);
  return lengthOf(field) > LONG_LINE || now - head > LONG_WAIT_S;
}

function longestOf({ fields }: Sight, lasting: readonly boolean[]): number | null {
  const [longest] = fields
    .map((field, index) => ({ index, length: lengthOf(field) }))
    .filter(({ index }) => lasting[index] === true)
    .toSorted((one, other) => other.length - one.length);
  return longest?.index ?? null;
}

function helperFor(sight: Sight, field: number): readonly WantedMove[] {
  const helpers = sight.counters
    .map((counter, index) => ({ counter, index, pace: counter.pace[field] ?? null }))
    .filter(({ counter, pace }) => pace !== null && mayBeMoved(counter) && !counter.setTo.includes(field))
    .filter(({ counter }) => isHome(counter) && waitingAt(sight, counter) <= CALM_LINE && hasCompany(sight, counter))
    .toSorted(
      (one, other) =>
        waitingAt(sight, one.counter) - waitingAt(sight, other.counter) || (one.pace ?? 0) - (other.pace ?? 0),
    );
  return helpers.slice(0, 1).map(({ index }) => ({ counter: index, field }));
}

const mayBeMoved = ({ state, turnsTo, proposed, isPinned }: CounterSight): boolean =>
  (state === "idle" || state === "busy") && turnsTo === null && proposed === null && !isPinned;

const waitingAt = ({ fields }: Sight, counter: CounterSight): number => {
  const field = fields[fieldOf(counter)];
  return field === undefined ? 0 : lengthOf(field);
};

const hasCompany = ({ counters }: Sight, helper: CounterSight): boolean =>
  counters.some((each) => each !== helper && each.state !== "off" && each.setTo.includes(fieldOf(helper)));

function returns(sight: Sight, overloaded: readonly boolean[]): readonly WantedMove[] {
  const back = sight.counters.findIndex(
    (counter) =>
      mayBeMoved(counter) &&
      !isHome(counter) &&
      (waitingAt(sight, counter) <= CALM_LINE || overloaded[homeOf(counter)] === true),
  );
  return back === -1 ? [] : [{ counter: back, field: null }];
}

const LOOKS_EVERY_S = 600;
const LONG_LINE = 8;
const LONG_WAIT_S = 1800;
const CALM_LINE = 2;
