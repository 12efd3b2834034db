import type { BoardPlan } from "./board-plan.ts";
import type { CentreId, ClassId, ClerkId, CounterId, FieldId, ProcedureId } from "#shared/kit/ids.ts";
import type { Language, LocalText } from "#shared/kit/local-text.ts";
import type { Calendar } from "./calendar.ts";
import type { IdentityRules } from "./identity.ts";
import type { ManyTicketsRule } from "./many-tickets.ts";
import type { BalancingMode } from "./move.ts";

/** What a centre is: the centre file, checked and frozen. The log never repeats it; events carry what replay needs. */
export interface Centre {
  readonly id: CentreId;
  readonly name: LocalText;
  readonly address: LocalText | null;
  /** IANA name; the centre's midnight turns its day. */
  readonly timeZone: string;
  readonly languages: readonly Language[];
  readonly fields: readonly Field[];
  readonly procedures: readonly Procedure[];
  /** The first is the normal class. */
  readonly classes: readonly TicketClass[];
  readonly counters: readonly CounterPlan[];
  readonly clerks: readonly Clerk[];
  /** What the centre says of its kiosks, by the names that they were paired under; most need no entry. */
  readonly kiosks: readonly KioskPlan[];
  /** Null: every day may be worked, at every hour. */
  readonly calendar: Calendar | null;
  readonly elsewhere: Elsewhere;
  readonly board: BoardPlan;
  readonly settings: Settings;
}

/** Where else a citizen may turn. */
export interface Elsewhere {
  readonly neighbours: readonly { readonly name: LocalText; readonly address: LocalText }[];
  /** The address of the public service portal; null where none is named. */
  readonly portal: string | null;
}

/** An area of procedures with one waiting line and one ticket letter. */
export interface Field {
  readonly id: FieldId;
  /** One capital letter, its own in the centre. */
  readonly letter: string;
  readonly name: LocalText;
}

/** What the citizen came for. */
export interface Procedure {
  readonly id: ProcedureId;
  readonly fieldId: FieldId;
  readonly name: LocalText;
  readonly documents: readonly LocalText[];
  /** Usual minutes at the counter. */
  readonly typicalMinutes: number;
  /** True until the centre has checked the documents: shown as "to be checked", never as law. */
  readonly isUnverified: boolean;
  /** Whether one citizen may bring many: the kiosk asks how many files there are. */
  readonly asksFiles: boolean;
}

/** Normal, or a priority class. */
export interface TicketClass {
  readonly id: ClassId;
  readonly name: LocalText;
  readonly isPriority: boolean;
}

/** A numbered desk and its home: one field, or several in order. */
export interface CounterPlan {
  readonly id: CounterId;
  /** The number on the desk, as people say it: "4". */
  readonly label: string;
  readonly home: readonly [FieldId, ...FieldId[]];
  /** When it is planned to be staffed, in order. */
  readonly hours: readonly CounterHours[];
}

/** A stretch of planned duty, in milliseconds since midnight. */
export interface CounterHours {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A kiosk as the centre file knows it. */
export interface KioskPlan {
  readonly name: string;
  /** The counters nearest to it: their clerks are asked first when its citizen wants a person, or its printer a hand. */
  readonly nearest: readonly CounterId[];
}

/** A right beyond a clerk's usual work; none is given by default. */
export type ClerkRight =
  | "call-any-ticket"
  /** For a reception desk: cancels, readmits and sets aside tickets of every field. */
  | "change-any-ticket";

/** The person who signs in at a counter. */
export interface Clerk {
  readonly id: ClerkId;
  readonly name: string;
  /** The fields they may serve, and their pace against a specialist's (1 = as fast, 1.3 = 30 % slower). */
  readonly skills: ReadonlyMap<FieldId, number>;
  readonly rights: readonly ClerkRight[];
}

/** The centre's own rules. Durations in milliseconds. */
export interface Settings {
  /**
   * At most `maxInARow` priority calls in a row while a normal citizen waits, then `thenNormal` (at least 1) normal ones.
   * With `maxInARow` 0 a priority class is called only while no normal citizen waits.
   */
  readonly priority: { readonly maxInARow: number; readonly thenNormal: number };
  /** A missed citizen is not offered again for `retryAfterMs`; the visit is closed at the `maxAbsences`-th absence. */
  readonly missed: { readonly retryAfterMs: number; readonly maxAbsences: number };
  /** The longest hold a clerk may give. */
  readonly holdMaxMs: number;
  /** How long the last action at a counter can be taken back. */
  readonly undoMs: number;
  /** How a counter with several home fields chooses: by the order of its fields, or whoever waits longest. */
  readonly homeRule: "in-order" | "longest-waiting";
  /** What a lent counter does for its own line: nothing, or serve it when the other line is empty. */
  readonly lentRule: "lent-only" | "lent-first";
  /**
   * `setupMs`: how long a clerk needs to change to another field; the program plans with it and locks nobody out.
   * `minDwellMs`: how long a counter stays in a field, counted from the end of the set-up, before the program moves it again.
   */
  readonly lend: { readonly setupMs: number; readonly minDwellMs: number };
  readonly balancing: BalancingSettings;
  /**
   * Numbers for the time without the server: how many of each field a kiosk keeps, and how far ahead of the line, so that
   * the server's own numbers seldom meet them.
   */
  readonly offline: { readonly leaseSize: number; readonly leadNumbers: number };
  /** Null: the kiosks read no identity cards. */
  readonly identity: IdentityRules | null;
  /** When the director is told that somebody may be taking tickets for others. */
  readonly manyTickets: ManyTicketsRule;
  /** Most files that one ticket may carry. */
  readonly maxFiles: number;
  /** From so many files on, a ticket waits in the line of that field; null: in its own, however many. */
  readonly bulk: { readonly fromFiles: number; readonly fieldId: FieldId } | null;
  /** Procedures that one visit may chain. */
  readonly maxProceduresPerVisit: number;
  /** Whether tickets list the papers to have at hand. */
  readonly printsDocuments: boolean;
}

/** How counters may be moved. */
export interface BalancingSettings {
  /** What a day begins with; the director may set another for the day. */
  readonly mode: BalancingMode;
  /** How eagerly counters are moved: `calm` makes few moves, `balanced` more. */
  readonly profile: "balanced" | "calm";
  /** The most moves that the program makes by itself in an hour. */
  readonly maxMovesPerHour: number;
  /** The fields whose counters may be lent; null: all. */
  readonly lendingFields: readonly FieldId[] | null;
  /** Open counters that a field keeps, whatever else happens; a field that is not named keeps none. */
  readonly keep: ReadonlyMap<FieldId, number>;
  /** Clerks whom the program never moves. */
  readonly neverClerks: readonly ClerkId[];
  /** A declined move is not proposed again for this long. */
  readonly declinedForMs: number;
  /** The wait that the centre aims at. */
  readonly normMs: number;
}
