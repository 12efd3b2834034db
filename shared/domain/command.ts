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
  StoreId,
  TicketId,
  TicketNumber,
} from "#shared/kit/ids.ts";
import type { Language, LocalText } from "#shared/kit/local-text.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";
import type { Actor } from "./actor.ts";
import type { RecordAnnounced } from "./announced-call.ts";
import type { CounterHours } from "./centre.ts";
import type { WaitPromise } from "./event.ts";
import type { HelpCommand } from "./help.ts";
import type { AnnounceText } from "./lobby-text.ts";
import type { Appointment } from "./identity.ts";
import type { LeasedBlock, NumberBlock, PastDay } from "./kept-numbers.ts";
import type { BalancingMode, MoveOrder, MoveOutcome, MoveWhy } from "./move.ts";
import type { UnplacedCommand } from "./unplaced.ts";
import type { IssueWritten, OrderPaper } from "./staff-issue.ts";

/** How the clerk ended a service. */
export type FinishOutcome =
  /** Done, with the result in the citizen's hand. */
  | "completed"
  /** The file was received; the result comes on an appointed day. */
  | "received"
  /** Papers are missing; told once, in one complete notice. */
  | "incomplete"
  /** The law does not allow it, or another office is competent. */
  | "rejected";

/** Why a counter pauses. */
export type PauseReason = "break" | "meeting" | "technical" | "other";

/** Why a ticket is set aside. */
export type HoldReason = "missing-papers" | "copying" | "payment" | "other";

/** Why a ticket is called out of its turn. */
export type CallReason = "came-back" | "urgent" | "continues" | "other";

/** Where a transfer leads: a field's line, one counter, or back to the counter that sent it. */
export type TransferTarget =
  | { readonly kind: "field"; readonly fieldId: FieldId }
  | { readonly kind: "counter"; readonly counterId: CounterId }
  | { readonly kind: "sender" };

/** A reason kept for the record and a text shown to the public, each person in their language. */
export interface ClosureNotice {
  readonly reason: string;
  readonly publicText: LocalText;
}

/** Other hours of work for one day, with the reason for the record. */
export interface ChangedHours {
  readonly hours: readonly CounterHours[];
  readonly reason: string;
}

type At<Type extends string, Fields = unknown> = { readonly type: Type; readonly counterId: CounterId } & Fields;
type Of<Type extends string, Fields = unknown> = { readonly type: Type; readonly ticketId: TicketId } & Fields;

/** How many numbers each field has given. */
export type GivenNumbers = readonly (readonly [FieldId, number])[];

/** The day and its issuing. */
export type DayCommand =
  | {
      readonly type: "OpenDay";
      /** The numbers that the day to be opened has given already, when a clock was wrong; the server knows them from the log. */
      readonly given?: GivenNumbers;
      /** And the blocks of them that it had lent to kiosks. */
      readonly leased?: readonly LeasedBlock[];
      /** Ends a day that lies in the future: the director says that it was opened by a clock that was wrong. */
      readonly isCorrection?: true;
    }
  | { readonly type: "CloseDay" }
  /** Closes issuing for one field, or for the centre when null. */
  | ({ readonly type: "CloseIssuing"; readonly fieldId: FieldId | null } & ClosureNotice)
  | { readonly type: "OpenIssuing"; readonly fieldId: FieldId | null }
  /** The hours of work for today, in order; no stretch: none any more. */
  | ({ readonly type: "ChangeHours" } & ChangedHours)
  /** Today is worked as the calendar has it. */
  | { readonly type: "RestoreHours" };

/** What is done to a ticket without a counter. */
export type TicketCommand =
  | {
      readonly type: "IssueTicket";
      readonly procedureId: ProcedureId;
      readonly classId: ClassId;
      readonly files: number;
      readonly language: Language;
      /** Procedures of the same visit after this one, in order. */
      readonly thenProcedures: readonly ProcedureId[];
      /** Who showed a card at the kiosk; undefined: nobody did. */
      readonly person?: PersonHash | undefined;
      /** What the citizen will be told of the wait; the server foresees it, no client says it. */
      readonly promise?: WaitPromise | null;
      /** Staff stood beside the citizen at a kiosk and pressed for them. */
      readonly isAssisted?: true | undefined;
      /** The citizen wants the class named on the paper, which others may read. Nothing else depends on it. */
      readonly showsClass?: true | undefined;
      /** Who cannot come to the counter alone: the clerk comes for them. */
      readonly wantsFetching?: true | undefined;
    }
  | IssueWritten
  | OrderPaper
  | Of<"CancelTicket">
  | Of<"StepAway">
  | Of<"ReturnFromAway">
  /** A missed citizen is here again: offered at once, in the old place. */
  | Of<"ReadmitTicket">
  /** The hold's time is over: the ticket waits again in its place. */
  | Of<"ReleaseHold">
  | Of<"RecordPrint", { readonly result: PrintResult }>;

/** What a kiosk durably holds, for it to have numbers for the time without the server; one of its store's at a time. */
export interface KeepNumbers {
  readonly type: "KeepNumbers";
  readonly storeId: StoreId;
  /** The day of what is held; null before the first answer. */
  readonly day: Day | null;
  /** The log position up to which the store knows what it was lent. */
  readonly asOf: number;
  /** Blocks of which a number may still come. */
  readonly held: readonly NumberBlock[];
}

