import type { Centre } from "#shared/domain/centre.ts";
import type { CounterId, FieldId } from "#shared/kit/ids.ts";
import { elapsedMs, later, MINUTE_MS, type EpochMs } from "#shared/kit/time.ts";
import type { DirectorCounter, DirectorField, DirectorView } from "#shared/views/view-types.ts";

// How counters are moved by a director who has a screen and two eyes, and looks up every ten minutes.
const LONG_LINE = 8;
const LONG_WAIT_MS = 20 * MINUTE_MS;
const LOOKS_IN_A_ROW = 2;
const SHORT_LINE = 2;
// Seen at the first look after it, every ten minutes: half an hour, fifty minutes.
const LEND_AT_LEAST_MS = 25 * MINUTE_MS;
const LEND_AT_MOST_MS = 45 * MINUTE_MS;
/** Ends a lend that was forgotten. */
const LEND_UNTIL_MS = 60 * MINUTE_MS;

/** How often in a row each field was seen with too long a line. */
export type Overdue = ReadonlyMap<FieldId, number>;

/** A counter that should help another field, and how long somebody waits there. */
export interface Help {
  readonly counter: DirectorCounter;
  readonly field: DirectorField;
  readonly longestWaitMs: number;
  readonly until: EpochMs;
}

/** Counts on, with what the screen shows now. */
export const seeOverdue = (view: DirectorView, now: EpochMs, before: Overdue): Overdue =>
  new Map(view.fields.map((field) => [field.fieldId, isLong(field, now) ? (before.get(field.fieldId) ?? 0) + 1 : 0]));

/** For the field whose citizens wait longest, of those seen twice: the quickest there of the counters that idle; null for none. */
export function helpWanted(view: DirectorView, now: EpochMs, overdue: Overdue, centre: Centre): Help | null {
  const wanting = view.fields
    .filter(({ fieldId }) => (overdue.get(fieldId) ?? 0) >= LOOKS_IN_A_ROW)
    .toSorted((one, other) => longestWaitMs(other, now) - longestWaitMs(one, now));
  for (const field of wanting) {
    const [counter] = view.counters
      .filter((each) => mayHelp(each, field.fieldId, view))
      .toSorted((one, other) => paceOf(one, field.fieldId, centre) - paceOf(other, field.fieldId, centre));
    if (counter !== undefined)
      return { counter, field, longestWaitMs: longestWaitMs(field, now), until: later(now, LEND_UNTIL_MS) };
  }
  return null;
}

/** Which lent counters come home: when the other line is short again or their own is long, but not at once, and never late. */
export const comingHome = (view: DirectorView, now: EpochMs): readonly CounterId[] =>
  view.counters.filter((counter) => isDueAtHome(counter, view, now)).map(({ counterId }) => counterId);

function isDueAtHome({ lend, home }: DirectorCounter, { fields }: DirectorView, now: EpochMs): boolean {
  if (lend === null) return false;
  const lentMs = elapsedMs(lend.since, now);
  const isHelped = (fields.find(({ fieldId }) => fieldId === lend.fieldId)?.waiting ?? 0) <= SHORT_LINE;
  const isMissed = fields.some((field) => home.includes(field.fieldId) && isLong(field, now));
  return lentMs >= LEND_AT_MOST_MS || (lentMs >= LEND_AT_LEAST_MS && (isHelped || isMissed));
}

const isLong = (field: DirectorField, now: EpochMs): boolean =>
  field.waiting > LONG_LINE || longestWaitMs(field, now) > LONG_WAIT_MS;

const longestWaitMs = ({ longestSince }: DirectorField, now: EpochMs): number =>
  longestSince === null ? 0 : elapsedMs(longestSince, now);

/** Idle, able, and missed by nobody at home: no citizen waits there, and another counter serves them. */
function mayHelp(counter: DirectorCounter, fieldId: FieldId, view: DirectorView): boolean {
  const { desk, clerk, inHand, lend, home, mayServe } = counter;
  if (desk.kind !== "open" || clerk === null || inHand !== null || lend !== null) return false;
  if (home.includes(fieldId) || !mayServe.includes(fieldId)) return false;
  return view.fields
    .filter((field) => home.includes(field.fieldId))
    .every((field) => field.waiting === 0 && field.counterIds.length > 1);
}

const paceOf = ({ clerk }: DirectorCounter, fieldId: FieldId, { clerks }: Centre): number =>
  clerks.find(({ id }) => id === clerk?.clerkId)?.skills.get(fieldId) ?? Infinity;
