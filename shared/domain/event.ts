import type {
  ClassId,
  ClerkId,
  CommandId,
  CounterId,
  DeviceId,
  FieldId,
  MoveId,
  NoticeId,
  PersonHash,
  ProcedureId,
  Seq,
  TicketId,
  TicketNumber,
  VisitId,
} from "#shared/kit/ids.ts";
import type { Language, LocalText } from "#shared/kit/local-text.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";
import type { Actor } from "./actor.ts";
import type { CallAnnounced } from "./announced-call.ts";
import type { CallReason, ChangedHours, FinishOutcome, GivenNumbers, HoldReason, PauseReason } from "./command.ts";
import type { Fetching } from "./fetching.ts";
import type { HelpEvent } from "./help.ts";
import type { TextAnnounced } from "./lobby-text.ts";
import type { Appointment } from "./identity.ts";
import type { LeasedBlock } from "./kept-numbers.ts";
import type { BalancingMode, MoveOrder, MoveOutcome, MoveWhy } from "./move.ts";
import type { StandingUnplaced } from "./unplaced.ts";
import type { WrittenIssue } from "./staff-issue.ts";
import type { PriorityRun } from "./state.ts";
import type { UnplacedEvent } from "./unplaced.ts";

/** How a ticket can end without a service being finished. */
export type ClosingOutcome =
  | "no-show"
  | "cancelled"
  /** Still open when its day ended; never called again. */
  | "day-ended";

/** Facts of the day. */
export type DayEvent =
  /** `given` and `leased` where the day goes on after a false one: its numbers go on too, and blocks stay lent. */
  | {
      readonly type: "DayOpened";
      readonly day: Day;
      readonly given?: GivenNumbers;
      readonly leased?: readonly LeasedBlock[];
      /** Tickets of days before that no line took and nobody has seen to yet. */
      readonly unplaced?: readonly StandingUnplaced[];
    }
  /** Every ticket still open ends with the outcome `day-ended`. */
  | { readonly type: "DayClosed"; readonly day: Day; readonly unserved: readonly TicketId[] }
  | {
      readonly type: "IssuingClosed";
      readonly fieldId: FieldId | null;
      readonly reason: string;
      /** A plain string in the logs of 0.1: Vietnamese alone. */
      readonly publicText: LocalText | string;
    }
  | { readonly type: "IssuingOpened"; readonly fieldId: FieldId | null }
  | ({ readonly type: "HoursChanged" } & ChangedHours)
  | { readonly type: "HoursRestored" };

/** What a newcomer was told of the wait: half are called within `p50S` seconds, nine in ten within `p90S`. */
export interface WaitPromise {
  readonly p50S: number;
  readonly p90S: number;
  /** How many of the same kind, priority or normal, stood before them. */
  readonly ahead: number;
}

/** What a new turn in a line carries. */
export interface NewTurn extends Fetching {
  readonly ticketId: TicketId;
  readonly visitId: VisitId;
  readonly number: TicketNumber;
  readonly fieldId: FieldId;
  readonly procedureId: ProcedureId;
  readonly classId: ClassId;
  readonly isPriority: boolean;
  readonly files: number;
  readonly language: Language;
  /** Procedures of the visit still to come. */
  readonly thenProcedures: readonly ProcedureId[];
}

/** When a ticket was given that came later, and where it stands: between the log positions of those before and after it. */
export interface LateIssue {
  readonly issuedAt: EpochMs;
  readonly place: number;
  /** The press that the kiosk answered: should it still reach the server, it gives nothing. */
  readonly insteadOf: CommandId;
}

/** Facts of a ticket's life. */
export type TicketEvent =
  /** `promise` as the paper and the screen told it; null or missing where no number was honest, and in older logs. */
  | ({
      readonly type: "TicketIssued";
      /** Null for a number that ends in its kiosk's own letter. */
      readonly count: number | null;
      readonly promise?: WaitPromise | null;
      /** Who showed a card: by a key that the day's end destroys, and then nobody's. */
      readonly person?: PersonHash;
      /** For a ticket that a kiosk gave without the server and brought afterwards. */
      readonly late?: LateIssue;
      /** For a turn that staff had written by hand. */
      readonly written?: WrittenIssue;
      /** Staff pressed for the citizen at a kiosk. */
      readonly isAssisted?: true;
    } & NewTurn)
  /** The server's answer to a press that its kiosk answered itself: nobody has its paper, it never was. */
  | {
      readonly type: "TicketTakenBack";
      readonly ticketId: TicketId;
      readonly fieldId: FieldId;
      readonly isPriority: boolean;
      readonly issuedAt: EpochMs;
    }
  /** A ticket that a kiosk gave without the server, brought when its day was over: it counts, and is never called. */
  | ({ readonly type: "TicketCounted"; readonly day: Day; readonly count: number | null } & Omit<LateIssue, "place"> &
      NewTurn)
  /** The visit's next procedure joins its line, at the end, under the same number; `promise` as the clerk could tell it. */
  | ({
      readonly type: "VisitContinued";
      readonly step: number;
      readonly from: TicketId;
      readonly counterId: CounterId;
      readonly promise?: WaitPromise | null;
    } & NewTurn)
  | { readonly type: "TicketCancelled"; readonly ticketId: TicketId }
  | { readonly type: "CitizenSteppedAway"; readonly ticketId: TicketId }
  | { readonly type: "CitizenReturned"; readonly ticketId: TicketId }
  | { readonly type: "TicketReadmitted"; readonly ticketId: TicketId }
  | { readonly type: "HoldReleased"; readonly ticketId: TicketId }
  /** Staff had the paper printed at a kiosk; whichever is not the first is marked as a reprint. */
  | {
      readonly type: "PaperOrdered";
      readonly ticketId: TicketId;
      readonly deviceId: DeviceId;
      readonly isReprint: boolean;
    }
  | { readonly type: "TicketPrinted"; readonly ticketId: TicketId; readonly confirmed: boolean }
  | { readonly type: "PrintFailed"; readonly ticketId: TicketId; readonly reason: string; readonly begun: boolean };

