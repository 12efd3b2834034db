import { QUEUE_REFUSALS } from "#shared/domain/refusal.ts";
import { broughtCommandId, type CommandId } from "#shared/kit/ids.ts";
import { dayAt } from "#shared/kit/time.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { AgentLog } from "./events.ts";
import type { KioskStore } from "./keep/kiosk-store.ts";
import type { KeptTicket } from "./keep/ticket-store.ts";
import type { ServerLink } from "./server-link.ts";

export interface BringTicketsParts {
  readonly keep: Pick<KioskStore, "storeId" | "numbers" | "tickets" | "atOnce">;
  readonly link: Pick<ServerLink, "ask">;
  readonly timeZone: () => string;
  readonly log: AgentLog;
}

const PATIENCE_MS = 5000;

/** These pass: the day is being turned, or opened. */
const PASSING: ReadonlySet<RefusalCode> = new Set(["DAY_NOT_OPEN", "DAY_OVER"]);
const FINAL: ReadonlySet<RefusalCode> = new Set(QUEUE_REFUSALS);
/** These speak of a program, this one or the server's, and of no ticket: another version may take it. */
const NOT_UNDERSTOOD: ReadonlySet<RefusalCode> = new Set(["BAD_REQUEST", "NOT_ALLOWED"]);

// A server cuts the connection of who asks again and again what it cannot read.
const MOST_NOT_UNDERSTOOD = 10;

/**
 * Brings the server every ticket that was given without it, one after the other in their order, but for those in `aside`:
 * there it puts what the server does not understand, a few at a time. False when the server went away meanwhile: the rest
 * stays for the next time.
 */
export async function bringTickets(parts: BringTicketsParts, aside: Set<CommandId>): Promise<boolean> {
  const { tickets } = parts.keep;
  const mostAside = aside.size + MOST_NOT_UNDERSTOOD;
  for (
    let next = tickets.nextToBring(aside);
    next !== null && aside.size < mostAside;
    next = tickets.nextToBring(aside)
  )
    if (!(await bring(next, parts, aside))) return false;
  return true;
}

async function bring(
  kept: KeptTicket,
  { keep, link, timeZone, log }: BringTicketsParts,
  aside: Set<CommandId>,
): Promise<boolean> {
  const { insteadOf, number, fieldId } = kept;
  const reply = await link.ask(
    { commandId: broughtCommandId(insteadOf), command: { ...kept, storeId: keep.storeId } },
    PATIENCE_MS,
  );
  if (reply.ok) {
    const { ticket } = reply.value;
    keep.atOnce(() => {
      keep.tickets.brought(insteadOf, ticket?.ticketId ?? null);
      if (kept.day === null && ticket !== null) keep.numbers.countedOn(fieldId, dayAt(ticket.issuedAt, timeZone()));
    });
    log.ticketBrought(number);
    return true;
  }
  if (NOT_UNDERSTOOD.has(reply.code)) {
    aside.add(insteadOf);
    log.keptTicketNotUnderstood(number, reply.code);
    return true;
  }
  if (PASSING.has(reply.code) || !FINAL.has(reply.code)) return false;
  keep.atOnce(() => keep.tickets.refused(insteadOf));
  log.keptTicketRefused(number, reply.code);
  return true;
}
