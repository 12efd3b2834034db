import type {
  BringTicket,
  CallReason,
  FinishOutcome,
  HoldReason,
  PauseReason,
  PrintResult,
  QueueCommand,
  TransferTarget,
} from "#shared/domain/command.ts";
import type { AnnouncedCall } from "#shared/domain/announced-call.ts";
import type { IssueWritten } from "#shared/domain/staff-issue.ts";
import { type NoteUnplaced, unplacedOf } from "#shared/domain/unplaced.ts";
import type { PastDay } from "#shared/domain/kept-numbers.ts";
import {
  asTicketNumber,
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
  zoneId,
} from "#shared/kit/ids.ts";
import { asDay, MINUTE_MS } from "#shared/kit/time.ts";
import type { Language, LocalText } from "#shared/kit/local-text.ts";
import { TEST_DAY, timeOf } from "./moment.ts";
import { stretchOf } from "./test-calendar.ts";
import { blockOf, idOf } from "./ticket-names.ts";
import { usualTurn } from "./facts.ts";

interface Issue {
  readonly class?: string;
  readonly files?: number;
  readonly language?: Language;
  readonly following?: readonly string[];
  /** Who shows a card. */
  readonly person?: string;
}

interface Brought extends Issue {
  readonly procedure?: string;
  /** Null: the kiosk does not believe its clock. */
  readonly day?: string | null;
  readonly at?: string;
  readonly press?: string;
  readonly letters?: readonly string[];
  readonly store?: string;
  readonly formerSelves?: readonly string[];
  readonly past?: PastDay | null;
}

/* Commands with the defaults of a usual day: a test names only what it is about. */

export const openDay = (): QueueCommand => ({ type: "OpenDay" });
export const closeDay = (): QueueCommand => ({ type: "CloseDay" });
export const closeIssuing = (field: string | null = null, publicText = "Hết số hôm nay"): QueueCommand => ({
  type: "CloseIssuing",
  fieldId: field === null ? null : fieldId(field),
  reason: "full",
  publicText: { vi: publicText },
});
export const openIssuing = (field: string | null = null): QueueCommand => ({
  type: "OpenIssuing",
  fieldId: field === null ? null : fieldId(field),
});

/** Stretches as "07:30-11:30". */
export const changeHours = (...stretches: readonly string[]): QueueCommand => ({
  type: "ChangeHours",
  hours: stretches.map(stretchOf),
  reason: "storm",
});
export const restoreHours = (): QueueCommand => ({ type: "RestoreHours" });

/** For who they are, the procedure and the hours, as "08:00-08:30". */
export const setAppointments = (
  ...appointments: readonly (readonly [person: string, procedure: string, hours: string])[]
): QueueCommand => ({
  type: "SetAppointments",
  appointments: appointments.map(([person, procedure, hours]) => {
    const [from = "", to = ""] = hours.split("-");
    return { person: personHash(person), procedureId: procedureId(procedure), from: timeOf(from), to: timeOf(to) };
  }),
});
export const dismissNotice = (id: string): QueueCommand => ({
  type: "DismissNotice",
  noticeId: noticeId(id),
  reason: "a son for his village",
});

