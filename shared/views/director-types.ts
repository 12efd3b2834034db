import type { FieldForecast } from "#shared/forecast/foresight.ts";
import type {
  ClerkId,
  CommandId,
  CounterId,
  FieldId,
  NoticeId,
  ProcedureId,
  TicketNumber,
  ZoneId,
} from "#shared/kit/ids.ts";
import type { ChosenAtKiosk } from "#shared/domain/unplaced.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";
import type { CentreHead, PublicField } from "./public-types.ts";
import type { HelpCard, StaffCounter } from "./staff-types.ts";
import type { BalancingView } from "./balancing-types.ts";
import type { DeviceEntry } from "./device-types.ts";

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

/** A ticket on paper that no line takes. */
export interface UnplacedCard {
  readonly press: CommandId;
  readonly number: TicketNumber;
  /** Null where the centre does not know the field. */
  readonly fieldName: LocalText | null;
  /** Null where the centre does not know it. */
  readonly procedureId: ProcedureId | null;
  /** Null for a kiosk that is gone. */
  readonly kioskName: string | null;
  readonly issuedAt: EpochMs;
  /** What its citizen had chosen, as far as the centre knows it still; null where that was not noted. */
  readonly chosen: ChosenAtKiosk | null;
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
  /** The parts of the house that have boards of their own. */
  readonly zones: readonly { readonly id: ZoneId; readonly name: LocalText }[];
  readonly clock: ClockState;
  readonly figures: DayFigures;
  readonly balancing: BalancingView;
  readonly notices: readonly NoticeCard[];
  /** Tickets that kiosks gave and no line takes, in the order in which they were given. */
  readonly unplaced: readonly UnplacedCard[];
  /** Citizens at a kiosk who call for a person, the longest first. */
  readonly help: readonly HelpCard[];
}
