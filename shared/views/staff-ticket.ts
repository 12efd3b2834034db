import { isBulk } from "#shared/domain/bulk-lane.ts";
import { clerkOf, fieldsSetTo, homeOf } from "#shared/domain/fields-served.ts";
import type { Procedure } from "#shared/domain/centre.ts";
import type { MoveWhy } from "#shared/domain/move.ts";
import type { Counter, QueueState, Ticket } from "#shared/domain/state.ts";
import type { ProcedureId } from "#shared/kit/ids.ts";
import type { LocalText } from "#shared/kit/local-text.ts";

import { counterLabel } from "./public-field.ts";
import type { StaffCounter, StaffTicket } from "./staff-types.ts";

/** A ticket as staff see it: with its class and what its citizen came for. */
export const staffTicket = (state: QueueState, ticket: Ticket): StaffTicket => ({
  id: ticket.id,
  number: ticket.number,
  fieldId: ticket.fieldId,
  procedureName: procedureName(state, ticket.procedureId),
  className: state.centre.classes.find((known) => known.id === ticket.classId)?.name ?? { vi: ticket.classId },
  isPriority: ticket.isPriority,
  files: ticket.files,
  isBulk: isInBulkLane(state, ticket),
  language: ticket.language,
  issuedAt: ticket.issuedAt,
  since: ticket.since,
  absences: ticket.absences,
  step: ticket.step,
  thenProcedures: ticket.thenProcedures.map((id) => procedureName(state, id)),
  isByStaff: ticket.isByStaff,
  wantsFetching: ticket.wantsFetching,
});

/** Whether it stands in the bulk lane for its many files. */
function isInBulkLane(state: QueueState, { procedureId, files, fieldId }: Ticket): boolean {
  const { bulk } = state.centre.settings;
  const procedure = procedureIn(state, procedureId);
  return procedure !== undefined && isBulk({ bulk }, procedure, files) && bulk?.fieldId === fieldId;
}

/** The procedure; undefined for one that left the centre file in mid-day. */
export const procedureIn = (state: QueueState, id: ProcedureId): Procedure | undefined =>
  state.centre.procedures.find((procedure) => procedure.id === id);

/** A procedure's name; its code for one that left the centre file. */
export const procedureName = (state: QueueState, id: ProcedureId): LocalText =>
  procedureIn(state, id)?.name ?? { vi: id };

/** A counter as staff see it. */
export function staffCounter(state: QueueState, counter: Counter): StaffCounter {
  const { id, desk, lend, clerkId } = counter;
  return {
    counterId: id,
    label: counterLabel(state, id),
    desk,
    clerk: clerkId === null ? null : { clerkId, name: clerkOf(state, clerkId)?.name ?? clerkId },
    home: homeOf(state, id),
    fields: fieldsSetTo(state, counter),
    lend:
      lend === null
        ? null
        : {
            fieldId: lend.fieldId,
            since: lend.since,
            until: lend.until,
            reason: lend.reason,
            why: whyLent(state, counter),
          },
  };
}

/** The figures of the move that set the counter to its present field; null where it was made unasked. */
function whyLent({ balancing }: QueueState, { id, lend }: Counter): MoveWhy | null {
  const move = [...balancing.moves.values()].findLast(
    ({ counterId, status }) => counterId === id && status.kind === "made" && status.at === lend?.since,
  );
  return move?.why ?? null;
}
