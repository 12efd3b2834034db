import type {
  ClassId,
  ClerkId,
  CommandId,
  CounterId,
  DeviceId,
  FieldId,
  ProcedureId,
  Seq,
  TicketId,
  TicketNumber,
  VisitId,
} from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";
import type { Actor } from "./actor.ts";
import type { Centre } from "./centre.ts";
import type { CallReason, ChangedHours, ClosureNotice, FinishOutcome, HoldReason, PauseReason } from "./command.ts";
import type { ClosingOutcome, WaitPromise } from "./event.ts";
import type { HelpCall } from "./help.ts";
import type { Persons } from "./identity.ts";
import type { KeptNumbers, Lease } from "./kept-numbers.ts";
import type { LobbyText } from "./lobby-text.ts";
import type { Balancing } from "./move.ts";

/** Where a ticket is. */
export type TicketStatus =
  /** In its line. `notBefore`: a missed citizen, not offered until then. `onlyCounter`: sent to that counter alone. */
  | { readonly kind: "waiting"; readonly notBefore: EpochMs | null; readonly onlyCounter: CounterId | null }
  | {
      readonly kind: "called";
      readonly counterId: CounterId;
      readonly calledAt: EpochMs;
      readonly reason: CallReason | "next" | "result";
    }
  | { readonly kind: "serving"; readonly counterId: CounterId; readonly startedAt: EpochMs }
  | { readonly kind: "held"; readonly counterId: CounterId; readonly reason: HoldReason; readonly until: EpochMs }
  | { readonly kind: "signing"; readonly counterId: CounterId }
  | { readonly kind: "away" }
  | { readonly kind: "closed"; readonly outcome: FinishOutcome | ClosingOutcome };

/** The kinds of status, for counting. */
export type TicketStatusKind = TicketStatus["kind"];

/** What the reports need of a ticket's life; milliseconds, sums over its periods. */
export interface TicketTimes {
  readonly firstCalledAt: EpochMs | null;
  readonly startedAt: EpochMs | null;
  readonly closedAt: EpochMs | null;
  /** From joining a line to a call, summed. */
  readonly waitingMs: number;
  /** From a call to the start of service: walking. */
  readonly walkingMs: number;
  readonly servingMs: number;
  readonly heldMs: number;
  readonly signingMs: number;
  readonly awayMs: number;
}

/** One turn in one field's line. Immutable: a change makes a new one. */
export interface Ticket {
  readonly id: TicketId;
  readonly visitId: VisitId;
  readonly number: TicketNumber;
  /** 1 for the first procedure of the visit. */
  readonly step: number;
  readonly fieldId: FieldId;
  readonly procedureId: ProcedureId;
  readonly classId: ClassId;
  readonly isPriority: boolean;
  readonly files: number;
  readonly language: Language;
  readonly thenProcedures: readonly ProcedureId[];
  /** Its citizen cannot come to the counter alone: the clerk goes to them. */
  readonly wantsFetching: boolean;
  readonly issuedBy: Actor;
  readonly issuedAt: EpochMs;
  /**
   * The order of every line: the log position of its joining; between two of them for who was brought later than they
   * joined. Kept through holds, absences and transfers.
   */
  readonly place: number;
  /** When the present status began. */
  readonly since: EpochMs;
  readonly status: TicketStatus;
  readonly absences: number;
  readonly recalls: number;
  /** The counter that transferred it here; "back to the sender" leads there. */
  readonly sentBy: CounterId | null;
  /** The counter and clerk who called or resumed it last, and whether that counter was lent then. */
  readonly servedBy: {
    readonly counterId: CounterId;
    readonly clerkId: ClerkId | null;
    readonly wasLent: boolean;
  } | null;
  readonly times: TicketTimes;
  /** The wait as told with the ticket; null where none was. */
  readonly promise: WaitPromise | null;
  readonly paper: "unknown" | "printed" | "sent" | "failed";
  /** The kiosk at which staff last had its paper printed; null where they never did. */
  readonly paperAt: DeviceId | null;
  /** Staff issued it, or stood beside the citizen at the kiosk. */
  readonly isByStaff: boolean;
  /** Log position of its last change that stands: an undo is refused when somebody changed it since. */
  readonly changed: Seq;
}

/** A line's count for the bounded priority rule. */
export interface PriorityRun {
  /** Priority calls in a row while a normal citizen waited. */
  readonly inARow: number;
  /** Normal calls due before the next priority one. */
  readonly normalDue: number;
}

