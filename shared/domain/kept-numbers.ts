import type { CommandId, DeviceId, FieldId, Seq, StoreId, TicketId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { StandingUnplaced } from "./unplaced.ts";

/** Numbers of a field that follow one another, both ends included. */
export interface NumberBlock {
  readonly fieldId: FieldId;
  readonly from: number;
  readonly to: number;
}

/** A block that is lent to a kiosk's store: nobody else gives its numbers. `letter` is the field's at that time. */
export interface LeasedBlock extends NumberBlock {
  readonly deviceId: DeviceId;
  readonly storeId: StoreId;
  readonly letter: string;
}

/** A lease that stands today. */
export interface Lease extends LeasedBlock {
  /** Log position and time of its lending. */
  readonly seq: Seq;
  readonly at: EpochMs;
  /** The highest of its numbers that was brought; one below `from` while none was. */
  readonly usedTo: number;
}

/** What the log knows of another day than the open one. */
export interface PastDay {
  readonly leased: readonly LeasedBlock[];
  /** Whether the number that is brought is in the log. */
  readonly isTaken: boolean;
}

/** What the day remembers of kiosks that gave tickets without the server. */
export interface KeptNumbers {
  /** The ticket that each press at a kiosk was given by the server. */
  readonly presses: Map<CommandId, TicketId>;
  /** Presses that a kiosk answered itself; should they still arrive, they give nothing. */
  readonly answered: Map<CommandId, DeviceId>;
  /** How many tickets each kiosk brought today. */
  readonly brought: Map<DeviceId, number>;
  /** Tickets of days that were over when they were brought today. */
  readonly counted: Set<TicketId>;
  /** Tickets that no line takes, by their press, until staff have seen to them. */
  readonly unplaced: Map<CommandId, StandingUnplaced>;
  /** Presses of all of them today, settled ones too. */
  readonly noted: Set<CommandId>;
}

/** A day on which no kiosk was alone. */
export const noKeptNumbers = (): KeptNumbers => ({
  presses: new Map(),
  answered: new Map(),
  brought: new Map(),
  counted: new Set(),
  unplaced: new Map(),
  noted: new Set(),
});

/** Whether a count is one of the block's. */
export const isInBlock = ({ from, to }: Pick<NumberBlock, "from" | "to">, count: number): boolean =>
  from <= count && count <= to;
