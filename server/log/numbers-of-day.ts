import type { GivenNumbers } from "#shared/domain/command.ts";
import type { QueueEvent } from "#shared/domain/event.ts";
import { isInBlock, type LeasedBlock } from "#shared/domain/kept-numbers.ts";
import type { FieldId, TicketId } from "#shared/kit/ids.ts";

/** The events that tell a day's numbers. */
export const NUMBER_EVENTS = [
  "TicketIssued",
  "TicketCounted",
  "NumbersLeased",
  "NumbersReturned",
] as const satisfies readonly QueueEvent["type"][];

/** The highest number of each field that some events gave or lent, by field. */
export function givenIn(events: Iterable<QueueEvent>): GivenNumbers {
  const given = new Map<FieldId, number>();
  for (const event of events) {
    const count = highestIn(event);
    if (count !== null) given.set(count.fieldId, Math.max(count.count, given.get(count.fieldId) ?? 0));
  }
  return [...given].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function highestIn(event: QueueEvent): { readonly fieldId: FieldId; readonly count: number } | null {
  if (event.type === "NumbersLeased") return { fieldId: event.fieldId, count: event.to };
  if (event.type !== "TicketIssued" && event.type !== "TicketCounted") return null;
  return event.count === null ? null : { fieldId: event.fieldId, count: event.count };
}

/** The blocks that some events lent and did not return, in the order of their lending. */
export function leasedIn(events: Iterable<QueueEvent>): readonly LeasedBlock[] {
  let leased: LeasedBlock[] = [];
  for (const event of events) {
    if (event.type === "NumbersLeased") {
      const { type: _, ...block } = event;
      leased.push(block);
    }
    if (event.type === "NumbersReturned")
      leased = leased.filter((block) => block.fieldId !== event.fieldId || !isInBlock(block, event.from));
  }
  return leased;
}

/** The tickets that some events gave a number to. */
export function ticketsIn(events: Iterable<QueueEvent>): ReadonlySet<TicketId> {
  const tickets = new Set<TicketId>();
  for (const event of events)
    if (event.type === "TicketIssued" || event.type === "TicketCounted") tickets.add(event.ticketId);
  return tickets;
}
