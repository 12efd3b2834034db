import type { NewTurn, Recorded, TicketEvent } from "./event.ts";
import type { Ticket, TicketStatus, TicketTimes } from "./state.ts";

/** Waiting in its line, to be offered at once. */
export const WAITING: TicketStatus = { kind: "waiting", notBefore: null, onlyCounter: null };

const NO_TIMES: TicketTimes = {
  firstCalledAt: null,
  startedAt: null,
  closedAt: null,
  waitingMs: 0,
  walkingMs: 0,
  servingMs: 0,
  heldMs: 0,
  signingMs: 0,
  awayMs: 0,
};

/** A turn that joins its line now, at the end. */
export function newTicket(turn: NewTurn, step: number, { at, by, seq }: Recorded): Ticket {
  return {
    id: turn.ticketId,
    visitId: turn.visitId,
    number: turn.number,
    step,
    fieldId: turn.fieldId,
    procedureId: turn.procedureId,
    classId: turn.classId,
    isPriority: turn.isPriority,
    files: turn.files,
    language: turn.language,
    thenProcedures: turn.thenProcedures,
    wantsFetching: turn.wantsFetching ?? false,
    issuedBy: by,
    issuedAt: at,
    place: seq,
    since: at,
    status: WAITING,
    absences: 0,
    recalls: 0,
    sentBy: null,
    servedBy: null,
    times: NO_TIMES,
    promise: null,
    paper: "unknown",
    paperAt: null,
    isByStaff: by.kind === "clerk" || by.kind === "director",
    changed: seq,
  };
}

/** A ticket that was brought when its day was over: closed as it is made, and nothing is known of its wait. */
export function countedTicket(event: Extract<TicketEvent, { type: "TicketCounted" }>, cause: Recorded): Ticket {
  const { issuedAt } = event;
  return {
    ...newTicket(event, 1, cause),
    issuedAt,
    since: issuedAt,
    status: { kind: "closed", outcome: "day-ended" },
    times: { ...NO_TIMES, closedAt: issuedAt },
  };
}
