import type { CounterId } from "#shared/kit/ids.ts";
import type { TransferTarget } from "./command.ts";
import { refuse } from "./decision.ts";
import type { Decision } from "./decision.ts";
import { fieldsSetTo } from "./fields-served.ts";
import { counterOf } from "./initial-state.ts";
import type { Counter, QueueState, Ticket } from "./state.ts";

/** Sends the visit on. Number and age stay; the sender is kept, so that it can come back. */
export function transferTicket(ticket: Ticket, counter: Counter, target: TransferTarget, state: QueueState): Decision {
  const sent = { type: "TicketTransferred", ticketId: ticket.id, counterId: counter.id, sentBy: counter.id } as const;
  switch (target.kind) {
    case "field":
      if (!state.centre.fields.some((field) => field.id === target.fieldId)) return refuse("FIELD_UNKNOWN");
      if (target.fieldId === ticket.fieldId) return refuse("TRANSFER_TO_ITSELF");
      return [{ ...sent, fieldId: target.fieldId, onlyCounter: null }];
    case "counter":
      return toCounter(target.counterId, ticket, counter, state);
    case "sender":
      return ticket.sentBy === null ? refuse("NO_SENDER") : toCounter(ticket.sentBy, ticket, counter, state);
  }
}

function toCounter(id: CounterId, ticket: Ticket, counter: Counter, state: QueueState): Decision {
  if (!state.centre.counters.some((plan) => plan.id === id)) return refuse("COUNTER_UNKNOWN");
  if (id === counter.id) return refuse("TRANSFER_TO_ITSELF");
  const receiver = counterOf(state, id);
  if (receiver.desk.kind === "closed") return refuse("COUNTER_CLOSED");
  const served = fieldsSetTo(state, receiver);
  const fieldId = served.includes(ticket.fieldId) ? ticket.fieldId : (served[0] ?? ticket.fieldId);
  return [
    {
      type: "TicketTransferred",
      ticketId: ticket.id,
      counterId: counter.id,
      fieldId,
      onlyCounter: id,
      sentBy: counter.id,
    },
  ];
}
