import type { Elsewhere } from "#shared/domain/centre.ts";
import type { OfficeHours } from "#shared/domain/openings.ts";
import type { CallReason, FinishOutcome, HoldReason } from "#shared/domain/command.ts";
import type { WaitReason } from "#shared/domain/why-waiting.ts";
import type { NextReason } from "#shared/domain/next-ticket.ts";
import type { ClosingOutcome } from "#shared/domain/event.ts";
import type { BalancingMode, MoveOrder, MoveOutcome, MoveStatus, MoveWhy } from "#shared/domain/move.ts";
import type { HelpCall } from "#shared/domain/help.ts";
import type { Desk } from "#shared/domain/state.ts";
import type { FieldForecast } from "#shared/forecast/foresight.ts";
import type { WaitRange } from "#shared/forecast/wait-range.ts";
import type {
  ClassId,
  ClerkId,
  CounterId,
  DeviceId,
  FieldId,
  MoveId,
  NoticeId,
  ProcedureId,
  Seq,
  TicketId,
  TicketNumber,
} from "#shared/kit/ids.ts";
import type { Language, LocalText } from "#shared/kit/local-text.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";
import type { PrinterCondition } from "./printer-condition.ts";

/** What every screen of a centre shows. */
export interface CentreHead {
  readonly centreName: LocalText;
  readonly timeZone: string;
  readonly languages: readonly Language[];
  readonly day: Day | null;
  readonly isOpen: boolean;
  /** Why no tickets are given, as told to the public; null while they are. */
  readonly closedText: LocalText | null;
  /** When the centre works today and next; null where tickets are given at every hour. */
  readonly hours: OfficeHours | null;
}

/** A field as the public sees it. */
export interface PublicField {
  readonly fieldId: FieldId;
  readonly letter: string;
  readonly name: LocalText;
  readonly waiting: number;
  /** Labels of the counters that take its citizens now. */
  readonly counterLabels: readonly string[];
  /** What a newcomer should expect; null when no counter serves the field. */
  readonly wait: WaitRange | null;
  readonly closedText: LocalText | null;
}

/** The kiosk: what can be had, and how long it takes. The catalogue of procedures comes once, beside it. */
export interface KioskView extends CentreHead {
  readonly fields: readonly KioskField[];
  /** The last call for a person at each kiosk; each kiosk looks for its own. */
  readonly help: readonly HelpCall[];
}

/** A field as the kiosk shows it. */
export interface KioskField extends PublicField {
  /** When fewest are expected on the next working day, an hour each; none where nobody knows. */
  readonly quietHours: readonly EpochMs[];
}

/** What the kiosk lists; sent once for each connection. */
export interface Catalogue {
  readonly procedures: readonly {
    readonly id: ProcedureId;
    readonly fieldId: FieldId;
    readonly name: LocalText;
    readonly documents: readonly LocalText[];
    readonly typicalMinutes: number;
    readonly isUnverified: boolean;
    readonly asksFiles: boolean;
  }[];
  readonly classes: readonly { readonly id: ClassId; readonly name: LocalText; readonly isPriority: boolean }[];
  readonly maxFiles: number;
  readonly bulk: { readonly fromFiles: number; readonly fieldId: FieldId } | null;
  readonly elsewhere: Elsewhere;
  readonly maxProceduresPerVisit: number;
  /** Where a card must be shown; null: the kiosks read none. */
  readonly cards: { readonly requiredFor: readonly FieldId[] } | null;
  readonly printsDocuments: boolean;
}

/** A call as the lobby sees it. `seq` keys what must happen once: the flash, the chime, the voice. */
export interface BoardCall {
  readonly seq: Seq;
  readonly at: EpochMs;
  readonly number: TicketNumber;
  readonly fieldId: FieldId;
  readonly counterId: CounterId;
  readonly counterLabel: string;
  readonly language: Language;
  readonly isRecall: boolean;
  /** A silent call (for a result) is shown, not spoken. */
  readonly isSilent: boolean;
  /** Whether it still stands: the citizen is called to that counter and has not come yet. */
  readonly isLive: boolean;
}

/** The lobby board. */
export interface BoardView extends CentreHead {
  /** Called and not yet come, newest first. */
  readonly calling: readonly BoardCall[];
  /** At the counters now, newest first. */
  readonly serving: readonly BoardCall[];
  /** The last calls and recalls, oldest first: a board that was cut replays the live ones it has not shown. */
  readonly calls: readonly BoardCall[];
  readonly fields: readonly PublicField[];
  readonly priorityRule: { readonly maxInARow: number; readonly thenNormal: number };
}

/** The small display over one counter. */
export interface CounterDisplayView extends CentreHead {
  readonly counterLabel: string;
  readonly desk: Desk;
  readonly fields: readonly { readonly letter: string; readonly name: LocalText }[];
  readonly call: BoardCall | null;
  readonly isServing: boolean;
}

/** A field by name, for lists and choices. */
export interface NamedField {
  readonly fieldId: FieldId;
  readonly letter: string;
  readonly name: LocalText;
}

