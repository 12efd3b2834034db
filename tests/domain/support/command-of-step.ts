import type { QueueCommand, TransferTarget } from "#shared/domain/command.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { MoveOrder, MoveWhy } from "#shared/domain/move.ts";
import { clerkId, commandId, deviceId, fieldId, moveId, ownNumber, storeId, ticketNumber } from "#shared/kit/ids.ts";
import type { MoveId } from "#shared/kit/ids.ts";
import { MINUTE_MS, epochMs, later } from "#shared/kit/time.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { aimStep, finishes } from "./aim-step.ts";
import * as ask from "./commands.ts";
import type { Step } from "./random-step.ts";

// The last of each is unknown to the test centre, or refused by it.
const OUTCOMES = ["completed", "received", "incomplete", "rejected"] as const;
const FIELDS = ["civil", "land", "business", "social", "sea"] as const;
const PROCEDURES = ["birth", "copy", "birth", "copy", "birth", "deed", "deed", "licence", "allowance"] as const;
const CLERKS = ["an", "binh", "chi", "dung", "em", "giang", "giang", "nobody"] as const;
const CLASSES = ["normal", "normal", "normal", "elderly", "pregnant"] as const;

/** The command of a step, about a counter and a ticket of the state. */
export function commandOf(step: Step, state: QueueState, now: EpochMs): QueueCommand {
  const { choice } = step;
  const aim = aimStep(step, state);
  switch (step.type) {
    case "turn the day":
      return ask.openDay();
    case "CloseIssuing":
      return ask.closeIssuing(choice % 5 === 0 ? null : of(FIELDS, choice));
    case "OpenIssuing":
      return ask.openIssuing(choice % 5 === 0 ? null : of(FIELDS, choice));
    case "ChangeHours":
      return choice % 2 === 0 ? ask.changeHours("07:30-11:30", "13:30-17:00") : ask.changeHours();
    case "RestoreHours":
      return ask.restoreHours();
    case "IssueTicket":
      return issue(choice);
    case "IssueWritten":
      return {
        ...ask.issueWritten(of(PROCEDURES, choice), "07:30"),
        writtenAt: later(now, ((choice % 60) - 50) * MINUTE_MS),
        ...(choice % 4 === 0 && { unplaced: commandId(`lost-${choice % 5}`) }),
      };
    case "OrderPaper":
      return { ...aim, type: step.type, deviceId: deviceId("kiosk-1") };
    case "RequestHelp":
      return ask.requestHelp();
    case "WithdrawHelp":
      return ask.withdrawHelp();
    case "AnswerHelp":
      return ask.answerHelp();
    case "AnnounceText":
      return ask.announceText(undefined, choice % 5 === 0 ? "cellar" : null);
    case "RecordAnnounced":
      return ask.recordAnnounced(
        ...state.calls.slice(-1 - (choice % 4)).map((call) => ({ ...call, isHeard: choice % 3 > 0 })),
      );
    case "KeepNumbers":
      return keep(state, choice);
    case "BringTicket":
      return bring(state, choice, now);
    case "NoteUnplaced":
      return { ...ask.noteUnplaced("A500"), press: commandId(`lost-${choice % 5}`) };
    case "SettleUnplaced":
      return ask.settleUnplaced(`lost-${choice % 5}`);
    case "RecordPrint":
      return {
        ...aim,
        type: step.type,
        result: choice % 2 === 0 ? { kind: "printed" } : { kind: "failed", reason: "NO_PAPER", begun: true },
      };
    case "CallNext":
      return { ...aim, type: step.type, finishing: finishes(choice) ? of(OUTCOMES, choice) : null };
    case "CallTicket":
      return { ...aim, type: step.type, reason: choice % 2 === 0 ? "urgent" : "came-back" };
    case "FinishServing":
      return { ...aim, type: step.type, outcome: of(OUTCOMES, choice) };
    case "HoldTicket":
      return { ...aim, type: step.type, reason: "copying", forMs: ((choice % 66) - 2) * MINUTE_MS };
    case "TransferTicket":
      return { ...aim, type: step.type, target: target(choice) };
    case "PauseCounter":
      return { ...aim, type: step.type, reason: "break" };
    case "SignIn":
      return { ...aim, type: step.type, clerkId: clerkId(of(CLERKS, choice)) };
    case "LendCounter": {
      const until = choice % 3 === 0 ? null : later(now, ((choice % 60) - 3) * MINUTE_MS);
      return { ...aim, type: step.type, fieldId: fieldId(of(FIELDS, choice)), until, reason: "busy" };
    }
    case "ProposeMove":
    case "MakeMove":
      return { ...aim, type: step.type, moveId: moveId(`move-${choice % 50}`), order: orderOf(choice, now), why: WHY };
    case "WithdrawMove":
    case "AcceptMove":
      return { type: step.type, moveId: openMove(state, choice) };
    case "DeclineMove":
      return { type: step.type, moveId: openMove(state, choice), reason: "not now" };
    case "JudgeMove":
      return {
        type: step.type,
        moveId: openMove(state, choice),
        outcome: { called: 3, p50: 5, p90: 9, servedByMoved: 1 },
      };
    case "SetAppointments":
      return ask.setAppointments();
    case "DismissNotice":
      return ask.dismissNotice("card.none");
    case "SetBalancing":
      return { type: step.type, mode: of(["off", "propose", "auto"], choice) };
    default:
      return { ...aim, type: step.type };
  }
}