/** A ticket at a counter. */
interface AtCounter<Type extends string> {
  readonly type: Type;
  readonly ticketId: TicketId;
  readonly counterId: CounterId;
}

/** Facts of service at a counter; each can be undone for a few seconds. */
export type ServiceEvent =
  /** `run` is the line's priority count after this call; null for a call out of turn, which leaves it alone. */
  | (AtCounter<"TicketCalled"> & { readonly run: PriorityRun | null; readonly reason: CallReason | "next" | "result" })
  | AtCounter<"TicketRecalled">
  /** `notBefore` null: that was the last absence, the visit is closed. */
  | (AtCounter<"CitizenMissed"> & { readonly notBefore: EpochMs | null })
  | AtCounter<"ReturnedToWaiting">
  | AtCounter<"ServingStarted">
  | (AtCounter<"ServingFinished"> & { readonly outcome: FinishOutcome })
  | (AtCounter<"TicketHeld"> & { readonly reason: HoldReason; readonly until: EpochMs })
  | AtCounter<"TicketResumed">
  | (AtCounter<"TicketTransferred"> & {
      readonly fieldId: FieldId;
      readonly onlyCounter: CounterId | null;
      readonly sentBy: CounterId | null;
    })
  | AtCounter<"SignatureAwaited">
  /** Everything the counter did under that command is as it was before. */
  | {
      readonly type: "ActionUndone";
      readonly counterId: CounterId;
      readonly undone: CommandId;
      readonly tickets: readonly TicketId[];
    };

/** Facts of a counter. */
export type CounterEvent =
  | { readonly type: "CounterOpened"; readonly counterId: CounterId }
  /** `until`: when the clerk expects to be back, where they said so. */
  | {
      readonly type: "CounterPaused";
      readonly counterId: CounterId;
      readonly reason: PauseReason;
      readonly until?: EpochMs;
    }
  | { readonly type: "CounterResumed"; readonly counterId: CounterId }
  | { readonly type: "CounterClosed"; readonly counterId: CounterId }
  | { readonly type: "ClerkSignedIn"; readonly counterId: CounterId; readonly clerkId: ClerkId }
  | { readonly type: "ClerkSignedOut"; readonly counterId: CounterId; readonly clerkId: ClerkId }
  | {
      readonly type: "CounterLent";
      readonly counterId: CounterId;
      readonly fieldId: FieldId;
      readonly until: EpochMs | null;
      readonly reason: string;
    }
  | { readonly type: "CounterReturned"; readonly counterId: CounterId };

/** Facts of balancing. A move that was made is followed by its effect on the counter. */
export type BalancingEvent =
  | {
      readonly type: "MoveProposed";
      readonly moveId: MoveId;
      readonly counterId: CounterId;
      readonly order: MoveOrder;
      readonly why: MoveWhy;
    }
  | {
      readonly type: "MoveMade";
      readonly moveId: MoveId;
      readonly counterId: CounterId;
      readonly order: MoveOrder;
      /** Null where the director moved the counter without being asked. */
      readonly why: MoveWhy | null;
    }
  | { readonly type: "MoveWithdrawn"; readonly moveId: MoveId }
  | { readonly type: "MoveDeclined"; readonly moveId: MoveId; readonly reason: string }
  | { readonly type: "MoveJudged"; readonly moveId: MoveId; readonly outcome: MoveOutcome }
  | { readonly type: "CounterPinned"; readonly counterId: CounterId }
  | { readonly type: "CounterUnpinned"; readonly counterId: CounterId }
  | { readonly type: "BalancingSet"; readonly mode: BalancingMode };

/** Facts of the numbers that a kiosk keeps for the time without the server. */
export type NumbersEvent =
  | ({ readonly type: "NumbersLeased" } & LeasedBlock)
  | ({ readonly type: "NumbersReturned" } & Omit<LeasedBlock, "storeId" | "letter">)
  | UnplacedEvent;

/** Facts about those who show a card, and those who take many tickets. */
export type IdentityEvent =
  | { readonly type: "AppointmentsSet"; readonly appointments: readonly Appointment[] }
  /** `tickets`: how many the notice told of; should there be more, it stands again. */
  | {
      readonly type: "NoticeDismissed";
      readonly noticeId: NoticeId;
      readonly tickets: number;
      readonly reason: string;
    };

/** Everything that can have happened. */
export type QueueEvent =
  | DayEvent
  | NumbersEvent
  | TicketEvent
  | ServiceEvent
  | CounterEvent
  | HelpEvent
  | CallAnnounced
  | TextAnnounced
  | BalancingEvent
  | IdentityEvent;

/** An event in the log: its place, when and by whom, and the command that caused it. */
export interface Recorded<Event extends QueueEvent = QueueEvent> {
  readonly seq: Seq;
  readonly at: EpochMs;
  readonly by: Actor;
  readonly commandId: CommandId;
  readonly event: Event;
}