export const issueTicket = (procedure: string, issue: Issue = {}): QueueCommand => ({
  type: "IssueTicket",
  ...asked(procedure, issue),
});
const asked = (procedure: string, issue: Issue) => ({
  procedureId: procedureId(procedure),
  classId: classId(issue.class ?? "normal"),
  files: issue.files ?? 1,
  language: issue.language ?? "vi",
  thenProcedures: (issue.following ?? []).map(procedureId),
  ...(issue.person === undefined ? {} : { person: personHash(issue.person) }),
});
/** A turn written by hand at that time. */
export const issueWritten = (procedure: string, writtenAt: string, issue: Issue = {}): IssueWritten => ({
  type: "IssueWritten",
  ...asked(procedure, issue),
  writtenAt: timeOf(writtenAt),
  reason: "no power",
});
/** Another ticket in the stead of one that no line takes, at the place of its time. */
export const replaceUnplaced = (press: string, writtenAt: string): IssueWritten => ({
  ...issueWritten("birth", writtenAt),
  unplaced: commandId(press),
});
export const orderPaper = (ticket: string, kiosk = "kiosk-1"): QueueCommand => ({
  type: "OrderPaper",
  ticketId: idOf(ticket),
  deviceId: deviceId(kiosk),
});
export const requestHelp = (): QueueCommand => ({ type: "RequestHelp" });
export const withdrawHelp = (): QueueCommand => ({ type: "WithdrawHelp" });
export const announceText = (
  text: LocalText = { vi: "Đóng cửa lúc 17 giờ" },
  zone: string | null = null,
): QueueCommand => ({
  type: "AnnounceText",
  text,
  zoneId: zone === null ? null : zoneId(zone),
});
export const recordAnnounced = (...calls: readonly AnnouncedCall[]): QueueCommand => ({
  type: "RecordAnnounced",
  calls: calls.map(({ seq, at, isHeard }) => ({ seq, at, isHeard })),
});
export const answerHelp = (kiosk = "kiosk-1"): QueueCommand => ({ type: "AnswerHelp", deviceId: deviceId(kiosk) });

/** What a kiosk's store holds: blocks by name, as "A021-030". */
export const keepNumbers = (held: readonly string[] = [], asOf = 0, store = "store"): QueueCommand => ({
  type: "KeepNumbers",
  storeId: storeId(store),
  day: asDay(TEST_DAY),
  asOf,
  held: held.map(blockOf),
});

/** A ticket by its paper, as a kiosk whose letter is K brings it: a number that ends in a letter is its own. */
export const bringTicket = (number: string, brought: Brought = {}): BringTicket => ({
  ...bringOnWire(number, brought),
  letters: brought.letters ?? ["K"],
  formerSelves: (brought.formerSelves ?? []).map(deviceId),
  ...(brought.past === undefined ? {} : { past: brought.past }),
});
/** The same before the server has added what it knows. */
export const bringOnWire = (number: string, brought: Brought = {}): BringTicket => {
  const [procedure, field] = usualTurn(number);
  const [, kioskLetter = ""] = /([A-Z]*)$/.exec(number) ?? [];
  return {
    type: "BringTicket",
    fieldId: fieldId(field),
    ...asked(brought.procedure ?? procedure, brought),
    number: asTicketNumber(number),
    count: kioskLetter === "" ? Number(number.slice(1)) : null,
    day: brought.day === null ? null : asDay(brought.day ?? TEST_DAY),
    issuedAt: timeOf(brought.at ?? "08:00", brought.day ?? TEST_DAY),
    insteadOf: commandId(brought.press ?? `press-${number}`),
    ...(brought.store === undefined ? {} : { storeId: storeId(brought.store) }),
  };
};
/** The server notes a kiosk's ticket that it refused for good. */
export const noteUnplaced = (number: string, brought: Brought = {}): NoteUnplaced => ({
  type: "NoteUnplaced",
  ...unplacedOf(bringOnWire(number, brought), "NUMBER_NOT_LEASED"),
});
export const settleUnplaced = (press: string, reason = "Đã cấp phiếu thay"): QueueCommand => ({
  type: "SettleUnplaced",
  press: commandId(press),
  reason,
});
export const cancelTicket = (ticket: string): QueueCommand => ({ type: "CancelTicket", ticketId: idOf(ticket) });
export const stepAway = (ticket: string): QueueCommand => ({ type: "StepAway", ticketId: idOf(ticket) });
export const returnFromAway = (ticket: string): QueueCommand => ({ type: "ReturnFromAway", ticketId: idOf(ticket) });
export const readmitTicket = (ticket: string): QueueCommand => ({ type: "ReadmitTicket", ticketId: idOf(ticket) });
export const releaseHold = (ticket: string): QueueCommand => ({ type: "ReleaseHold", ticketId: idOf(ticket) });
export const recordPrint = (ticket: string, result: PrintResult = { kind: "printed" }): QueueCommand => ({
  type: "RecordPrint",
  ticketId: idOf(ticket),
  result,
});

