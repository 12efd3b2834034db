import { describe, expect, test } from "vitest";
import type { BalancingCommand, IdentityCommand, QueueCommand } from "#shared/domain/command.ts";
import { decide } from "#shared/domain/decide.ts";
import type { QueueState } from "#shared/domain/state.ts";
import { commandId } from "#shared/kit/ids.ts";
import * as ask from "./support/commands.ts";
import * as fact from "./support/facts.ts";
import { foldPast } from "./support/fold-past.ts";
import type { PastFact } from "./support/fold-past.ts";
import { morning } from "./support/morning.ts";
import { at, board, by, clerk, director, on } from "./support/moment.ts";
import type { Moment } from "./support/moment.ts";
import { specTable } from "./support/spec-document.ts";
import { COUNTER_STATES, TICKET_STATES, counterState, ticketState } from "./support/table-states.ts";
import { testCentre } from "./support/test-centre.ts";
import { ticketIn } from "./support/ticket-names.ts";
import { usualActor } from "./support/usual-actor.ts";

type Type = QueueCommand["type"];

/** A row of a table: the command as it is asked there. */
type Rows = Readonly<Record<string, Moment<QueueCommand>>>;
type States = Readonly<Record<string, readonly PastFact[]>>;

const dayStates: States = {
  before: [],
  open: morning,
  over: morning,
  closed: [...morning, by(director, at("07:30", fact.dayClosed()))],
};

const dayRows: Rows = {
  OpenDay: at("07:40", ask.openDay()),
  CloseDay: at("07:40", ask.closeDay()),
  CloseIssuing: at("07:40", ask.closeIssuing()),
  OpenIssuing: at("07:40", ask.openIssuing()),
  ChangeHours: at("07:40", ask.changeHours("07:30-12:00")),
  RestoreHours: at("07:40", ask.restoreHours()),
  IssueTicket: at("07:40", ask.issueTicket("birth")),
  IssueWritten: at("07:40", ask.issueWritten("birth", "07:20")),
  KeepNumbers: at("07:40", ask.keepNumbers()),
  BringTicket: at("07:40", ask.bringTicket("A001K", { at: "07:20" })),
  NoteUnplaced: at("07:40", ask.noteUnplaced("A500")),
  SettleUnplaced: at("07:40", ask.settleUnplaced("press-A500")),
  RequestHelp: at("07:40", ask.requestHelp()),
  WithdrawHelp: at("07:40", ask.withdrawHelp()),
  AnswerHelp: at("07:40", ask.answerHelp()),
  AnnounceText: at("07:40", ask.announceText()),
  RecordAnnounced: by(board, at("07:40", ask.recordAnnounced())),
  "any other": at("07:40", ask.pauseCounter("1")),
};

const ticketStates = asStates(TICKET_STATES, [
  by(director, at("07:10", fact.signedOut("2", "binh"), fact.signedIn("2", "giang"))),
  at("07:30", fact.issued("A001")),
]);

const elsewhere: Rows = {
  CancelTicket: at("07:40", ask.cancelTicket("A001")),
  StepAway: at("07:40", ask.stepAway("A001")),
  ReturnFromAway: at("07:40", ask.returnFromAway("A001")),
  ReadmitTicket: at("07:40", ask.readmitTicket("A001")),
  ReleaseHold: by(clerk("an"), at("07:40", ask.releaseHold("A001"))),
  RecordPrint: at("07:40", ask.recordPrint("A001")),
  OrderPaper: at("07:40", ask.orderPaper("A001")),
  CallNext: at("07:40", ask.callNext("2")),
  CallTicket: at("07:40", ask.callTicket("2", "A001")),
  ResumeTicket: at("07:40", ask.resumeTicket("2", "A001")),
  CallForResult: at("07:40", ask.callForResult("2", "A001")),
};

const atItsCounter: Rows = {
  CallNext: at("07:40", ask.callNext("1")),
  "CallNext, finishing": at("07:40", ask.callNext("1", "completed")),
  RecallTicket: at("07:40", ask.recallTicket("1")),
  MarkNoShow: at("07:40", ask.markNoShow("1")),
  ReturnToWaiting: at("07:40", ask.returnToWaiting("1")),
  StartServing: at("07:40", ask.startServing("1")),
  FinishServing: at("07:40", ask.finishServing("1")),
  HoldTicket: at("07:40", ask.holdTicket("1")),
  ResumeTicket: at("07:40", ask.resumeTicket("1", "A001")),
  "TransferTicket to a field": at("07:40", ask.transferTicket("1", ask.toField("land"))),
  "TransferTicket to a counter": at("07:40", ask.transferTicket("1", ask.toCounter("3"))),
  "TransferTicket to the sender": at("07:40", ask.transferTicket("1", ask.toSender)),
  AwaitSignature: at("07:40", ask.awaitSignature("1")),
  CallForResult: at("07:40", ask.callForResult("1", "A001")),
};

const counterStates = asStates(COUNTER_STATES, [
  at("07:10", fact.issued("A001")),
  at("07:11", fact.issued("A002")),
  at("07:12", fact.issued("A003")),
  at("07:13", fact.issued("A004")),
  at("07:14", fact.issued("B001")),
  at("07:20", fact.called("A003", "2")),
  at("07:21", fact.held("A003", "2", "08:20")),
  at("07:22", fact.called("A004", "2")),
  at("07:23", fact.started("A004", "2")),
  at("07:24", fact.signatureAwaited("A004", "2")),
]);