const WHY: MoveWhy = {
  helped: { fieldId: fieldId("civil"), waiting: 9, before: { p50: 20, p90: 38 }, after: { p50: 11, p90: 19 } },
  donor: null,
};

function orderOf(choice: number, now: EpochMs): MoveOrder {
  if (choice % 4 === 0) return { kind: "return" };
  if (choice % 13 === 0) return { kind: choice % 2 === 0 ? "open" : "close" };
  const until = choice % 3 === 0 ? null : later(now, ((choice % 60) - 3) * MINUTE_MS);
  return { kind: "lend", fieldId: fieldId(of(FIELDS, choice)), until };
}

// Most aim at a move that there is.
function openMove({ balancing }: QueueState, choice: number): MoveId {
  const known = [...balancing.moves.keys()];
  return known[choice % (known.length + 1)] ?? moveId("nothing");
}

function issue(choice: number): QueueCommand {
  const following = choice % 4 === 0 ? [of(PROCEDURES, choice + 1), of(PROCEDURES, choice + 7)] : [];
  const isOdd = choice % 25 === 0;
  return ask.issueTicket(choice % 26 === 0 ? "passport" : of(PROCEDURES, choice), {
    class: choice % 27 === 0 ? "mayor" : of(CLASSES, choice >> 3),
    files: isOdd ? 0 : (choice % 30) + 1,
    following,
  });
}

// Now and then a kiosk has lost what it was lent, or speaks of an older answer.
function keep(state: QueueState, choice: number): QueueCommand {
  const held = [...state.lines.values()].flatMap(({ leases }) =>
    leases.filter((_, index) => (choice >> index) % 4 !== 0),
  );
  const asOf = choice % 3 === 0 ? 0 : state.seq;
  return { type: "KeepNumbers", storeId: storeId(`store-${choice % 2}`), day: state.day, asOf, held };
}

// Mostly what it was lent, or counted by itself; some numbers come twice, and some times are nonsense.
function bring(state: QueueState, choice: number, now: EpochMs): QueueCommand {
  const leases = [...state.lines.values()].flatMap((line) => line.leases);
  const lease = leases[choice % (leases.length + 1)];
  const count = 1 + (choice % 7);
  const number =
    lease === undefined || choice % 3 === 0
      ? ownNumber(of(["A", "B", "C", "D"], choice), count, "K")
      : ticketNumber(lease.letter, lease.from + count - 1);
  const asked = ask.bringTicket(number, { press: `after-${choice}`, following: choice % 4 === 0 ? ["copy"] : [] });
  return { ...asked, day: state.day, issuedAt: choice % 40 === 0 ? epochMs(0) : later(now, -1000 * choice) };
}

function target(choice: number): TransferTarget {
  if (choice % 3 === 0) return ask.toSender;
  return choice % 3 === 1 ? ask.toField(of(FIELDS, choice)) : ask.toCounter(String((choice % 6) + 1));
}

const of = <Item>(items: readonly [Item, ...Item[]], choice: number): Item => items[choice % items.length] ?? items[0];