export const callNext = (counter: string, finishing: FinishOutcome | null = null): QueueCommand => ({
  type: "CallNext",
  counterId: counterId(counter),
  finishing,
});
export const callTicket = (counter: string, ticket: string, reason: CallReason = "urgent"): QueueCommand => ({
  type: "CallTicket",
  counterId: counterId(counter),
  ticketId: idOf(ticket),
  reason,
});
export const recallTicket = (counter: string): QueueCommand => ({
  type: "RecallTicket",
  counterId: counterId(counter),
});
export const markNoShow = (counter: string): QueueCommand => ({ type: "MarkNoShow", counterId: counterId(counter) });
export const returnToWaiting = (counter: string): QueueCommand => ({
  type: "ReturnToWaiting",
  counterId: counterId(counter),
});
export const startServing = (counter: string): QueueCommand => ({
  type: "StartServing",
  counterId: counterId(counter),
});
export const finishServing = (counter: string, outcome: FinishOutcome = "completed"): QueueCommand => ({
  type: "FinishServing",
  counterId: counterId(counter),
  outcome,
});
export const holdTicket = (
  counter: string,
  forMs = 10 * MINUTE_MS,
  reason: HoldReason = "missing-papers",
): QueueCommand => ({
  type: "HoldTicket",
  counterId: counterId(counter),
  reason,
  forMs,
});
export const resumeTicket = (counter: string, ticket: string): QueueCommand => ({
  type: "ResumeTicket",
  counterId: counterId(counter),
  ticketId: idOf(ticket),
});
export const transferTicket = (counter: string, target: TransferTarget): QueueCommand => ({
  type: "TransferTicket",
  counterId: counterId(counter),
  target,
});
export const toField = (field: string): TransferTarget => ({ kind: "field", fieldId: fieldId(field) });
export const toCounter = (counter: string): TransferTarget => ({ kind: "counter", counterId: counterId(counter) });
export const toSender: TransferTarget = { kind: "sender" };
export const awaitSignature = (counter: string): QueueCommand => ({
  type: "AwaitSignature",
  counterId: counterId(counter),
});
export const callForResult = (counter: string, ticket: string): QueueCommand => ({
  type: "CallForResult",
  counterId: counterId(counter),
  ticketId: idOf(ticket),
});
export const undoLast = (counter: string): QueueCommand => ({ type: "UndoLast", counterId: counterId(counter) });

export const openCounter = (counter: string): QueueCommand => ({ type: "OpenCounter", counterId: counterId(counter) });
export const pauseCounter = (counter: string, reason: PauseReason = "break", forMs?: number): QueueCommand => ({
  type: "PauseCounter",
  counterId: counterId(counter),
  reason,
  forMs,
});
export const resumeCounter = (counter: string): QueueCommand => ({
  type: "ResumeCounter",
  counterId: counterId(counter),
});
export const closeCounter = (counter: string): QueueCommand => ({
  type: "CloseCounter",
  counterId: counterId(counter),
});
export const signIn = (counter: string, clerk: string): QueueCommand => ({
  type: "SignIn",
  counterId: counterId(counter),
  clerkId: clerkId(clerk),
});
export const signOut = (counter: string): QueueCommand => ({ type: "SignOut", counterId: counterId(counter) });
export const lendCounter = (counter: string, field: string, until: string | null = null): QueueCommand => ({
  type: "LendCounter",
  counterId: counterId(counter),
  fieldId: fieldId(field),
  until: until === null ? null : timeOf(until),
  reason: "busy",
});
export const returnCounter = (counter: string): QueueCommand => ({
  type: "ReturnCounter",
  counterId: counterId(counter),
});
