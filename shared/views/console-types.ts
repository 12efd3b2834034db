import type { CallReason, HoldReason } from "#shared/domain/command.ts";
import type { WaitReason } from "#shared/domain/why-waiting.ts";
import type { NextReason } from "#shared/domain/next-ticket.ts";
import type { Desk } from "#shared/domain/state.ts";
import type { WaitRange } from "#shared/forecast/wait-range.ts";
import type { CounterId, DeviceId, FieldId } from "#shared/kit/ids.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { HowAnnounced } from "./how-announced.ts";
import type { PrinterCondition } from "./printer-condition.ts";
import type { CentreHead, NamedField } from "./public-types.ts";
import type { HelpCard, StaffCounter, StaffTicket, Tally } from "./staff-types.ts";

/** Who is at the counter. */
export interface InHand {
  readonly ticket: StaffTicket;
  readonly status: "called" | "serving";
  readonly reason: CallReason | "next" | "result";
  readonly recalls: number;
  /** How the call has come to the lobby; null while it is served, and where the centre has no screens today. */
  readonly announced: HowAnnounced | null;
  readonly documents: readonly LocalText[];
  readonly isUnverified: boolean;
  /** Whether the counter was lent when it called them: a lend or a return since then begins after them. */
  readonly wasLent: boolean;
  /** The counter that transferred it here. */
  readonly sender: { readonly counterId: CounterId; readonly label: string } | null;
  /** Where the visit goes on once this is finished, and what joining that line now means; null where it ends here. */
  readonly onward: { readonly field: NamedField; readonly wait: WaitRange | null } | null;
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
