import type { CallReason, FinishOutcome, HoldReason, PauseReason } from "#shared/domain/command.ts";
import type { QueueEvent } from "#shared/domain/event.ts";
import type { LeasedBlock } from "#shared/domain/kept-numbers.ts";
import type { PriorityRun } from "#shared/domain/state.ts";
import {
  classId,
  clerkId,
  commandId,
  counterId,
  deviceId,
  fieldId,
  noticeId,
  personHash,
  procedureId,
  storeId,
} from "#shared/kit/ids.ts";
import type { Seq } from "#shared/kit/ids.ts";
import { asDay } from "#shared/kit/time.ts";
import { TEST_DAY, timeOf } from "./moment.ts";
import { blockOf, idOf, numberOf, visitOf } from "./ticket-names.ts";
import { stretchOf } from "./test-calendar.ts";

interface Issued {
  readonly procedure?: string;
  readonly class?: string;
  readonly files?: number;
  readonly language?: "vi" | "en" | "id";
  readonly following?: readonly string[];
  readonly person?: string;
}

const PROCEDURES: Readonly<Record<string, readonly [procedure: string, field: string]>> = {
  A: ["birth", "civil"],
  B: ["deed", "land"],
  C: ["licence", "business"],
  D: ["allowance", "social"],
};

const FIELD_OF: Readonly<Record<string, string>> = {
  birth: "civil",
  copy: "civil",
  deed: "land",
  licence: "business",
  allowance: "social",
};

const NO_RUN: PriorityRun = { inARow: 0, normalDue: 0 };

/* Facts with the defaults of a usual day: a test names only what it is about. A ticket is named by its number. */

export const dayOpened = (day: string = TEST_DAY): QueueEvent => ({ type: "DayOpened", day: asDay(day) });
export const dayClosed = (unserved: readonly string[] = [], day: string = TEST_DAY): QueueEvent => ({
  type: "DayClosed",
  day: asDay(day),
  unserved: unserved.map(idOf),
});
export const issuingClosed = (field: string | null = null, publicText = "Hết số hôm nay"): QueueEvent => ({
  type: "IssuingClosed",
  fieldId: field === null ? null : fieldId(field),
  reason: "full",
  publicText: { vi: publicText },
});
export const issuingOpened = (field: string | null = null): QueueEvent => ({
  type: "IssuingOpened",
  fieldId: field === null ? null : fieldId(field),
});
export const hoursChanged = (...stretches: readonly string[]): QueueEvent => ({
  type: "HoursChanged",
  hours: stretches.map(stretchOf),
  reason: "storm",
});
export const hoursRestored = (): QueueEvent => ({ type: "HoursRestored" });

/** A field's usual procedure, and the field, by a number's letter. */
export const usualTurn = (number: string): readonly [procedure: string, field: string] =>
  PROCEDURES[number.slice(0, 1)] ?? ["birth", "civil"];

/** A block that a kiosk's store is lent: "A021-030". */
export const leased = (block: string, kiosk = "kiosk-1", store = "store"): QueueEvent => ({
  type: "NumbersLeased",
  ...leasedBlock(block, kiosk, store),
});
export const leasedBlock = (block: string, kiosk = "kiosk-1", store = "store"): LeasedBlock => ({
  deviceId: deviceId(kiosk),
  storeId: storeId(store),
  letter: block.slice(0, 1),
  ...blockOf(block),
});
export function unplaced(number: string, clock: string): QueueEvent {
  const [procedure, field] = usualTurn(number);
  return {
    type: "TicketUnplaced",
    press: commandId(`press-${number}`),
    number: numberOf(number),
    fieldId: fieldId(field),
    procedureId: procedureId(procedure),
    issuedAt: timeOf(clock),
    because: "NUMBER_NOT_LEASED",
  };
}
export const unplacedSettled = (press: string): QueueEvent => ({
  type: "UnplacedSettled",
  press: commandId(press),
  reason: "Đã cấp phiếu thay",
});
export const returnedNumbers = (block: string, kiosk = "kiosk-1"): QueueEvent => ({
  type: "NumbersReturned",
  deviceId: deviceId(kiosk),
  ...blockOf(block),
});

