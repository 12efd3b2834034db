import { clerkOf, homeOf } from "#shared/domain/fields-served.ts";
import { counterOf, lineOf } from "#shared/domain/initial-state.ts";
import type { Counter, Line, QueueState } from "#shared/domain/state.ts";
import type { CounterId, FieldId, ProcedureId, TicketId } from "#shared/kit/ids.ts";
import { later } from "#shared/kit/time.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { fieldRecord } from "./day-record.ts";
import type { CounterRecord, DayRecord } from "./day-record.ts";
import type { FieldKnowledge, Knowledge } from "./knowledge.ts";
import type { CounterSight, FieldSight, Sight } from "./sight.ts";

const SECOND_MS = 1000;
const NO_RATES = { startS: 0, bucketS: 900, perHour: [] };

/** The director's will, which every prediction and plan respects. */
export interface DirectorsWill {
  readonly pinned: ReadonlySet<CounterId>;
  /** Counters that were proposed to be lent and wait for the director's answer. */
  readonly proposed: ReadonlyMap<CounterId, FieldId>;
}

/** What may be known now: the open state, the day so far and what was known before it, in plain numbers. */
export function sightOf(
  state: QueueState,
  record: DayRecord,
  knowledge: Knowledge,
  { now, will }: { readonly now: EpochMs; readonly will: DirectorsWill },
): Sight {
  const { settings, fields, counters } = state.centre;
  const secondsAt = (at: EpochMs): number => (at - knowledge.midnight) / SECOND_MS;
  const indexes = new Map(fields.map(({ id }, index) => [id, index]));
  return {
    now: secondsAt(now),
    fields: fields.map(({ id }) => fieldSight(state, record, knowledge, { id, secondsAt })),
    counters: counters.map(({ id }) =>
      counterSight(counterOf(state, id), record.counters.get(id), { state, knowledge, will, now, secondsAt, indexes }),
    ),
    rules: {
      setupS: settings.lend.setupMs / SECOND_MS,
      minDwellS: settings.lend.minDwellMs / SECOND_MS,
      maxInARow: settings.priority.maxInARow,
      thenNormal: settings.priority.thenNormal,
      noShowS: knowledge.noShowS,
      isLongestFirst: settings.homeRule === "longest-waiting",
    },
  };
}

function fieldSight(
  state: QueueState,
  record: DayRecord,
  knowledge: Knowledge,
  { id, secondsAt }: { readonly id: FieldId; readonly secondsAt: (at: EpochMs) => number },
): FieldSight {
  const line = lineOf(state, id);
  const today = fieldRecord(record, id);
  const known = knowledge.fields.get(id);
  const joined = (ticket: TicketId): number => secondsAt(state.tickets.get(ticket)?.issuedAt ?? knowledge.midnight);
  return {
    id,
    meanS: known?.meanS ?? 0,
    cv: known?.cv ?? 1,
    ...(known?.doubt === undefined ? {} : { doubt: known.doubt }),
    normS: known?.normS ?? 0,
    priority: line.priority.map(joined),
    normal: line.normal.map(joined),
    inARow: line.run.inARow,
    normalDue: line.run.normalDue,
    expected: known?.expected ?? NO_RATES,
    arrivals: today.arrivals.map(secondsAt),
    priorityArrivals: today.priorityArrivals,
    served: today.served.map((ms, at) => ms / SECOND_MS / workOf(known?.procedures, today.servedFor[at])),
    noShows: today.noShows,
    ...lineWork(state, line, known?.procedures),
  };
}

type Works = FieldKnowledge["procedures"];

/** What each of a line is likely to take; nothing where procedures are not told apart. */
function lineWork(state: QueueState, { priority, normal }: Line, works: Works): Partial<FieldSight> {
  if (works === undefined) return {};
  const work = (id: TicketId): number => workOf(works, state.tickets.get(id)?.procedureId);
  return { priorityWork: priority.map(work), normalWork: normal.map(work) };
}

const workOf = (works: Works, procedure: ProcedureId | undefined): number =>
  procedure === undefined ? 1 : (works?.get(procedure) ?? 1);

