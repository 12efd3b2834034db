import { assertNever } from "#shared/kit/assert-never.ts";
import { dayAt } from "#shared/kit/time.ts";
import { recordAnnounced } from "./announced-call.ts";
import { bringTicket } from "./bring-ticket.ts";
import type { BalancingCommand, CounterCommand, Envelope, ServiceCommand } from "./command.ts";
import { decideBalancing } from "./decide-balancing.ts";
import { decideCounter } from "./decide-counter.ts";
import { decideDay } from "./decide-day.ts";
import { decideHelp } from "./decide-help.ts";
import { decideIdentity } from "./decide-identity.ts";
import { decideService } from "./decide-service.ts";
import { decideTicket } from "./decide-ticket.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import { keepNumbers } from "./keep-numbers.ts";
import { announceText } from "./lobby-text.ts";
import type { QueueState } from "./state.ts";
import { noteUnplaced, settleUnplaced } from "./unplaced.ts";

/**
 * What the rules answer to a command: the facts to record, or a refusal. Reads the state, changes nothing, and knows no
 * clock but the command's `at`. Every rule has its number in docs/spec.md.
 */
export function decide(envelope: Envelope, state: QueueState): Decision {
  const { command } = envelope;
  switch (command.type) {
    case "OpenDay":
      return decideDay(command, envelope, state);
    case "CloseDay":
      return state.isOpen ? decideDay(command, envelope, state) : refuse("DAY_NOT_OPEN");
    case "BringTicket":
      return bringTicket(command, envelope, state);
    case "NoteUnplaced":
      return noteUnplaced(command, envelope, state);
    case "SettleUnplaced":
      return state.day === null ? refuse("DAY_NOT_OPEN") : settleUnplaced(command, state);
    default:
      return withinTheDay(envelope, state) ?? decideInDay(envelope, state);
  }
}

// A clock that was set back never refuses: only a later day than the open one is another day.
function withinTheDay({ at }: Envelope, state: QueueState): Decision | null {
  if (state.day === null || !state.isOpen) return refuse("DAY_NOT_OPEN");
  return dayAt(at, state.centre.timeZone) > state.day ? refuse("DAY_OVER") : null;
}

function decideInDay(envelope: Envelope, state: QueueState): Decision {
  const { command } = envelope;
  switch (command.type) {
    case "OpenDay":
    case "CloseDay":
    case "CloseIssuing":
    case "OpenIssuing":
    case "ChangeHours":
    case "RestoreHours":
      return decideDay(command, envelope, state);
    case "KeepNumbers":
      return keepNumbers(command, envelope, state);
    case "BringTicket":
      return bringTicket(command, envelope, state);
    case "NoteUnplaced":
      return noteUnplaced(command, envelope, state);
    case "SettleUnplaced":
      return settleUnplaced(command, state);
    case "IssueTicket":
    case "IssueWritten":
    case "OrderPaper":
    case "CancelTicket":
    case "StepAway":
    case "ReturnFromAway":
    case "ReadmitTicket":
    case "ReleaseHold":
    case "RecordPrint":
      return decideTicket(command, envelope, state);
    case "AnnounceText":
      return announceText(command, state);
    case "RequestHelp":
    case "WithdrawHelp":
    case "AnswerHelp":
      return decideHelp(command, envelope, state);
    case "RecordAnnounced":
      return recordAnnounced(command, envelope, state);
    case "SetAppointments":
    case "DismissNotice":
      return decideIdentity(command, state);
    default:
      return decideWork(command, envelope, state);
  }
}

/** What is done at counters, and with them. */
function decideWork(
  command: ServiceCommand | CounterCommand | BalancingCommand,
  envelope: Envelope,
  state: QueueState,
): Decision {
  switch (command.type) {
    case "OpenCounter":
    case "PauseCounter":
    case "ResumeCounter":
    case "CloseCounter":
    case "SignIn":
    case "SignOut":
    case "LendCounter":
    case "ReturnCounter":
      return decideCounter(command, envelope, state);
    case "CallNext":
    case "CallTicket":
    case "RecallTicket":
    case "MarkNoShow":
    case "ReturnToWaiting":
    case "StartServing":
    case "FinishServing":
    case "HoldTicket":
    case "ResumeTicket":
    case "TransferTicket":
    case "AwaitSignature":
    case "CallForResult":
    case "UndoLast":
      return decideService(command, envelope, state);
    case "ProposeMove":
    case "MakeMove":
    case "WithdrawMove":
    case "JudgeMove":
    case "AcceptMove":
    case "DeclineMove":
    case "PinCounter":
    case "UnpinCounter":
    case "SetBalancing":
      return decideBalancing(command, envelope, state);
    default:
      return assertNever(command);
  }
}