/** The letter gives the field and its usual procedure. */
export function issued(number: string, turn: Issued = {}): QueueEvent {
  const [procedure, field] = usualTurn(number);
  return {
    type: "TicketIssued",
    count: Number(number.slice(1)),
    ticketId: idOf(number),
    visitId: visitOf(number),
    number: numberOf(number),
    fieldId: fieldId(field),
    procedureId: procedureId(turn.procedure ?? procedure),
    ...carried(turn),
    ...(turn.person === undefined ? {} : { person: personHash(turn.person) }),
  };
}

/** A ticket that a kiosk gave without the server and brought: `clock` is when it was given. */
export function brought(number: string, clock: string, place = 0.5, press = `press-${number}`): QueueEvent {
  const [procedure, field] = usualTurn(number);
  return {
    type: "TicketIssued",
    count: /[A-Z]$/.test(number) ? null : Number(number.slice(1)),
    ticketId: idOf(number),
    visitId: visitOf(number),
    number: numberOf(number),
    fieldId: fieldId(field),
    procedureId: procedureId(procedure),
    ...carried({}),
    late: { issuedAt: timeOf(clock), place, insteadOf: commandId(press) },
  };
}
/** The same of a day that was over when it came. */
export function counted(number: string, clock: string, day: string = TEST_DAY): QueueEvent {
  const ticket = brought(number, clock);
  if (ticket.type !== "TicketIssued" || ticket.late === undefined) throw new Error("a brought ticket is issued late");
  const { late, ...turn } = ticket;
  const { place: _, ...rest } = late;
  return { ...turn, ...rest, type: "TicketCounted", day: asDay(day) };
}
export const takenBack = (number: string, clock: string): QueueEvent => ({
  type: "TicketTakenBack",
  ticketId: idOf(number),
  fieldId: fieldId(usualTurn(number)[1]),
  isPriority: false,
  issuedAt: timeOf(clock),
});

/** `name` is the new step's: "A001.2". */
export function continued(name: string, procedure: string, counter: string, turn: Issued = {}): QueueEvent {
  const step = Number(name.split(".")[1]);
  return {
    type: "VisitContinued",
    step,
    from: idOf(step === 2 ? numberOf(name) : `${numberOf(name)}.${step - 1}`),
    counterId: counterId(counter),
    ticketId: idOf(name),
    visitId: visitOf(name),
    number: numberOf(name),
    fieldId: fieldId(FIELD_OF[procedure] ?? procedure),
    procedureId: procedureId(procedure),
    ...carried(turn),
  };
}

const carried = (turn: Issued) => ({
  classId: classId(turn.class ?? "normal"),
  isPriority: turn.class !== undefined && turn.class !== "normal",
  files: turn.files ?? 1,
  language: turn.language ?? "vi",
  thenProcedures: (turn.following ?? []).map(procedureId),
});

/** The director has dealt with a notice of so many tickets. */
export const noticeDismissed = (id: string, tickets: number): QueueEvent => ({
  type: "NoticeDismissed",
  noticeId: noticeId(id),
  tickets,
  reason: "a son for his village",
});
export const cancelled = (ticket: string): QueueEvent => ({ type: "TicketCancelled", ticketId: idOf(ticket) });
export const steppedAway = (ticket: string): QueueEvent => ({ type: "CitizenSteppedAway", ticketId: idOf(ticket) });
export const returned = (ticket: string): QueueEvent => ({ type: "CitizenReturned", ticketId: idOf(ticket) });
export const readmitted = (ticket: string): QueueEvent => ({ type: "TicketReadmitted", ticketId: idOf(ticket) });
export const holdReleased = (ticket: string): QueueEvent => ({ type: "HoldReleased", ticketId: idOf(ticket) });
/** A screen has announced the call at that place of the log, to a ticket at a counter. */
export const announced = (
  callSeq: Seq,
  ticket: string,
  counter: string,
  told: { readonly isHeard?: boolean; readonly screen?: string } = {},
): QueueEvent => ({
  type: "CallAnnounced",
  callSeq,
  ...here(ticket, counter),
  deviceId: deviceId(told.screen ?? "board-1"),
  isHeard: told.isHeard ?? true,
});
export const printed = (ticket: string, confirmed = true): QueueEvent => ({
  type: "TicketPrinted",
  ticketId: idOf(ticket),
  confirmed,
});
export const printFailed = (ticket: string, reason: string, begun: boolean): QueueEvent => ({
  type: "PrintFailed",
  ticketId: idOf(ticket),
  reason,
  begun,
});

