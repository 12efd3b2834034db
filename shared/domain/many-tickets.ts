import { noticeId } from "#shared/kit/ids.ts";
import type { DeviceId, NoticeId } from "#shared/kit/ids.ts";
import { visitsOf } from "./identity.ts";
import type { QueueState, Ticket } from "./state.ts";

/** From when on many tickets are worth a look; null: never. */
export interface ManyTicketsRule {
  /** Tickets that one card took in a day. */
  readonly byCard: number | null;
  /** Tickets for one procedure that one kiosk gave within a time. */
  readonly atKiosk: { readonly tickets: number; readonly withinMs: number } | null;
}

/** Facts that may mean that somebody takes tickets for others; what they mean, a person judges. */
export interface ManyTickets {
  readonly id: NoticeId;
  readonly kind: "card" | "kiosk";
  /** In the order in which they were given. */
  readonly tickets: readonly Ticket[];
}

/** What the director should look at, the oldest first. A notice that was dismissed stands again once it has grown. */
export function manyTickets(state: QueueState): readonly ManyTickets[] {
  const all = [...byCard(state), ...atKiosks(state)];
  const open = all.filter(({ id, tickets }) => tickets.length > (state.persons.dismissed.get(id) ?? 0));
  return open.toSorted((one, other) => startOf(one) - startOf(other));
}

function byCard(state: QueueState): readonly ManyTickets[] {
  const least = state.centre.settings.manyTickets.byCard;
  if (least === null) return [];
  return [...state.persons.visits.keys()]
    .map((person) => visitsOf(person, state))
    .filter((tickets) => tickets.length >= least)
    .map((tickets) => ({ id: noticeId(`card.${tickets[0]?.id}`), kind: "card", tickets }));
}

function atKiosks(state: QueueState): readonly ManyTickets[] {
  const rule = state.centre.settings.manyTickets.atKiosk;
  if (rule === null) return [];
  const streams = Map.groupBy(
    [...state.tickets.values()].filter(({ step }) => step === 1),
    (ticket) => `${kioskOf(ticket)} ${ticket.procedureId}`,
  );
  return [...streams.values()].flatMap((tickets) => (kioskOf(tickets[0]) === null ? [] : burstsIn(tickets, rule)));
}

const kioskOf = (ticket: Ticket | undefined): DeviceId | null =>
  ticket?.issuedBy.kind === "device" ? ticket.issuedBy.deviceId : null;

/** The stretches in which every ticket stands in some window that is full enough; two that touch are one. */
function burstsIn(
  unordered: readonly Ticket[],
  { tickets: least, withinMs }: NonNullable<ManyTicketsRule["atKiosk"]>,
): readonly ManyTickets[] {
  const stream = unordered.toSorted((one, other) => one.issuedAt - other.issuedAt);
  const bursts: { from: number; to: number }[] = [];
  for (let to = least - 1; to < stream.length; to += 1) {
    const from = to - least + 1;
    if (spanMs(stream[from], stream[to]) > withinMs) continue;
    const last = bursts.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = to;
    else bursts.push({ from, to });
  }
  return bursts.map(({ from, to }) => {
    const tickets = stream.slice(from, to + 1);
    return { id: noticeId(`kiosk.${tickets[0]?.id}`), kind: "kiosk", tickets };
  });
}

const spanMs = (first: Ticket | undefined, last: Ticket | undefined): number =>
  (last?.issuedAt ?? 0) - (first?.issuedAt ?? 0);

const startOf = ({ tickets }: ManyTickets): number => tickets[0]?.issuedAt ?? 0;
