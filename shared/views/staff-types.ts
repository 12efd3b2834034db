import type { MoveWhy } from "#shared/domain/move.ts";
import type { Desk } from "#shared/domain/state.ts";
import type { ClerkId, CounterId, DeviceId, FieldId, TicketId, TicketNumber } from "#shared/kit/ids.ts";
import type { Language, LocalText } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";

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
  /** Its citizen asks that the clerk come for them. */
  readonly wantsFetching: boolean;
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

/** A citizen at a kiosk calls for a person. */
export interface HelpCard {
  readonly deviceId: DeviceId;
  readonly kioskName: string;
  readonly since: EpochMs;
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
