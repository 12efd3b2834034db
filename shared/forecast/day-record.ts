import type { QueueEvent, Recorded } from "#shared/domain/event.ts";
import type { QueueState, Ticket } from "#shared/domain/state.ts";
import { clerkOf } from "#shared/domain/fields-served.ts";
import type { CommandId, CounterId, FieldId, ProcedureId } from "#shared/kit/ids.ts";

import type { EpochMs } from "#shared/kit/time.ts";

/** What a day has taught so far: the facts of its log that a prediction needs and the open state no longer holds. */
export interface DayRecord {
  readonly fields: Map<FieldId, FieldRecord>;
  readonly counters: Map<CounterId, CounterRecord>;
}

/** One field's day. */
export interface FieldRecord {
  /** When each citizen joined the line, oldest first. */
  readonly arrivals: EpochMs[];
  priorityArrivals: number;
  /** Services finished, in milliseconds from the call at a specialist's pace. */
  readonly served: number[];
  /** What each of them was for. */
  readonly servedFor: ProcedureId[];
  noShows: number;
}

/** One counter's day. */
export interface CounterRecord {
  /** When it last became free, busy, open or closed. */
  since: EpochMs;
  /** When it last turned to other fields; null since the start of the day. */
  turnedAt: EpochMs | null;
  /** The lend that it still serves until the citizen in hand is done; undefined when no turn is pending. */
  turnsFrom: FieldId | null | undefined;
  lentTo: FieldId | null;
  /** Turns so far. */
  moves: number;
  /** How it stood before its last turn, should the clerk go before the set-up is done; null before the first. */
  beforeTurn: { readonly lentTo: FieldId | null; readonly turnedAt: EpochMs | null } | null;
  /** The last sample in `served`, should the clerk take it back. */
  lastServed: { readonly commandId: CommandId; readonly fieldId: FieldId } | null;
}

/** A day of which nothing is known. */
export const emptyRecord = (): DayRecord => ({ fields: new Map(), counters: new Map() });

/** The field's part of the record. */
export function fieldRecord(record: DayRecord, id: FieldId): FieldRecord {
  const known = record.fields.get(id);
  if (known !== undefined) return known;
  const made: FieldRecord = { arrivals: [], priorityArrivals: 0, served: [], servedFor: [], noShows: 0 };
  record.fields.set(id, made);
  return made;
}

function counterRecord(record: DayRecord, id: CounterId, at: EpochMs): CounterRecord {
  const known = record.counters.get(id);
  if (known !== undefined) return known;
  const made: CounterRecord = {
    since: at,
    turnedAt: null,
    turnsFrom: undefined,
    lentTo: null,
    moves: 0,
    beforeTurn: null,
    lastServed: null,
  };
  record.counters.set(id, made);
  return made;
}

/** Adds an event to the record, in place; `state` is the state that the event led to. */
export function recordEvent(record: DayRecord, { event, at, commandId }: Recorded, state: QueueState): void {
  switch (event.type) {
    case "DayOpened":
      record.fields.clear();
      record.counters.clear();
      return;
    case "TicketIssued":
      return joined(record, event, event.late?.issuedAt ?? at);
    case "VisitContinued":
      return joined(record, event, at);
    case "TicketTakenBack":
      return neverJoined(record, event);
    case "CounterLent":
      return turn(counterRecord(record, event.counterId, at), event.fieldId, mayTurn(state, event.counterId), at);
    case "CounterReturned":
      return turn(counterRecord(record, event.counterId, at), null, mayTurn(state, event.counterId), at);
    case "ActionUndone":
      return takeBack(record, event.counterId, event.undone, at);
    default:
      return atCounter(record, event, { at, commandId }, state);
  }
}

function joined(
  record: DayRecord,
  turnOf: Extract<QueueEvent, { type: "TicketIssued" | "VisitContinued" }>,
  at: EpochMs,
): void {
  const field = fieldRecord(record, turnOf.fieldId);
  // Who was brought late came when they came: a kiosk that is back is no rush.
  const after = field.arrivals.findLastIndex((earlier) => earlier <= at);
  if (after === field.arrivals.length - 1) field.arrivals.push(at);
  else field.arrivals.splice(after + 1, 0, at);
  if (turnOf.isPriority) field.priorityArrivals += 1;
}

function neverJoined(
  record: DayRecord,
  { fieldId, isPriority, issuedAt }: Extract<QueueEvent, { type: "TicketTakenBack" }>,
): void {
  const field = fieldRecord(record, fieldId);
  const index = field.arrivals.lastIndexOf(issuedAt);
  if (index < 0) return;
  field.arrivals.splice(index, 1);
  if (isPriority) field.priorityArrivals -= 1;
}

