import type { FieldId, TicketId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Settings } from "./centre.ts";
import { fieldsServed } from "./fields-served.ts";
import { lineOf } from "./initial-state.ts";
import type { Counter, Line, PriorityRun, QueueState, Ticket } from "./state.ts";

/** Why a ticket is next, as facts; `shared/i18n` makes the sentence. */
export type NextReason =
  /** It was sent to this counter. */
  | { readonly kind: "sent-here" }
  /** It has waited longest and no class competes. */
  | { readonly kind: "first-in-line" }
  /** A priority class goes ahead: the `inARow`-th of at most `maxInARow` while `passed` normal citizens wait. */
  | { readonly kind: "priority-ahead"; readonly inARow: number; readonly maxInARow: number; readonly passed: number }
  /** A normal citizen's turn after priority calls; `priorityWaiting` of a priority class wait on. */
  | { readonly kind: "normal-due"; readonly after: number; readonly priorityWaiting: number };

/** A ticket, why it is next, and the line's priority count once it is called (null: the line's count is not touched). */
export interface NextTicket {
  readonly ticket: Ticket;
  readonly reason: NextReason;
  readonly run: PriorityRun | null;
}

/**
 * The ticket that a counter calls next, or null. Whoever was sent to this counter comes first; then the counter's fields
 * by the centre's rule; within a field by class and place. A missed citizen is passed over until their time.
 */
export function nextTicket(state: QueueState, counter: Counter, now: EpochMs): NextTicket | null {
  const sent = firstOffered(state, state.sent.get(counter.id) ?? [], now);
  if (sent !== null) return { ticket: sent, reason: { kind: "sent-here" }, run: null };
  const heads = fieldsServed(state, counter)
    .map((field) => nextInField(state, field, now))
    .filter((next) => next !== null);
  if (state.centre.settings.homeRule === "in-order" || counter.lend !== null) return heads[0] ?? null;
  return heads.reduce<NextTicket | null>(
    (best, next) => (best === null || next.ticket.place < best.ticket.place ? next : best),
    null,
  );
}

/** The ticket that a field's line gives next, or null when nobody may be called. */
export function nextInField(state: QueueState, fieldId: FieldId, now: EpochMs): NextTicket | null {
  const line = lineOf(state, fieldId);
  const priority = firstOffered(state, line.priority, now);
  const normal = firstOffered(state, line.normal, now);
  const rule = state.centre.settings.priority;
  if (normal === null) return priority === null ? null : alone(priority, line.run);
  if (priority === null) return alone(normal, afterNormal(line.run));
  if (normalIsDue(line.run, rule)) {
    const reason = { kind: "normal-due", after: line.run.inARow, priorityWaiting: line.priority.length } as const;
    return { ticket: normal, reason, run: afterNormal(line.run) };
  }
  return { ticket: priority, reason: priorityAhead(line, rule), run: afterPriority(line.run, rule) };
}

/** Whether the bounded rule gives the next call to a normal citizen although a priority class waits. */
export const normalIsDue = (run: PriorityRun, rule: Settings["priority"]): boolean =>
  run.normalDue > 0 || run.inARow >= rule.maxInARow;

/** The count after a priority call past a waiting normal citizen. */
export function afterPriority(run: PriorityRun, rule: Settings["priority"]): PriorityRun {
  const inARow = run.inARow + 1;
  return { inARow, normalDue: inARow >= rule.maxInARow ? rule.thenNormal : 0 };
}

/** The count after a normal call: the run is over once as many normal citizens were called as are due. */
export function afterNormal(run: PriorityRun): PriorityRun {
  const normalDue = Math.max(0, run.normalDue - 1);
  return { inARow: normalDue === 0 ? 0 : run.inARow, normalDue };
}

const alone = (ticket: Ticket, run: PriorityRun): NextTicket => ({ ticket, reason: { kind: "first-in-line" }, run });

const priorityAhead = (line: Line, rule: Settings["priority"]): NextReason => ({
  kind: "priority-ahead",
  inARow: line.run.inARow + 1,
  maxInARow: rule.maxInARow,
  passed: line.normal.length,
});

function firstOffered(state: QueueState, queue: readonly TicketId[], now: EpochMs): Ticket | null {
  for (const id of queue) {
    const ticket = state.tickets.get(id);
    if (ticket !== undefined && isOffered(ticket, now)) return ticket;
  }
  return null;
}

/**
 * Whether a waiting ticket may be called now: not one that was missed a moment ago. A clock that was set back to before
 * the absence would hide its citizen for as long: then they are offered at once.
 */
export const isOffered = ({ status, since }: Ticket, now: EpochMs): boolean =>
  status.kind === "waiting" && (status.notBefore === null || status.notBefore <= now || now < since);