/** Called in turn; `run` is the line's priority count afterwards. */
export const called = (ticket: string, counter: string, run: PriorityRun = NO_RUN): QueueEvent => ({
  type: "TicketCalled",
  ...here(ticket, counter),
  run,
  reason: "next",
});
export const calledOutOfTurn = (
  ticket: string,
  counter: string,
  reason: CallReason | "next" | "result",
): QueueEvent => ({
  type: "TicketCalled",
  ...here(ticket, counter),
  run: null,
  reason,
});
export const recalled = (ticket: string, counter: string): QueueEvent => ({
  type: "TicketRecalled",
  ...here(ticket, counter),
});
/** `until` null: it was the last absence. */
export const missed = (ticket: string, counter: string, until: string | null): QueueEvent => ({
  type: "CitizenMissed",
  ...here(ticket, counter),
  notBefore: until === null ? null : timeOf(until),
});
export const returnedToWaiting = (ticket: string, counter: string): QueueEvent => ({
  type: "ReturnedToWaiting",
  ...here(ticket, counter),
});
export const started = (ticket: string, counter: string): QueueEvent => ({
  type: "ServingStarted",
  ...here(ticket, counter),
});
export const finished = (ticket: string, counter: string, outcome: FinishOutcome = "completed"): QueueEvent => ({
  type: "ServingFinished",
  ...here(ticket, counter),
  outcome,
});
export const held = (
  ticket: string,
  counter: string,
  until: string,
  reason: HoldReason = "missing-papers",
): QueueEvent => ({ type: "TicketHeld", ...here(ticket, counter), reason, until: timeOf(until) });
export const resumed = (ticket: string, counter: string): QueueEvent => ({
  type: "TicketResumed",
  ...here(ticket, counter),
});
/** Sent to a field's line, or with `only` to one counter alone. */
export const transferred = (ticket: string, from: string, field: string, only: string | null = null): QueueEvent => ({
  type: "TicketTransferred",
  ...here(ticket, from),
  fieldId: fieldId(field),
  onlyCounter: only === null ? null : counterId(only),
  sentBy: counterId(from),
});
export const signatureAwaited = (ticket: string, counter: string): QueueEvent => ({
  type: "SignatureAwaited",
  ...here(ticket, counter),
});
export const undone = (counter: string, command: string, ...tickets: readonly string[]): QueueEvent => ({
  type: "ActionUndone",
  counterId: counterId(counter),
  undone: commandId(command),
  tickets: tickets.map(idOf),
});

const here = (ticket: string, counter: string) => ({ ticketId: idOf(ticket), counterId: counterId(counter) });

export const counterOpened = (counter: string): QueueEvent => ({
  type: "CounterOpened",
  counterId: counterId(counter),
});
export const counterPaused = (counter: string, reason: PauseReason = "break"): QueueEvent => ({
  type: "CounterPaused",
  counterId: counterId(counter),
  reason,
});
export const counterResumed = (counter: string): QueueEvent => ({
  type: "CounterResumed",
  counterId: counterId(counter),
});
export const counterClosed = (counter: string): QueueEvent => ({
  type: "CounterClosed",
  counterId: counterId(counter),
});
export const signedIn = (counter: string, clerk: string): QueueEvent => ({
  type: "ClerkSignedIn",
  counterId: counterId(counter),
  clerkId: clerkId(clerk),
});
export const signedOut = (counter: string, clerk: string): QueueEvent => ({
  type: "ClerkSignedOut",
  counterId: counterId(counter),
  clerkId: clerkId(clerk),
});
export const lent = (counter: string, field: string, until: string | null = null): QueueEvent => ({
  type: "CounterLent",
  counterId: counterId(counter),
  fieldId: fieldId(field),
  until: until === null ? null : timeOf(until),
  reason: "busy",
});
export const broughtHome = (counter: string): QueueEvent => ({
  type: "CounterReturned",
  counterId: counterId(counter),
});