// A counter turns once its citizen is done and its clerk is there; one that is sent back before that has never turned.
function turn(counter: CounterRecord, to: FieldId | null, isFree: boolean, at: EpochMs): void {
  if (counter.turnedAt === at) takeTurnBack(counter);
  const from = counter.turnsFrom === undefined ? counter.lentTo : counter.turnsFrom;
  counter.lentTo = to;
  if (from === to) counter.turnsFrom = undefined;
  else if (isFree) hasTurned(counter, from, at);
  else counter.turnsFrom = from;
}

function hasTurned(counter: CounterRecord, from: FieldId | null, at: EpochMs): void {
  counter.beforeTurn = { lentTo: from, turnedAt: counter.turnedAt };
  counter.turnsFrom = undefined;
  counter.turnedAt = at;
  counter.moves += 1;
}

// A clerk who goes in the middle of a set-up, or before it began, starts it anew on coming back.
function cutShort(counter: CounterRecord, setupMs: number, at: EpochMs): void {
  if (counter.turnedAt !== null && at < counter.turnedAt + setupMs) takeTurnBack(counter);
}

function takeTurnBack(counter: CounterRecord): void {
  const { beforeTurn } = counter;
  if (beforeTurn === null) return;
  counter.turnsFrom = beforeTurn.lentTo;
  counter.turnedAt = beforeTurn.turnedAt;
  counter.beforeTurn = null;
  counter.moves -= 1;
}

function atCounter(
  record: DayRecord,
  event: QueueEvent,
  { at, commandId }: Pick<Recorded, "at" | "commandId">,
  state: QueueState,
): void {
  if (!("counterId" in event)) return;
  const counter = counterRecord(record, event.counterId, at);
  const isFree = mayTurn(state, event.counterId);
  if (!goesOn(event, isFree)) counter.since = at;
  if (event.type === "ServingFinished") {
    const ticket = state.tickets.get(event.ticketId);
    if (ticket !== undefined) finished(record, ticket, state);
    counter.lastServed = ticket === undefined ? null : { commandId, fieldId: ticket.fieldId };
  }
  if (event.type === "CitizenMissed") fieldOfTicket(record, state, event.ticketId).noShows += 1;
  if (counter.turnsFrom !== undefined && isFree) hasTurned(counter, counter.turnsFrom, at);
  if (!isFree && GOES.has(event.type)) cutShort(counter, state.centre.settings.lend.setupMs, at);
}

/** Whether a counter does after the event what it did before. A lend of a busy one waits until it is free. */
const goesOn = ({ type }: QueueEvent, isFree: boolean): boolean => GOES_ON.has(type) || (!isFree && LENDS.has(type));

const GOES_ON: ReadonlySet<QueueEvent["type"]> = new Set([
  "ServingStarted",
  "TicketRecalled",
  "MoveProposed",
  "MoveMade",
  "CounterPinned",
  "CounterUnpinned",
]);
const LENDS: ReadonlySet<QueueEvent["type"]> = new Set(["CounterLent", "CounterReturned"]);

const GOES: ReadonlySet<QueueEvent["type"]> = new Set(["CounterPaused", "CounterClosed", "ClerkSignedOut"]);

const fieldOfTicket = (record: DayRecord, state: QueueState, id: Ticket["id"]): FieldRecord => {
  const ticket = state.tickets.get(id);
  return ticket === undefined
    ? { arrivals: [], priorityArrivals: 0, served: [], servedFor: [], noShows: 0 }
    : fieldRecord(record, ticket.fieldId);
};

// Walking and serving hold the counter; a hold or a signature in between does not.
function finished(record: DayRecord, ticket: Ticket, state: QueueState): void {
  const { times, servedBy } = ticket;
  const clerkId = servedBy?.clerkId ?? null;
  const clerk = clerkId === null ? undefined : clerkOf(state, clerkId);
  const pace = clerk?.skills.get(ticket.fieldId) ?? 1;
  const field = fieldRecord(record, ticket.fieldId);
  field.served.push((times.walkingMs + times.servingMs) / pace);
  field.servedFor.push(ticket.procedureId);
}

function takeBack(record: DayRecord, id: CounterId, undone: CommandId, at: EpochMs): void {
  const counter = counterRecord(record, id, at);
  if (counter.lastServed?.commandId === undone) {
    const field = fieldRecord(record, counter.lastServed.fieldId);
    field.served.pop();
    field.servedFor.pop();
  }
  counter.lastServed = null;
  counter.since = at;
}

function mayTurn(state: QueueState, id: CounterId): boolean {
  const counter = state.counters.get(id);
  return counter !== undefined && counter.ticketId === null && counter.clerkId !== null && counter.desk.kind === "open";
}
