import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { CommandId, PersonHash } from "#shared/kit/ids.ts";
import type { TicketFacts } from "#shared/print/ticket-facts.ts";
import { cardNumberIn } from "#shared/protocol/card-scan.ts";
import type { LiveTicket, PersonFound } from "#shared/protocol/identity.ts";
import type {
  CardSeen,
  cardReprintSchema,
  cardTicketSchema,
  GivenTicket,
  TicketPress,
} from "#shared/protocol/kiosk-bridge.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { AgentStore } from "../agent-store.ts";
import { describeTicket, type Names } from "../describe-ticket.ts";
import type { PaperDesk } from "../paper-desk.ts";
import type { ServerLink } from "../server-link.ts";
import { namesIn } from "../ticket-desk.ts";
import { createDayHash } from "./day-hash.ts";

/** Where cards are shown. A number lives here for one call; what is kept of it is the day's hash, in memory alone. */
export interface CardDesk {
  /**
   * Knows the person again under a name made for this one time. Without the server nobody is known, and nobody is
   * turned away: the card then counts for nothing.
   */
  readonly read: (cardNumber: string) => Promise<Reply<CardSeen>>;
  /** The same of all that a scanner read: what is no card is refused, and forgotten. */
  readonly scanned: (text: string) => Promise<Reply<CardSeen>>;
  /** The press with its person's hash, for the server alone; unchanged where no card was shown. */
  readonly signed: (press: TicketPress, card: string | null) => TicketPress;
  /** The ticket that the person has in a field already. */
  readonly ticketIn: (query: z.output<typeof cardTicketSchema>) => Promise<Reply<GivenTicket>>;
  /** Prints one of the person's tickets again; the same request prints it once. */
  readonly reprint: (query: z.output<typeof cardReprintSchema>) => Promise<Reply<null>>;
}

export interface CardDeskParts {
  readonly link: Pick<ServerLink, "cardKey" | "findPerson">;
  readonly store: Pick<AgentStore, "get" | "follow">;
  readonly paper: Pick<PaperDesk, "print">;
}

interface Shown {
  readonly person: PersonHash | null;
  readonly tickets: readonly LiveTicket[];
}

/** One citizen stands before a kiosk; whoever came before them is forgotten. */
const CARDS_KEPT = 3;
const NOBODY: PersonFound = { appointment: null, tickets: [] };

export function createCardDesk({ link, store, paper }: CardDeskParts): CardDesk {
  const shown = new Map<string, Shown>();
  const reprinted = new Set<CommandId>();
  const hash = createDayHash({ link, store, onForgotten: () => (shown.clear(), reprinted.clear()) });

  async function find(person: PersonHash | null): Promise<PersonFound> {
    const found = person === null ? null : await link.findPerson({ person });
    return found?.ok ? found.value : NOBODY;
  }

  function keep(card: string, one: Shown): void {
    shown.set(card, one);
    for (const oldest of shown.keys()) if (shown.size > CARDS_KEPT) shown.delete(oldest);
  }

  async function read(cardNumber: string): Promise<Reply<CardSeen>> {
    const person = await hash.of(cardNumber);
    const { appointment, tickets } = await find(person);
    const card = randomUUID();
    keep(card, { person, tickets });
    return { ok: true, value: { card, appointment } };
  }

  return {
    read,
    async scanned(text) {
      const cardNumber = cardNumberIn(text);
      return cardNumber === null ? { ok: false, code: "SCAN_UNREADABLE" } : read(cardNumber);
    },
    signed(press, card) {
      const person = card === null ? null : (shown.get(card)?.person ?? null);
      return person === null ? press : { ...press, command: { ...press.command, person } };
    },
    async ticketIn({ card, fieldId }) {
      const one = shown.get(card);
      if (one === undefined) return { ok: false, code: "NOT_FOUND" };
      const { tickets } = await find(one.person);
      keep(card, { ...one, tickets });
      const known = tickets.find(({ ticket }) => ticket.fieldId === fieldId);
      return known === undefined ? { ok: false, code: "TICKET_UNKNOWN" } : { ok: true, value: known.ticket };
    },
    async reprint({ card, ticketId, commandId }) {
      const known = shown.get(card)?.tickets.find(({ ticket }) => ticket.ticketId === ticketId);
      const names = namesIn({ store });
      if (known === undefined || names === null) return { ok: false, code: "NOT_FOUND" };
      if (reprinted.has(commandId)) return { ok: true, value: null };
      reprinted.add(commandId);
      paper.print({ press: commandId, ticketId, facts: reprintOf(known, names) });
      return { ok: true, value: null };
    },
  };
}

function reprintOf({ ticket, procedureId, thenProcedures, language }: LiveTicket, names: Names): TicketFacts {
  const facts = describeTicket(
    { press: { command: { procedureId, thenProcedures: [...thenProcedures], language } }, ticket },
    names,
  );
  return { ...facts, isReprint: true };
}