/** A ticket as staff see it. */
export interface StaffTicket {
  readonly id: TicketId;
  readonly number: TicketNumber;
  readonly fieldId: FieldId;
  readonly procedureName: LocalText;
  readonly className: LocalText;
  readonly isPriority: boolean;
  readonly files: number;
  /** It stands in the bulk lane for its many files. */
  readonly isBulk: boolean;
  readonly language: Language;
  readonly issuedAt: EpochMs;
  /** When its present status began. */
  readonly since: EpochMs;
  readonly absences: number;
  readonly step: number;
  readonly thenProcedures: readonly LocalText[];
  /** Staff issued it, or stood beside the citizen at the kiosk. */
  readonly isByStaff: boolean;
}

/** Who is at the counter. */
export interface InHand {
  readonly ticket: StaffTicket;
  readonly status: "called" | "serving";
  readonly reason: CallReason | "next" | "result";
  readonly recalls: number;
  readonly documents: readonly LocalText[];
  readonly isUnverified: boolean;
  /** Whether the counter was lent when it called them: a lend or a return since then begins after them. */
  readonly wasLent: boolean;
  /** The counter that transferred it here. */
  readonly sender: { readonly counterId: CounterId; readonly label: string } | null;
  /** Where the visit goes on once this is finished, and what joining that line now means; null where it ends here. */
  readonly onward: { readonly field: NamedField; readonly wait: WaitRange | null } | null;
}

/** A counter as staff see it. */
export interface StaffCounter {
  readonly counterId: CounterId;
  readonly label: string;
  readonly desk: Desk;
  readonly clerk: { readonly clerkId: ClerkId; readonly name: string } | null;
  readonly home: readonly FieldId[];
  /** Set to now, in order. */
  readonly fields: readonly FieldId[];
  readonly lend: {
    readonly fieldId: FieldId;
    readonly since: EpochMs;
    readonly until: EpochMs | null;
    readonly reason: string;
    /** The figures that spoke for it; null where the director lent it unasked. */
    readonly why: MoveWhy | null;
  } | null;
}

/** The clerk's console at one counter. */
export interface ConsoleView extends CentreHead {
  readonly counter: StaffCounter;
  readonly mayCallAny: boolean;
  readonly inHand: InHand | null;
  readonly next: { readonly ticket: StaffTicket; readonly reason: NextReason } | null;
  /**
   * The lines of the fields that the counter is set to, each in the order of its calls without who was just missed; at
   * most 30 tickets a line, `waiting` counts everybody.
   */
  readonly lines: readonly {
    readonly fieldId: FieldId;
    readonly waiting: number;
    readonly tickets: readonly { readonly ticket: StaffTicket; readonly why: WaitReason }[];
  }[];
  /** Sent to this counter alone. */
  readonly sent: readonly StaffTicket[];
  readonly missed: readonly { readonly ticket: StaffTicket; readonly notBefore: EpochMs }[];
  readonly held: readonly {
    readonly ticket: StaffTicket;
    readonly counterLabel: string;
    readonly reason: HoldReason;
    readonly until: EpochMs;
  }[];
  readonly signing: readonly { readonly ticket: StaffTicket; readonly counterLabel: string }[];
  /** Until when the last action can be taken back. */
  readonly undoUntil: EpochMs | null;
  readonly fields: readonly NamedField[];
  readonly counters: readonly { readonly counterId: CounterId; readonly label: string; readonly desk: Desk["kind"] }[];
  /** What the clerk who is signed in did today, at whatever counter; zeros for nobody. */
  readonly today: Tally;
  readonly holdMaxMs: number;
  /** Citizens at a kiosk whom this clerk is asked to help, the longest first. */
  readonly help: readonly HelpCard[];
  readonly kiosks: readonly KioskCard[];
}

/** A citizen at a kiosk calls for a person. */
export interface HelpCard {
  readonly deviceId: DeviceId;
  readonly kioskName: string;
  readonly since: EpochMs;
}

/** A kiosk as a counter sees it. */
export interface KioskCard {
  readonly deviceId: DeviceId;
  readonly name: string;
  readonly isOnline: boolean;
  /** Null while it is not connected, or has not said yet. */
  readonly printer: PrinterCondition | null;
  /** Its troubles are this counter's to see. */
  readonly isNear: boolean;
}

/** Services and absences of some of today's tickets. */
export interface Tally {
  readonly served: number;
  /** Of them, while the counter was lent. */
  readonly servedLent: number;
  readonly missed: number;
  /** Time at the counter of those served while it was lent, from their calls, in milliseconds. */
  readonly helpedMs: number;
}

/** A field as the director sees it. */
export interface DirectorField extends PublicField {
  /** Since when the longest-waiting citizen waits; null when nobody does. */
  readonly longestSince: EpochMs | null;
  readonly missed: number;
  readonly inService: number;
  readonly finished: number;
  readonly averageWaitMs: number | null;
  readonly counterIds: readonly CounterId[];
  readonly closedReason: string | null;
  readonly forecast: FieldForecast;
}

