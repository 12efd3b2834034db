import { assertNever } from "#shared/kit/assert-never.ts";
import { evolveAnnounced } from "./announced-call.ts";
import type { BalancingEvent, CounterEvent, QueueEvent, Recorded, ServiceEvent } from "./event.ts";
import { evolveBalancing } from "./evolve-balancing.ts";
import { evolveCounter } from "./evolve-counter.ts";
import { evolveDay } from "./evolve-day.ts";
import { evolveHelp } from "./evolve-help.ts";
import { evolveIdentity } from "./evolve-identity.ts";
import { evolveNumbers } from "./evolve-numbers.ts";
import { evolveService } from "./evolve-service.ts";
import { evolveTicket } from "./evolve-ticket.ts";
import { evolveText } from "./lobby-text.ts";
import type { QueueState } from "./state.ts";

/**
 * Folds one recorded event into the state, in place, and returns it. Total over the log: it never refuses and reads no
 * settings, so yesterday's log replays to the same state under today's centre file.
 */
export function evolve(state: QueueState, recorded: Recorded): QueueState {
  apply(state, recorded);
  state.seq = recorded.seq;
  return state;
}

/** Folds many events, in log order. */
export function evolveAll(state: QueueState, log: Iterable<Recorded>): QueueState {
  for (const recorded of log) evolve(state, recorded);
  return state;
}

function apply(state: QueueState, cause: Recorded): void {
  const event: QueueEvent = cause.event;
  switch (event.type) {
    case "DayOpened":
    case "DayClosed":
    case "IssuingClosed":
    case "IssuingOpened":
    case "HoursChanged":
    case "HoursRestored":
      return evolveDay(state, event, cause);
    case "NumbersLeased":
    case "NumbersReturned":
    case "TicketUnplaced":
    case "UnplacedSettled":
      return evolveNumbers(state, event, cause);
    case "TicketIssued":
    case "TicketTakenBack":
    case "TicketCounted":
    case "VisitContinued":
    case "TicketCancelled":
    case "CitizenSteppedAway":
    case "CitizenReturned":
    case "TicketReadmitted":
    case "HoldReleased":
    case "PaperOrdered":
    case "TicketPrinted":
    case "PrintFailed":
      return evolveTicket(state, event, cause);
    case "TextAnnounced":
      return evolveText(state, event, cause);
    case "HelpRequested":
    case "HelpWithdrawn":
    case "HelpAnswered":
      return evolveHelp(state, event, cause);
    case "CallAnnounced":
      return evolveAnnounced(state, event);
    case "AppointmentsSet":
    case "NoticeDismissed":
      return evolveIdentity(state, event);
    default:
      return applyWork(state, event, cause);
  }
}

/** What was done at counters, and with them. */
function applyWork(state: QueueState, event: ServiceEvent | CounterEvent | BalancingEvent, cause: Recorded): void {
  switch (event.type) {
    case "TicketCalled":
    case "TicketRecalled":
    case "CitizenMissed":
    case "ReturnedToWaiting":
    case "ServingStarted":
    case "ServingFinished":
    case "TicketHeld":
    case "TicketResumed":
    case "TicketTransferred":
    case "SignatureAwaited":
    case "ActionUndone":
      return evolveService(state, event, cause);
    case "CounterOpened":
    case "CounterPaused":
    case "CounterResumed":
    case "CounterClosed":
    case "ClerkSignedIn":
    case "ClerkSignedOut":
    case "CounterLent":
    case "CounterReturned":
      return evolveCounter(state, event, cause);
    case "MoveProposed":
    case "MoveMade":
    case "MoveWithdrawn":
    case "MoveDeclined":
    case "MoveJudged":
    case "CounterPinned":
    case "CounterUnpinned":
    case "BalancingSet":
      return evolveBalancing(state, event, cause);
    default:
      return assertNever(event);
  }
}
