import { callOrder } from "#shared/domain/call-order.ts";
import type { QueueState, Ticket } from "#shared/domain/state.ts";
import { whyWaiting } from "#shared/domain/why-waiting.ts";
import { NO_FORESIGHT, type Foresight } from "#shared/forecast/foresight.ts";
import type { TicketId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";

import { centreHead } from "./centre-head.ts";
import { counterLabel, namedField } from "./public-field.ts";
import { procedureName } from "./staff-ticket.ts";
import type { TicketView } from "./phone-types.ts";

/** One ticket as its citizen may see it; null for a number that was not given today. */
export function ticketView(
  state: QueueState,
  ticketId: TicketId,
  now: EpochMs,
  foresight: Foresight = NO_FORESIGHT,
): TicketView | null {
  const ticket = state.tickets.get(ticketId);
  const field = state.centre.fields.find((known) => known.id === ticket?.fieldId);
  if (ticket === undefined || field === undefined) return null;
  const ahead = aheadOf(state, ticket);
  return {
    ...centreHead(state),
    number: ticket.number,
    field: namedField(field),
    procedureName: procedureName(state, ticket.procedureId),
    issuedAt: ticket.issuedAt,
    status: ticket.status.kind,
    outcome: ticket.status.kind === "closed" ? ticket.status.outcome : null,
    counterLabel: "counterId" in ticket.status ? counterLabel(state, ticket.status.counterId) : null,
    ahead,
    why: whyWaiting(state, ticket, now),
    wait: foresight.waiting(ticket),
  };
}

// Nobody is ahead of a ticket that was sent to one counter but those sent before it.
function aheadOf(state: QueueState, ticket: Ticket): number | null {
  const { status } = ticket;
  if (status.kind !== "waiting") return null;
  if (status.onlyCounter !== null) return (state.sent.get(status.onlyCounter) ?? []).indexOf(ticket.id);
  return callOrder(state, ticket.fieldId).indexOf(ticket);
}
