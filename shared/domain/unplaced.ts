import type { CommandId, DeviceId, FieldId, ProcedureId, TicketNumber } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { BringTicket, Envelope } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import { fetchingOf } from "./fetching.ts";
import type { QueueRefusal } from "./refusal.ts";
import type { QueueState } from "./state.ts";

/** A ticket that a kiosk gave without the server and that no line takes: somebody may hold its paper. */
export interface UnplacedTicket {
  /** Of the kiosk that gave it: names it for good, for its number may be another's too. */
  readonly press: CommandId;
  /** As it is on the paper. */
  readonly number: TicketNumber;
  readonly fieldId: FieldId;
  readonly procedureId: ProcedureId;
  /** By the kiosk's clock. */
  readonly issuedAt: EpochMs;
  /** Why the server does not take it. */
  readonly because: QueueRefusal;
  /** What its citizen had chosen beside the procedure; missing from the logs of before it was noted. */
  readonly chosen?: ChosenAtKiosk;
}

/** What a citizen chooses beside the procedure, with which they are issued another ticket. */
export type ChosenAtKiosk = Pick<BringTicket, "classId" | "files" | "language" | "thenProcedures" | "wantsFetching">;

/** The server has refused for good what a kiosk brought; staff are to see it. The server's own, never a client's. */
export interface NoteUnplaced extends UnplacedTicket {
  readonly type: "NoteUnplaced";
}

/** Staff have seen to whoever may hold the paper. */
export interface SettleUnplaced {
  readonly type: "SettleUnplaced";
  readonly press: CommandId;
  /** What was done, for the record. */
  readonly reason: string;
}

/** A command about tickets that no line takes. */
export type UnplacedCommand = NoteUnplaced | SettleUnplaced;

/** Facts of tickets that no line takes. */
export type UnplacedEvent =
  | ({ readonly type: "TicketUnplaced" } & UnplacedTicket)
  | {
      readonly type: "UnplacedSettled";
      readonly press: CommandId;
      readonly reason: string;
      /** The number that its citizen was issued instead. */
      readonly replacedBy?: TicketNumber;
    };

/** An unplaced ticket that nobody has seen to, and the kiosk that brought it. */
export interface StandingUnplaced extends UnplacedTicket {
  readonly deviceId: DeviceId;
}

/** Notes a ticket once, on whatever day, open or closed; nothing to record where it is noted already. */
export function noteUnplaced(command: NoteUnplaced, { by }: Envelope, { day, kept }: QueueState): Decision {
  if (by.kind !== "device") return refuse("NUMBER_NOT_LEASED");
  if (day === null) return refuse("DAY_NOT_OPEN");
  const { type: _, ...ticket } = command;
  return kept.noted.has(ticket.press) ? [] : [{ type: "TicketUnplaced", ...ticket }];
}

/** What a kiosk brought in vain, as it is noted. */
export const unplacedOf = (brought: BringTicket, because: QueueRefusal): UnplacedTicket => {
  const { insteadOf: press, number, fieldId, procedureId, issuedAt } = brought;
  const { classId, files, language, thenProcedures } = brought;
  const chosen = { classId, files, language, thenProcedures, ...fetchingOf(brought) };
  return { press, number, fieldId, procedureId, issuedAt, because, chosen };
};

/** Takes a ticket off the director's list. */
export const settleUnplaced = ({ press, reason }: SettleUnplaced, { kept }: QueueState): Decision =>
  kept.unplaced.has(press) ? [{ type: "UnplacedSettled", press, reason }] : refuse("NOTICE_UNKNOWN");