/** A ticket that a kiosk gave without the server. */
export interface BringTicket {
  readonly type: "BringTicket";
  readonly fieldId: FieldId;
  readonly procedureId: ProcedureId;
  readonly classId: ClassId;
  readonly files: number;
  readonly language: Language;
  readonly thenProcedures: readonly ProcedureId[];
  /** As it is on the paper. */
  readonly number: TicketNumber;
  /** Its count in a block that the kiosk was lent; null where it ends in the kiosk's own letter. */
  readonly count: number | null;
  /** The paper's; null where the kiosk does not believe its clock: then it is of the day on which it comes. */
  readonly day: Day | null;
  readonly issuedAt: EpochMs;
  /** The press as it was, or would have been, asked of the server. */
  readonly insteadOf: CommandId;
  /** The kiosk's store that gave it, whatever device it speaks as today; missing from an agent that does not say. */
  readonly storeId?: StoreId | undefined;
  /** Who showed a card at the kiosk; undefined: nobody did. */
  readonly person?: PersonHash | undefined;
  readonly wantsFetching?: true | undefined;
  /** The letters that are this kiosk's and this store's own; the server knows them, no client says them. */
  readonly letters?: readonly string[];
  /** Every device that this kiosk's store was paired as; the server knows them, no client says them. */
  readonly formerSelves?: readonly DeviceId[];
  /** What the log knows of the ticket's day; null where there was none. The server's to say. */
  readonly past?: PastDay | null;
}

/** Numbers for the time without the server, and the tickets that they were given to. */
export type NumbersCommand = KeepNumbers | BringTicket | UnplacedCommand;

/** What became of the paper; `begun` tells whether some of it came out. */
export type PrintResult =
  | { readonly kind: "printed" }
  /** The printer was given all of it and did not confirm it. */
  | { readonly kind: "sent" }
  | { readonly kind: "failed"; readonly reason: string; readonly begun: boolean };

/** What a citizen is told of the wait in their visit's next line; the server foresees it, no client says it. */
export interface ToldOnward {
  /** Whose service ends. */
  readonly ticketId: TicketId;
  readonly promise: WaitPromise | null;
}

/** What a clerk does with a ticket at a counter. */
export type ServiceCommand =
  /** With `finishing`, first finishes the service in hand: one press for both. */
  | At<"CallNext", { readonly finishing: FinishOutcome | null; readonly onward?: ToldOnward }>
  | At<"CallTicket", { readonly ticketId: TicketId; readonly reason: CallReason }>
  | At<"RecallTicket">
  | At<"MarkNoShow">
  | At<"ReturnToWaiting">
  | At<"StartServing">
  | At<"FinishServing", { readonly outcome: FinishOutcome; readonly onward?: ToldOnward }>
  | At<"HoldTicket", { readonly reason: HoldReason; readonly forMs: number }>
  | At<"ResumeTicket", { readonly ticketId: TicketId }>
  | At<"TransferTicket", { readonly target: TransferTarget }>
  | At<"AwaitSignature">
  | At<"CallForResult", { readonly ticketId: TicketId }>
  | At<"UndoLast">;

/** What is done to a counter itself. */
export type CounterCommand =
  | At<"OpenCounter">
  /** `forMs`: in how long the clerk expects to be back; left out where they do not say. It ends nothing by itself. */
  | At<"PauseCounter", { readonly reason: PauseReason; readonly forMs?: number | undefined }>
  | At<"ResumeCounter">
  | At<"CloseCounter">
  | At<"SignIn", { readonly clerkId: ClerkId }>
  | At<"SignOut">
  /** `until` null means until returned. A busy counter goes after the citizen in hand. */
  | At<"LendCounter", { readonly fieldId: FieldId; readonly until: EpochMs | null; readonly reason: string }>
  | At<"ReturnCounter">;

/** Who should serve whom: the program's proposals and the director's will. */
export type BalancingCommand =
  /** The centre's own: asks the director. It takes the place of an open proposal for the same counter. */
  | At<"ProposeMove", { readonly moveId: MoveId; readonly order: MoveOrder; readonly why: MoveWhy }>
  /** The centre's own, in automatic mode: moves the counter now. */
  | At<"MakeMove", { readonly moveId: MoveId; readonly order: MoveOrder; readonly why: MoveWhy }>
  /** The centre's own: the proposal has lost its point. */
  | { readonly type: "WithdrawMove"; readonly moveId: MoveId }
  /** The centre's own: what came of a move that is over. */
  | { readonly type: "JudgeMove"; readonly moveId: MoveId; readonly outcome: MoveOutcome }
  /** `until` takes the place of the proposed end of a lend; undefined leaves it. */
  | { readonly type: "AcceptMove"; readonly moveId: MoveId; readonly until?: EpochMs | null | undefined }
  | { readonly type: "DeclineMove"; readonly moveId: MoveId; readonly reason: string }
  /** The program leaves a pinned counter where it is. */
  | At<"PinCounter">
  | At<"UnpinCounter">
  /** For today; the centre file says what a day begins with. */
  | { readonly type: "SetBalancing"; readonly mode: BalancingMode };

/** Those who show a card, and those who take many tickets. */
export type IdentityCommand =
  /** Today's appointments, all of them: they take the place of those that were set before. */
  | { readonly type: "SetAppointments"; readonly appointments: readonly Appointment[] }
  /** The director has looked at a notice, and says what it was. */
  | { readonly type: "DismissNotice"; readonly noticeId: NoticeId; readonly reason: string };

/** Everything that may be asked of the queue. */
export type QueueCommand =
  | DayCommand
  | NumbersCommand
  | TicketCommand
  | ServiceCommand
  | CounterCommand
  | HelpCommand
  | RecordAnnounced
  | BalancingCommand
  | IdentityCommand
  | AnnounceText;

/** A command with its circumstances: who, when, and under which id (a retry carries the same one). */
export interface Envelope<Command extends QueueCommand = QueueCommand> {
  readonly id: CommandId;
  readonly at: EpochMs;
  readonly by: Actor;
  readonly command: Command;
}
