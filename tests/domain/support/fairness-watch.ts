import type { Settings } from "#shared/domain/centre.ts";
import { fieldsServed } from "#shared/domain/fields-served.ts";
import { counterOf } from "#shared/domain/initial-state.ts";
import type { QueueState, Ticket } from "#shared/domain/state.ts";
import type { CounterId, FieldId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Watch } from "./run-day.ts";

/** How a line has gone on. */
interface Going {
  /** Priority calls past a normal citizen who might have been called, since the last normal call. */
  ahead: number;
  /** Normal calls due before the next such priority call. */
  due: number;
}

/**
 * Judges every call in turn by what everybody in the hall can see: who waits, since when, and which calls there were.
 * Knows nothing of how the rules choose. Writes a sentence for everyone who was passed by.
 */
export function fairnessWatch(unfair: string[]): Watch {
  const goings = new Map<FieldId, Going>();
  return {
    decided(state, { at }, decision) {
      if ("refused" in decision) return;
      if (decision.some(({ type }) => type === "DayOpened")) goings.clear();
      for (const event of decision) {
        if (event.type !== "TicketCalled" || event.reason !== "next") continue;
        const ticket = state.tickets.get(event.ticketId);
        if (ticket === undefined) throw new Error(`${event.ticketId} was called and is not there`);
        const waiting = [...state.tickets.values()].filter((other) => mayBeCalled(other, at));
        unfair.push(...passedBy(ticket, event.counterId, waiting, state));
        if (sentTo(ticket) === null) unfair.push(...exceeds(ticket, waiting, state.centre.settings.priority, goings));
      }
    },
  };
}

const mayBeCalled = ({ status, since }: Ticket, at: EpochMs): boolean =>
  status.kind === "waiting" && (status.notBefore === null || at >= status.notBefore || at < since);

const sentTo = ({ status }: Ticket): CounterId | null => (status.kind === "waiting" ? status.onlyCounter : null);

function passedBy(
  ticket: Ticket,
  counterId: CounterId,
  waiting: readonly Ticket[],
  state: QueueState,
): readonly string[] {
  const sentHere = waiting.filter((other) => sentTo(other) === counterId);
  const isBefore = ({ place }: Ticket) => place < ticket.place;
  if (sentTo(ticket) !== null)
    return sentHere.filter(isBefore).map(({ id }) => `${id} was sent here before ${ticket.id}`);
  const inLine = waiting.filter((other) => sentTo(other) === null);
  const alike = inLine.filter(
    ({ fieldId, isPriority }) => fieldId === ticket.fieldId && isPriority === ticket.isPriority,
  );
  const before = fieldsBefore(ticket, counterId, state);
  return [
    ...sentHere.map(({ id }) => `${id} was sent here, ${ticket.id} was not`),
    ...alike.filter(isBefore).map(({ id }) => `${id} waited longer in the same class than ${ticket.id}`),
    ...inLine
      .filter(({ fieldId }) => before.includes(fieldId))
      .map(({ id }) => `${id} waits in a field before ${ticket.id}'s`),
  ];
}

function fieldsBefore({ fieldId }: Ticket, counterId: CounterId, state: QueueState): readonly FieldId[] {
  const counter = counterOf(state, counterId);
  if (state.centre.settings.homeRule === "longest-waiting" && counter.lend === null) return [];
  const served = fieldsServed(state, counter);
  return served.slice(0, served.indexOf(fieldId));
}

function exceeds(
  ticket: Ticket,
  waiting: readonly Ticket[],
  { maxInARow, thenNormal }: Settings["priority"],
  goings: Map<FieldId, Going>,
): readonly string[] {
  const going = goings.get(ticket.fieldId) ?? { ahead: 0, due: 0 };
  goings.set(ticket.fieldId, going);
  if (!ticket.isPriority) {
    going.ahead = 0;
    going.due = Math.max(0, going.due - 1);
    return [];
  }
  const passed = waiting.filter(({ fieldId, isPriority }) => fieldId === ticket.fieldId && !isPriority);
  if (passed.every((other) => sentTo(other) !== null)) return [];
  const isEarly = going.due > 0;
  going.ahead += 1;
  if (going.ahead === maxInARow) going.due = thenNormal;
  return [
    ...(going.ahead > maxInARow ? [`${ticket.id} is the ${going.ahead}th priority call in a row`] : []),
    ...(isEarly ? [`${ticket.id} was called while normal citizens were due`] : []),
  ];
}