/** One proposed or executed move as the director sees it. */
export interface MoveCard {
  readonly moveId: MoveId;
  readonly counterId: CounterId;
  readonly counterLabel: string;
  readonly clerkName: string | null;
  readonly order: MoveOrder;
  /** Null for a move that the director made unasked. */
  readonly why: MoveWhy | null;
  readonly proposedAt: EpochMs;
  readonly status: MoveStatus["kind"];
  /** When it was made, declined or withdrawn; null while it is open. */
  readonly answeredAt: EpochMs | null;
  /** Who made it; null unless it was made. */
  readonly madeBy: "program" | "director" | null;
  /** What the director said when declining it, perhaps nothing; null unless it was declined. */
  readonly declinedBecause: string | null;
  readonly outcome: MoveOutcome | null;
  /** Whether its counter is still lent by it, so that one touch takes it back. */
  readonly isInEffect: boolean;
}

/** Balancing as the director sees it. */
export interface BalancingView {
  readonly mode: BalancingMode;
  /** Forecasts rest on first guesses: the centre has no history yet. */
  readonly isGuess: boolean;
  /** Open proposals, oldest first. */
  readonly proposals: readonly MoveCard[];
  /** What was made, declined or withdrawn today, newest first; at most 60. */
  readonly moves: readonly MoveCard[];
  readonly limits: {
    readonly maxMovesPerHour: number;
    readonly lendingFields: readonly FieldId[] | null;
    readonly keep: readonly { readonly fieldId: FieldId; readonly counters: number }[];
    readonly neverClerks: readonly string[];
  };
}

/** A counter as the director sees it. */
export interface DirectorCounter extends StaffCounter {
  /** The program leaves it where it is. */
  readonly isPinned: boolean;
  readonly inHand: {
    readonly number: TicketNumber;
    readonly fieldId: FieldId;
    readonly status: "called" | "serving";
    readonly since: EpochMs;
  } | null;
  readonly served: number;
  readonly servedLent: number;
  /** The fields that its clerk may serve; all fields when nobody is signed in. */
  readonly mayServe: readonly FieldId[];
}

/** Today's figures. Shares are 0–1, of the tickets called so far; null before the first. */
export interface DayFigures {
  readonly issued: number;
  readonly waiting: number;
  readonly inService: number;
  readonly finished: number;
  readonly noShow: number;
  readonly cancelled: number;
  readonly averageWaitMs: number | null;
  readonly p90WaitMs: number | null;
  readonly longestWaitMs: number | null;
  readonly within15: number | null;
  readonly within20: number | null;
}

/** A device as the director sees it; kept by the server, not by the queue. */
export interface DeviceEntry {
  readonly deviceId: DeviceId;
  readonly kind: "kiosk" | "board" | "counter-display";
  readonly name: string;
  readonly status: "pending" | "paired" | "revoked";
  /** Shown on the device while it waits for approval. */
  readonly code: string | null;
  readonly isOnline: boolean;
  /** Of a connected kiosk that has said; null of everything else. */
  readonly printer: PrinterCondition | null;
  readonly since: EpochMs;
  /** Tickets that it gave without the server and brought today. */
  readonly brought: number;
}

/** Where the centre's time and its machine's clock stand, for the director to set right what is wrong. */
export interface ClockState {
  /** What the machine's clock shows while the centre does not follow it; null while it does. */
  readonly doubted: EpochMs | null;
  /** The centre's calendar day now: a later open day was opened by a clock that was wrong. */
  readonly today: Day;
}

/** Many tickets in one hand, perhaps: facts for the director, who judges them. */
export interface NoticeCard {
  readonly noticeId: NoticeId;
  /** By one card in the day, or at one kiosk in a short time. */
  readonly kind: "card" | "kiosk";
  /** In the order in which they were given. */
  readonly numbers: readonly TicketNumber[];
  /** Null for a card, and for a kiosk that is gone. */
  readonly kioskName: string | null;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** The director's screen. */
export interface DirectorView extends CentreHead {
  readonly closedReason: string | null;
  /** Why today's hours are not the calendar's; null where they are. */
  readonly hoursReason: string | null;
  readonly fields: readonly DirectorField[];
  readonly counters: readonly DirectorCounter[];
  readonly clerks: readonly { readonly clerkId: ClerkId; readonly name: string; readonly hasPin: boolean }[];
  readonly devices: readonly DeviceEntry[];
  readonly clock: ClockState;
  readonly figures: DayFigures;
  readonly balancing: BalancingView;
  readonly notices: readonly NoticeCard[];
  /** Citizens at a kiosk who call for a person, the longest first. */
  readonly help: readonly HelpCard[];
}

/** One ticket as its citizen may see it. */
export interface TicketView extends CentreHead {
  readonly number: TicketNumber;
  readonly field: NamedField;
  readonly procedureName: LocalText;
  readonly issuedAt: EpochMs;
  readonly status: "waiting" | "called" | "serving" | "held" | "signing" | "away" | "closed";
  readonly outcome: FinishOutcome | ClosingOutcome | null;
  readonly counterLabel: string | null;
  readonly ahead: number | null;
  readonly why: WaitReason;
  readonly wait: WaitRange | null;
}
