import type { QueueState } from "#shared/domain/state.ts";
import { underWay } from "#shared/domain/under-way.ts";
import type { Foresight } from "#shared/forecast/foresight.ts";
import { asTicketNumber, type TicketId, type TicketNumber } from "#shared/kit/ids.ts";
import type { Language } from "#shared/kit/local-text.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import { ticketView } from "#shared/views/ticket-view.ts";
import type { TicketView } from "#shared/views/phone-types.ts";

/** A ticket as its citizen may see it, and the language it was issued in. */
export interface FollowedTicket {
  readonly view: TicketView;
  readonly language: Language;
}

/** The ticket whose paper names `first`; of a visit with several procedures the one under way. Null for no ticket, or none of today's. */
export function followedTicket(
  state: QueueState,
  first: TicketId | null,
  { now, foresight }: { readonly now: EpochMs; readonly foresight: Foresight },
): FollowedTicket | null {
  const named = first === null ? undefined : state.tickets.get(first);
  if (named === undefined) return null;
  const ticket = underWay(state, named);
  const view = ticketView(state, ticket.id, now, foresight);
  return view === null ? null : { view, language: ticket.language };
}

/** The number of a paper of today that a kiosk gave without the server and has not brought yet; null for any other. */
export function awaitedNumber({ day, tickets }: QueueState, first: TicketId | null): TicketNumber | null {
  const today = `${day}.`;
  if (first === null || tickets.has(first) || !first.startsWith(today)) return null;
  return asTicketNumber(first.slice(today.length));
}