const counterRows: Rows = {
  OpenCounter: at("08:40", ask.openCounter("1")),
  PauseCounter: at("08:40", ask.pauseCounter("1")),
  ResumeCounter: at("08:40", ask.resumeCounter("1")),
  CloseCounter: at("08:40", ask.closeCounter("1")),
  SignIn: at("08:40", ask.signIn("1", "giang")),
  SignOut: at("08:40", ask.signOut("1")),
  LendCounter: at("08:40", ask.lendCounter("1", "land")),
  ReturnCounter: at("08:40", ask.returnCounter("1")),
  CallNext: at("08:40", ask.callNext("1")),
  "CallNext, finishing": at("08:40", ask.callNext("1", "completed")),
  CallTicket: at("08:40", ask.callTicket("1", "A002")),
  ResumeTicket: at("08:40", ask.resumeTicket("1", "A003")),
  CallForResult: at("08:40", ask.callForResult("1", "A004")),
  RecallTicket: at("08:40", ask.recallTicket("1")),
  MarkNoShow: at("08:40", ask.markNoShow("1")),
  ReturnToWaiting: at("08:40", ask.returnToWaiting("1")),
  StartServing: at("08:40", ask.startServing("1")),
  FinishServing: at("08:40", ask.finishServing("1")),
  HoldTicket: at("08:40", ask.holdTicket("1")),
  TransferTicket: at("08:40", ask.transferTicket("1", ask.toField("land"))),
  AwaitSignature: at("08:40", ask.awaitSignature("1")),
  UndoLast: at("08:40", ask.undoLast("1")),
};

const dayState = (state: QueueState): string => {
  if (state.day === null) return "before";
  return state.isOpen ? "open" : "closed";
};

const theTicket = (state: QueueState): string => ticketState(ticketIn(state, "A001"));

describe("the table of days", () => {
  const table = specTable("Day × command");
  test.for(Object.entries(dayRows))("[D1] answers %s as written", ([name, moment]) => {
    const answers = Object.entries(dayStates).map(([column, past]) => {
      const asked = column === "over" ? { ...on("2026-11-24", "00:00", ...moment.things) } : moment;
      return [column, answer(asked, past, dayState)];
    });
    expect(Object.fromEntries(answers)).toEqual(table[name]);
  });
});

describe.each([
  ["Ticket × command without a counter, or at another one", elsewhere, ticketStates, theTicket],
  ["Ticket × command at its counter", atItsCounter, ticketStates, theTicket],
  ["Counter × command", counterRows, counterStates, counterState],
] as const)("the table %s", (heading, rows, states, stateName) => {
  const table = specTable(heading);

  test("[G1] has every row and column that is asked", () => {
    expect(Object.keys(table)).toEqual(Object.keys(rows));
    for (const row of Object.values(table)) expect(Object.keys(row)).toEqual(Object.keys(states));
  });

  test.for(Object.entries(rows))("[G1] answers %s as written", ([name, moment]) => {
    const answers = Object.entries(states).map(([column, past]) => [column, answer(moment, past, stateName)]);
    expect(Object.fromEntries(answers)).toEqual(table[name]);
  });
});

test("[G1] the tables ask every command there is", () => {
  const everyType: Readonly<Record<Exclude<Type, (BalancingCommand | IdentityCommand)["type"]>, true>> = {
    OpenDay: true,
    CloseDay: true,
    CloseIssuing: true,
    OpenIssuing: true,
    ChangeHours: true,
    RestoreHours: true,
    IssueTicket: true,
    KeepNumbers: true,
    BringTicket: true,
    NoteUnplaced: true,
    SettleUnplaced: true,
    CancelTicket: true,
    StepAway: true,
    ReturnFromAway: true,
    ReadmitTicket: true,
    ReleaseHold: true,
    RecordPrint: true,
    OrderPaper: true,
    IssueWritten: true,
    RequestHelp: true,
    WithdrawHelp: true,
    AnswerHelp: true,
    AnnounceText: true,
    RecordAnnounced: true,
    CallNext: true,
    CallTicket: true,
    RecallTicket: true,
    MarkNoShow: true,
    ReturnToWaiting: true,
    StartServing: true,
    FinishServing: true,
    HoldTicket: true,
    ResumeTicket: true,
    TransferTicket: true,
    AwaitSignature: true,
    CallForResult: true,
    UndoLast: true,
    OpenCounter: true,
    PauseCounter: true,
    ResumeCounter: true,
    CloseCounter: true,
    SignIn: true,
    SignOut: true,
    LendCounter: true,
    ReturnCounter: true,
  };
  const asked = [dayRows, elsewhere, atItsCounter, counterRows]
    .flatMap((rows) => Object.values(rows))
    .flatMap(({ things }) => things.map(({ type }) => type));
  expect(new Set(asked)).toEqual(new Set(Object.keys(everyType)));
});

function asStates(states: States, before: readonly PastFact[]): States {
  const entries = Object.entries(states).map(([name, past]) => [name, [...morning, ...before, ...past]] as const);
  return Object.fromEntries(entries);
}

/** The state that the command leads to, by name, or its refusal. */
function answer(moment: Moment<QueueCommand>, past: readonly PastFact[], stateName: (state: QueueState) => string) {
  const state = foldPast(testCentre(), past);
  const [command] = moment.things;
  if (command === undefined) throw new Error("a row without a command");
  const author = moment.by ?? usualActor(state, command);
  const decision = decide({ id: commandId("asked"), at: moment.at, by: author, command }, state);
  if ("refused" in decision) return decision.refused;
  return stateName(
    foldPast(testCentre(), [...past, { at: moment.at, by: author, command: "asked", things: decision }]),
  );
}
