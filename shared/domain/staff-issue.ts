import type { ClassId, CommandId, DeviceId, ProcedureId, TicketId } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Fetching } from "./fetching.ts";

/** Staff take over a turn that was written by hand while nothing worked: the citizen stands by the time on that paper. */
export interface IssueWritten extends Fetching {
  readonly type: "IssueWritten";
  readonly procedureId: ProcedureId;
  readonly classId: ClassId;
  readonly files: number;
  readonly language: Language;
  readonly thenProcedures: readonly ProcedureId[];
  readonly writtenAt: EpochMs;
  /** Why it was written by hand, for the record. */
  readonly reason: string;
  /** The press of a kiosk's ticket that no line takes: with this one in its stead it is seen to. */
  readonly unplaced?: CommandId | undefined;
}

/** Staff have a ticket's paper printed at a kiosk. */
export interface OrderPaper {
  readonly type: "OrderPaper";
  readonly ticketId: TicketId;
  readonly deviceId: DeviceId;
}

/** Where and why a turn that was written by hand stands among the others. */
export interface WrittenIssue {
  readonly issuedAt: EpochMs;
  readonly place: number;
  readonly reason: string;
}
