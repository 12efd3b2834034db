import { aheadInLine } from "#shared/domain/call-order.ts";
import type { Recorded, TicketEvent, WaitPromise } from "#shared/domain/event.ts";
import type { QueueState, Ticket } from "#shared/domain/state.ts";
import { toldWait } from "#shared/forecast/told-wait.ts";
import type { TicketId } from "#shared/kit/ids.ts";
import type { IssuedTicket } from "#shared/protocol/requests.ts";

import type { TicketRefs } from "#server/auth/ticket-refs.ts";

/** What the paper and the screen say of a ticket that was just issued. */
export interface TicketSlips {
  /** Null for events that issued no ticket. A retry gets what the first answer said, as long as this process lives. */
  of(events: readonly Recorded[]): IssuedTicket | null;
  /** Of a ticket that was issued before, for another paper. */
  again(ticket: Ticket): IssuedTicket;
}

/** What slips are made from. */
export interface SlipParts {
  readonly state: () => QueueState;
  readonly refs: TicketRefs;
  /** The address by which a citizen's phone reaches this server, without a slash at its end. */
  readonly publicUrl: () => string;
}

type Issued = Recorded<Extract<TicketEvent, { type: "TicketIssued" }>>;

/** Retries come within seconds; this many slips are minutes of the busiest day. */
const SLIPS_KEPT = 2000;

/** Slips by the state as it is when they are asked for. */
export function createTicketSlips(parts: SlipParts): TicketSlips {
  const kept = new Map<TicketId, IssuedTicket>();
  return {
    of(events) {
      const issued = events.find(isIssued);
      if (issued === undefined) return null;
      const { ticketId } = issued.event;
      const slip = kept.get(ticketId) ?? newSlip(issued, parts);
      kept.set(ticketId, slip);
      const [oldest] = kept.keys();
      if (kept.size > SLIPS_KEPT && oldest !== undefined) kept.delete(oldest);
      return slip;
    },
    again: (ticket) => slipOf(ticket, ticket.promise, parts),
  };
}

const isIssued = (recorded: Recorded): recorded is Issued => recorded.event.type === "TicketIssued";

function newSlip({ at, event }: Issued, parts: SlipParts): IssuedTicket {
  const { ticketId: id, number, fieldId } = event;
  const issuedAt = (event.late ?? event.written)?.issuedAt ?? at;
  return slipOf({ id, number, fieldId, issuedAt }, event.promise, parts);
}

function slipOf(
  { id: ticketId, number, fieldId, issuedAt }: Pick<Ticket, "id" | "number" | "fieldId" | "issuedAt">,
  promise: WaitPromise | null | undefined,
  { state, refs, publicUrl }: SlipParts,
): IssuedTicket {
  const ahead = aheadNow(state(), ticketId);
  const wait = promise ? toldWait(promise) : null;
  const qr = `${publicUrl()}/t/${encodeURIComponent(refs.of(ticketId))}`;
  return { ticketId, number, fieldId, issuedAt, ahead, wait, qr };
}

/** Nobody is ahead of a ticket that has left its line before its first answer was repeated. */
function aheadNow(state: QueueState, ticketId: TicketId): number {
  const ticket = state.tickets.get(ticketId);
  return ticket?.status.kind === "waiting" ? Math.max(0, aheadInLine(state, ticket)) : 0;
}
