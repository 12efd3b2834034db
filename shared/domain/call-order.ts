import type { FieldId, TicketId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { lineOf } from "./initial-state.ts";
import { afterNormal, afterPriority, isOffered, normalIsDue } from "./next-ticket.ts";
import type { Line, QueueState, Ticket } from "./state.ts";

/**
 * A field's line in the order in which it will be called if nobody else comes: what the console lists and a promise
 * counts. A missed citizen stands where they would once offered again. Stops after `limit` tickets.
 */
export function callOrder(state: QueueState, fieldId: FieldId, limit = Infinity): readonly Ticket[] {
  return firstOf(
    inCallOrder(state, fieldId, () => true),
    limit,
  );
}

/** The same of those who may be called now, so that its first is the field's next: without who was missed a moment ago. */
export function offeredOrder(state: QueueState, fieldId: FieldId, now: EpochMs, limit = Infinity): readonly Ticket[] {
  return firstOf(
    inCallOrder(state, fieldId, (ticket) => isOffered(ticket, now)),
    limit,
  );
}

function firstOf(tickets: Iterable<Ticket>, limit: number): readonly Ticket[] {
  const first: Ticket[] = [];
  for (const ticket of tickets) {
    if (first.length >= limit) break;
    first.push(ticket);
  }
  return first;
}

function* inCallOrder(
  state: QueueState,
  fieldId: FieldId,
  isIn: (ticket: Ticket) => boolean,
): Generator<Ticket, void, undefined> {
  const line = lineOf(state, fieldId);
  const rule = state.centre.settings.priority;
  const priority = ticketsOf(state, line.priority).filter(isIn);
  const normal = ticketsOf(state, line.normal).filter(isIn);
  const next = { priority: 0, normal: 0 };
  let run = line.run;
  while (next.priority < priority.length && next.normal < normal.length) {
    const isNormal = normalIsDue(run, rule);
    run = isNormal ? afterNormal(run) : afterPriority(run, rule);
    yield* isNormal ? normal.slice(next.normal, ++next.normal) : priority.slice(next.priority, ++next.priority);
  }
  yield* priority.slice(next.priority);
  yield* normal.slice(next.normal);
}

const ticketsOf = (state: QueueState, ids: readonly TicketId[]): readonly Ticket[] =>
  ids.map((id) => state.tickets.get(id)).filter((ticket) => ticket !== undefined);

/**
 * How many will be called before someone who joins a field's line now, if nobody comes after: O(1), so that issuing
 * costs the same at nine on a Monday. Counts missed citizens, who may come back.
 */
export function aheadOfNewcomer(state: QueueState, fieldId: FieldId, isPriority: boolean): number {
  const line = lineOf(state, fieldId);
  return aheadAt(state, line, isPriority, (isPriority ? line.priority : line.normal).length);
}

/** The same for a ticket that stands in its field's line: its index in the order of calls. O(1) for the newest. */
export function aheadInLine(state: QueueState, ticket: Ticket): number {
  const line = lineOf(state, ticket.fieldId);
  const ownClass = ticket.isPriority ? line.priority : line.normal;
  return aheadAt(state, line, ticket.isPriority, ownClass.lastIndexOf(ticket.id));
}

/** How many are called before whoever stands behind `sameClass` others of their class. */
function aheadAt(state: QueueState, { priority, normal, run }: Line, isPriority: boolean, sameClass: number): number {
  const { maxInARow, thenNormal } = state.centre.settings.priority;
  // The rule may have been made stricter at noon: a count that is past it lets one normal citizen through.
  const due = run.inARow < maxInARow ? run.normalDue : Math.max(1, run.normalDue);
  if (!isPriority) return sameClass + Math.min(priority.length, overtakers(sameClass + 1));
  return sameClass + Math.min(normal.length, passedBefore(sameClass + 1));

  // Priority calls that the rule lets pass before the k-th normal one.
  function overtakers(k: number): number {
    if (maxInARow === 0) return 0;
    const first = due > 0 ? 0 : maxInARow - run.inARow;
    const rest = k - (due > 0 ? due : thenNormal);
    return first + Math.max(0, Math.ceil(rest / thenNormal)) * maxInARow;
  }
  // Normal calls that the rule puts before the k-th priority one.
  function passedBefore(k: number): number {
    if (maxInARow === 0) return normal.length;
    const inARow = due > 0 ? 0 : run.inARow;
    return due + Math.floor((k - 1 + inARow) / maxInARow) * thenNormal;
  }
}