/** A field's waiting line. */
export interface Line {
  /** Waiting tickets of priority classes, by place. */
  readonly priority: TicketId[];
  /** Waiting tickets of the normal class, by place. */
  readonly normal: TicketId[];
  run: PriorityRun;
  /** Log position of the last call that changed `run`; 0 before the first. */
  runChanged: Seq;
  /** The last number that the server gave today. */
  given: number;
  /** Blocks that are lent to kiosks, in the order of their numbers: the server gives none of theirs. */
  readonly leases: Lease[];
  /** The highest number that was ever lent today: none is lent twice. */
  leasedTo: number;
  closed: ClosureNotice | null;
}

/** Whether a counter takes new citizens. A closed or paused one still finishes who it has. */
export type Desk =
  | { readonly kind: "closed" }
  | { readonly kind: "open" }
  /** `until`: when the clerk expects to be back; null where they did not say. */
  | { readonly kind: "paused"; readonly reason: PauseReason; readonly until: EpochMs | null };

/** A counter set to another field for a while. */
export interface Lend {
  readonly fieldId: FieldId;
  readonly since: EpochMs;
  readonly until: EpochMs | null;
  readonly reason: string;
  readonly by: Actor;
}

/** How everything that the last action of a counter's clerk touched was before it. */
export interface LastAction {
  readonly commandId: CommandId;
  readonly at: EpochMs;
  /** A ticket's former self; null when the action made it. */
  readonly tickets: ReadonlyMap<TicketId, Ticket | null>;
  /** The line's priority count before a call in turn, and the log position that it was of. */
  readonly run: { readonly fieldId: FieldId; readonly before: PriorityRun; readonly changedBefore: Seq } | null;
  /** The desk before, and what the action made of it; null when it left the desk alone. */
  readonly desk: { readonly before: Desk; readonly after: Desk["kind"] } | null;
  /** Log position of the action's last event. */
  readonly seq: Seq;
}

/** A counter today. Immutable: a change makes a new one. */
export interface Counter {
  readonly id: CounterId;
  readonly desk: Desk;
  readonly clerkId: ClerkId | null;
  readonly lend: Lend | null;
  /** Called or served here now; at most one. */
  readonly ticketId: TicketId | null;
  readonly lastAction: LastAction | null;
}

/** What a citizen is asked to: come, collect a result, or return to the counter that has served them before. */
export type CallWish = "come" | "result" | "return";

/** A call that was made, for boards and voices. `seq` keys what must happen once. */
export interface Call {
  readonly seq: Seq;
  readonly at: EpochMs;
  readonly ticketId: TicketId;
  readonly counterId: CounterId;
  readonly wish: CallWish;
  readonly isRecall: boolean;
  /** The screens that have shown it to its end, each once. */
  readonly announced: readonly { readonly deviceId: DeviceId; readonly isHeard: boolean }[];
}

/** Everything about the open day. Owned by one writer, which folds events into it in place (docs/decisions). */
export interface QueueState {
  readonly centre: Centre;
  seq: Seq;
  day: Day | null;
  /** When the day was first opened; null before any. */
  openedAt: EpochMs | null;
  isOpen: boolean;
  /** The hours of work as the director changed them for today; null while the calendar has its way. */
  hoursToday: ChangedHours | null;
  closed: ClosureNotice | null;
  readonly tickets: Map<TicketId, Ticket>;
  readonly lines: Map<FieldId, Line>;
  readonly counters: Map<CounterId, Counter>;
  /** Waiting tickets sent to one counter alone, by place; they stand in no line. */
  readonly sent: Map<CounterId, TicketId[]>;
  readonly counts: Record<TicketStatusKind, number>;
  readonly balancing: Balancing;
  readonly kept: KeptNumbers;
  persons: Persons;
  /** The last call for a person at each kiosk, answered ones too. */
  readonly help: Map<DeviceId, HelpCall>;
  /** Every call that stands, and of the others the last, oldest first; one that was undone is none. */
  readonly calls: Call[];
  /** Boards and counter displays that have announced a call today. */
  readonly screens: Set<DeviceId>;
  /** What the lobby was told today, oldest first; of many the last. */
  readonly texts: LobbyText[];
}

/** Calls kept for the boards; more only where more stand: what a board replays after a cut is never lost. */
export const CALLS_KEPT = 20;
