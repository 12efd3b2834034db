import type { FinishOutcome } from "#shared/domain/command.ts";
import type { ClosingOutcome } from "#shared/domain/event.ts";
import type { Ticket } from "#shared/domain/state.ts";
import type {
  ClassId,
  ClerkId,
  CounterId,
  FieldId,
  ProcedureId,
  TicketId,
  TicketNumber,
  VisitId,
} from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { Day, EpochMs } from "#shared/kit/time.ts";

/** One closed ticket: a visit, or one step of it, as the reports keep it. No personal data. */
export interface VisitRow {
  readonly ticketId: TicketId;
  readonly visitId: VisitId;
  readonly day: Day;
  readonly number: TicketNumber;
  /** 1 for the first procedure of the visit. */
  readonly step: number;
  /** The field it was closed in; a transfer may have changed it. */
  readonly fieldId: FieldId;
  readonly procedureId: ProcedureId;
  readonly classId: ClassId;
  readonly isPriority: boolean;
  readonly files: number;
  readonly language: Language;
  readonly issuedAt: EpochMs;
  readonly firstCalledAt: EpochMs | null;
  readonly startedAt: EpochMs | null;
  readonly closedAt: EpochMs;
  readonly waitingMs: number;
  readonly walkingMs: number;
  readonly servingMs: number;
  readonly heldMs: number;
  readonly signingMs: number;
  readonly awayMs: number;
  /** The wait as told with the ticket, in seconds; null where none was, and for the later steps of a visit. */
  readonly promisedP50S: number | null;
  readonly promisedP90S: number | null;
  /** How many stood before them then. */
  readonly promisedAhead: number | null;
  readonly absences: number;
  readonly recalls: number;
  /** The counter and clerk of the last call; null for who was never called. */
  readonly counterId: CounterId | null;
  readonly clerkId: ClerkId | null;
  readonly wasLent: boolean;
  readonly outcome: FinishOutcome | ClosingOutcome;
  readonly paper: Ticket["paper"];
}

/** The row of a ticket; null while it is still open. */
export function visitRow(ticket: Ticket, day: Day): VisitRow | null {
  const { status, times, servedBy } = ticket;
  if (status.kind !== "closed" || times.closedAt === null) return null;
  return {
    ticketId: ticket.id,
    visitId: ticket.visitId,
    day,
    number: ticket.number,
    step: ticket.step,
    fieldId: ticket.fieldId,
    procedureId: ticket.procedureId,
    classId: ticket.classId,
    isPriority: ticket.isPriority,
    files: ticket.files,
    language: ticket.language,
    issuedAt: ticket.issuedAt,
    firstCalledAt: times.firstCalledAt,
    startedAt: times.startedAt,
    closedAt: times.closedAt,
    waitingMs: times.waitingMs,
    walkingMs: times.walkingMs,
    servingMs: times.servingMs,
    heldMs: times.heldMs,
    signingMs: times.signingMs,
    awayMs: times.awayMs,
    ...promised(ticket),
    absences: ticket.absences,
    recalls: ticket.recalls,
    counterId: servedBy?.counterId ?? null,
    clerkId: servedBy?.clerkId ?? null,
    wasLent: servedBy?.wasLent ?? false,
    outcome: status.outcome,
    paper: ticket.paper,
  };
}

function promised({ promise }: Ticket): Pick<VisitRow, "promisedP50S" | "promisedP90S" | "promisedAhead"> {
  if (promise === null) return { promisedP50S: null, promisedP90S: null, promisedAhead: null };
  return { promisedP50S: promise.p50S, promisedP90S: promise.p90S, promisedAhead: promise.ahead };
}
