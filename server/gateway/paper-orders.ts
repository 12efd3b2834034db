import { commandId, type CommandId, type DeviceId } from "#shared/kit/ids.ts";
import type { z } from "zod";

import type { OrderedPaper, paperOrderSchema, PrintOrder, testPrintSchema } from "#shared/protocol/paper-orders.ts";
import type { Reply } from "#shared/protocol/reply.ts";

import { actorOf, type Principal } from "#server/auth/principal.ts";
import type { Clock } from "#server/clock/clock.ts";
import type { Dispatcher, Outcome } from "#server/dispatcher/dispatcher.ts";
import type { Presence } from "./presence.ts";
import type { TicketSlips } from "./ticket-slips.ts";

/** Where staff have paper printed at a kiosk. The same order is printed once, however often it is asked. */
export interface PaperOrders {
  order(principal: Principal, request: z.output<typeof paperOrderSchema>): Promise<Reply<OrderedPaper>>;
  /** Takes no number, and is recorded nowhere. */
  test(principal: Principal, request: z.output<typeof testPrintSchema>): Promise<Reply<OrderedPaper>>;
}

/** What the orders pass through. */
export interface PaperOrdersParts {
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly presence: Pick<Presence, "onlineDevices" | "print">;
  readonly slips: TicketSlips;
}

/** A retry comes within seconds. */
const ANSWERS_KEPT = 200;

export function createPaperOrders(parts: PaperOrdersParts): PaperOrders {
  const { presence } = parts;
  const answers = new Map<CommandId, Promise<Reply<OrderedPaper>>>();
  const once = (
    id: CommandId,
    deviceId: DeviceId,
    ask: () => Promise<Reply<OrderedPaper>>,
  ): Promise<Reply<OrderedPaper>> => {
    const known = answers.get(id);
    if (known !== undefined) return known;
    // Asked before anything is recorded: what cannot be printed now is no reprint.
    if (!presence.onlineDevices().has(deviceId)) return Promise.resolve({ ok: false, code: "KIOSK_OFFLINE" });
    const answer = ask();
    answers.set(id, answer);
    for (const oldest of answers.keys()) if (answers.size > ANSWERS_KEPT) answers.delete(oldest);
    return answer;
  };
  return {
    order: (principal, request) =>
      once(request.orderId, request.deviceId, () => orderTicket(principal, request, parts)),
    test: (_, { orderId, deviceId }) => once(orderId, deviceId, () => presence.print(deviceId, { kind: "test" })),
  };
}

async function orderTicket(
  principal: Principal,
  { orderId, ticketId, deviceId }: z.output<typeof paperOrderSchema>,
  { dispatcher, clock, presence, slips }: PaperOrdersParts,
): Promise<Reply<OrderedPaper>> {
  const outcome = await dispatcher.submit({
    id: commandId(`${orderId}/paper`),
    at: clock.now(),
    by: actorOf(principal),
    command: { type: "OrderPaper", ticketId, deviceId },
  });
  if (outcome.kind !== "accepted") return { ok: false, code: outcome.code };
  const ordered = orderedIn(outcome);
  const ticket = ordered && dispatcher.state.tickets.get(ordered.ticketId);
  // Before a restart it was sent to the kiosk: nobody knows what came of it, and it is not sent twice.
  if (outcome.isRetry || ordered === undefined || ticket === undefined) return { ok: false, code: "NO_ANSWER" };
  const { procedureId, thenProcedures, language } = ticket;
  const order: PrintOrder = {
    kind: "ticket",
    ticket: slips.again(ticket),
    procedureId,
    thenProcedures,
    language,
    isReprint: ordered.isReprint,
  };
  return presence.print(deviceId, order);
}

// Of a visit that has gone on it names the turn under way, not the one that was asked for.
const orderedIn = ({ events }: Extract<Outcome, { kind: "accepted" }>) =>
  events.map(({ event }) => event).find((event) => event.type === "PaperOrdered");
