import { seq } from "#shared/kit/ids.ts";
import type { CounterId, FieldId } from "#shared/kit/ids.ts";
import type { Centre } from "./centre.ts";
import { nobodyKnown } from "./identity.ts";
import { noKeptNumbers } from "./kept-numbers.ts";
import type { Counter, Line, QueueState } from "./state.ts";

/** A centre before its first event: no day, every counter closed, nobody waiting. */
export function initialState(centre: Centre): QueueState {
  return {
    centre,
    seq: seq(0),
    day: null,
    openedAt: null,
    isOpen: false,
    hoursToday: null,
    closed: null,
    tickets: new Map(),
    lines: new Map(centre.fields.map((field) => [field.id, emptyLine()])),
    counters: new Map(centre.counters.map((counter) => [counter.id, closedCounter(counter.id)])),
    sent: new Map(),
    counts: { waiting: 0, called: 0, serving: 0, held: 0, signing: 0, away: 0, closed: 0 },
    balancing: { mode: centre.settings.balancing.mode, pinned: new Set(), moves: new Map() },
    kept: noKeptNumbers(),
    persons: nobodyKnown(),
    help: new Map(),
    calls: [],
    screens: new Set(),
    texts: [],
  };
}

/** A line with nobody in it. */
const emptyLine = (): Line => ({
  priority: [],
  normal: [],
  run: { inARow: 0, normalDue: 0 },
  runChanged: seq(0),
  given: 0,
  leases: [],
  leasedTo: 0,
  closed: null,
});

/** A counter at the start of the day. */
const closedCounter = (id: CounterId): Counter => ({
  id,
  desk: { kind: "closed" },
  clerkId: null,
  lend: null,
  ticketId: null,
  lastAction: null,
});

/** The field's line. A field that left the centre file in mid-day still has its line in the log. */
export function lineOf(state: QueueState, fieldId: FieldId): Line {
  const known = state.lines.get(fieldId);
  if (known !== undefined) return known;
  const made = emptyLine();
  state.lines.set(fieldId, made);
  return made;
}

/** The counter; one that left the centre file in mid-day is still in the log. */
export const counterOf = (state: QueueState, id: CounterId): Counter => state.counters.get(id) ?? closedCounter(id);
