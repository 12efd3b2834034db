import type { Field } from "#shared/domain/centre.ts";
import { countersServing } from "#shared/domain/fields-served.ts";
import { lineOf } from "#shared/domain/initial-state.ts";
import type { QueueState } from "#shared/domain/state.ts";
import type { Foresight } from "#shared/forecast/foresight.ts";
import type { CounterId, FieldId, TicketId } from "#shared/kit/ids.ts";

import type { NamedField, PublicField } from "./public-types.ts";

/** A field as the public sees it. */
export const publicField = (state: QueueState, field: Field, foresight: Foresight): PublicField => ({
  ...namedField(field),
  waiting: countWaiting(state, field.id),
  counterLabels: countersServing(state, field.id).map((counter) => counterLabel(state, counter.id)),
  wait: foresight.newcomer(field.id, false),
  closedText: lineOf(state, field.id).closed?.publicText ?? null,
});

/** A field by name. */
export const namedField = ({ id, letter, name }: Field): NamedField => ({ fieldId: id, letter, name });

/** How many wait in a field, also those sent to one counter. Copies no line: boards ask for it all day long. */
export function countWaiting(state: QueueState, fieldId: FieldId): number {
  const { priority, normal } = lineOf(state, fieldId);
  return priority.length + normal.length + sentIn(state, fieldId).length;
}

/** Everyone who waits in a field, also those sent to one counter; in no order. */
export function waitingIn(state: QueueState, fieldId: FieldId): readonly TicketId[] {
  const { priority, normal } = lineOf(state, fieldId);
  return [...priority, ...normal, ...sentIn(state, fieldId)];
}

const sentIn = (state: QueueState, fieldId: FieldId): readonly TicketId[] =>
  [...state.sent.values()].flat().filter((id) => state.tickets.get(id)?.fieldId === fieldId);

/** The number on a counter's desk; its id for one that left the centre file. */
export const counterLabel = (state: QueueState, id: CounterId): string =>
  state.centre.counters.find((plan) => plan.id === id)?.label ?? id;