interface Around {
  readonly state: QueueState;
  readonly knowledge: Knowledge;
  readonly will: DirectorsWill;
  readonly now: EpochMs;
  readonly secondsAt: (at: EpochMs) => number;
  readonly indexes: ReadonlyMap<FieldId, number>;
}

function counterSight(counter: Counter, record: CounterRecord | undefined, around: Around): CounterSight {
  const { state, knowledge, will, secondsAt, indexes } = around;
  const setupEnd = setupEndOf(record, state);
  const phase = phaseOf(counter, setupEnd, around.now);
  const skills = skillsAt(counter, around);
  const proposed = will.proposed.get(counter.id);
  return {
    id: counter.id,
    ...fieldsOf(counter, record, around),
    state: phase,
    since: sinceOf(phase, record, secondsAt),
    isSignedIn: counter.clerkId !== null,
    serving: phase === "busy" ? servingOf(state, counter, indexes) : null,
    work: phase === "busy" ? workInHand(counter, around) : 1,
    setSince: setupEnd === null ? -Infinity : secondsAt(setupEnd),
    pace: state.centre.fields.map(({ id }) => skills.get(id) ?? null),
    shifts: knowledge.shifts.get(counter.id) ?? [],
    isPinned: will.pinned.has(counter.id),
    proposed: proposed === undefined ? null : (indexes.get(proposed) ?? null),
    returnsAtS: counter.lend === null || counter.lend.until === null ? null : secondsAt(counter.lend.until),
    moves: record?.moves ?? 0,
  };
}

function fieldsOf(
  counter: Counter,
  record: CounterRecord | undefined,
  { state, indexes }: Around,
): Pick<CounterSight, "home" | "setTo" | "turnsTo"> {
  const places = (fields: readonly FieldId[]): number[] => fields.flatMap((field) => indexes.get(field) ?? []);
  const home = places(homeOf(state, counter.id));
  const fieldsWhen = (lentTo: FieldId | null): number[] => (lentTo === null ? home : places([lentTo]));
  const lentTo = record?.lentTo ?? null;
  const pending = record?.turnsFrom;
  return {
    home,
    setTo: fieldsWhen(pending === undefined ? lentTo : pending),
    turnsTo: pending === undefined ? null : fieldsWhen(lentTo),
  };
}

function skillsAt({ id, clerkId }: Counter, { state, knowledge }: Around): ReadonlyMap<FieldId, number> {
  const present = clerkId ?? knowledge.usualClerks.get(id);
  const clerk = present === undefined ? undefined : clerkOf(state, present);
  return clerk?.skills ?? NO_SKILLS;
}

const NO_SKILLS: ReadonlyMap<FieldId, number> = new Map();

function setupEndOf(record: CounterRecord | undefined, state: QueueState): EpochMs | null {
  const turnedAt = record?.turnedAt ?? null;
  return turnedAt === null ? null : later(turnedAt, state.centre.settings.lend.setupMs);
}

function phaseOf(counter: Counter, setupEnd: EpochMs | null, now: EpochMs): CounterSight["state"] {
  if (counter.ticketId !== null) return "busy";
  if (counter.desk.kind !== "open" || counter.clerkId === null) return "off";
  return setupEnd !== null && now < setupEnd ? "setting-up" : "idle";
}

function sinceOf(
  phase: CounterSight["state"],
  record: CounterRecord | undefined,
  secondsAt: (at: EpochMs) => number,
): number {
  if (record === undefined) return 0;
  return secondsAt(phase === "setting-up" ? (record.turnedAt ?? record.since) : record.since);
}

function workInHand({ ticketId }: Counter, { state, knowledge }: Around): number {
  const ticket = ticketId === null ? undefined : state.tickets.get(ticketId);
  return ticket === undefined ? 1 : workOf(knowledge.fields.get(ticket.fieldId)?.procedures, ticket.procedureId);
}

function servingOf(state: QueueState, { ticketId }: Counter, indexes: ReadonlyMap<FieldId, number>): number | null {
  const ticket = ticketId === null ? undefined : state.tickets.get(ticketId);
  return ticket === undefined ? null : (indexes.get(ticket.fieldId) ?? null);
}
