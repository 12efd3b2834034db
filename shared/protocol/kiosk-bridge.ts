import { z } from "zod";

import type { PrintResult } from "#shared/domain/command.ts";
import type { CommandId, DeviceId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";
import type { ServerClock } from "#shared/views/server-clock.ts";
import type { Catalogue, KioskView } from "#shared/views/kiosk-types.ts";

import { issueTicketSchema } from "./command-schema.ts";
import { cardNumberSchema, type PersonFound } from "./identity.ts";
import type { RefusalCode } from "./refusal.ts";
import type { Ack, Reply } from "./reply.ts";
import type { IssuedTicket } from "./requests.ts";
import { addressSchema, idSchemas as id, instantSchema, ticketNumberSchema, waitSchema } from "./schema-parts.ts";

/** How the kiosk stands with the centre's server. */
export type KioskLink =
  | { readonly kind: "connecting" }
  /** The code to show until the director approves; null while it is being fetched. */
  | {
      readonly kind: "pairing";
      readonly code: string | null;
      /** Why a kiosk that was paired must be paired anew. */
      readonly because?: RefusalCode;
    }
  | { readonly kind: "live" }
  /** `since` is when the server was last heard, by the server's clock. */
  | { readonly kind: "lost"; readonly since: EpochMs }
  | { readonly kind: "refused"; readonly code: RefusalCode };

/**
 * A number for a press: everything the screen says of it. Nobody knows how many are `ahead` of a ticket that the kiosk gave
 * without the server: null there, and no wait. `qr` is empty where its address cannot be made.
 */
export interface GivenTicket extends Omit<IssuedTicket, "ahead"> {
  readonly ahead: number | null;
}

/** A given ticket as the agent's own store, or the server, says it. */
export const givenTicketSchema = z.object({
  ticketId: id.ticket,
  number: ticketNumberSchema,
  fieldId: id.field,
  issuedAt: instantSchema,
  ahead: z.int().nonnegative().nullable(),
  wait: waitSchema.nullable(),
  qr: addressSchema,
}) satisfies z.ZodType<GivenTicket>;

/** How far a ticket's paper is. */
export type PaperProgress = { readonly kind: "printing" } | PrintResult;

/** Everything that the kiosk's page needs of the world beside the catalogue; complete, the newest wins. */
export interface KioskSituation {
  readonly link: KioskLink;
  /** The last view that came; old while the link is not live. */
  readonly view: KioskView | null;
  readonly printer: PrinterCondition;
  /** The paper of the last ticket; null before the first. */
  readonly paper: { readonly commandId: CommandId; readonly progress: PaperProgress } | null;
  /** Whether numbers are given also while the link is not live. */
  readonly servesAlone: boolean;
  /** Whether the kiosk's own clock is off by more than a day, and nobody is there to say what time it is. */
  readonly isClockDoubted: boolean;
  /** Whether the server last said what cannot be read: the kiosk goes on with what it had. */
  readonly isServerGarbled: boolean;
  /** Whether tickets of this kiosk wait that the server does not understand: they are brought again at the next connection. */
  readonly hasTicketsAside: boolean;
  /** The last ticket, for a page that was loaded anew meanwhile; `givenAt` is the device's clock. */
  readonly last: { readonly press: TicketPress; readonly ticket: GivenTicket; readonly givenAt: EpochMs } | null;
  /** As the server knows this kiosk; null before the first connection. */
  readonly deviceId: DeviceId | null;
  /** By the device's clock, which agent and page share. Null before the first view. */
  readonly clock: ServerClock | null;
}

const cardSchema = z.uuid();

/** The button was pressed. The id is made once a confirm screen, so that a second press changes nothing. */
export const ticketPressSchema = z.strictObject({
  commandId: id.command,
  command: issueTicketSchema.omit({ person: true }),
  /** The card that was shown in this visit, by the name that its reading was given. */
  card: cardSchema.optional(),
});

/** A press of the button, as the agent passes it on: the page never learns whose it is. */
export interface TicketPress {
  readonly commandId: CommandId;
  readonly command: z.output<typeof issueTicketSchema>;
}

/** The page read a card as a keyboard; its 12 digits are all that leaves the page. */
export const cardReadSchema = z.strictObject({ cardNumber: cardNumberSchema });

/** A card was read. */
export interface CardSeen {
  /** Made for this one reading. */
  readonly card: string;
  /** The person's next appointment today; null where there is none, or nobody could be asked. */
  readonly appointment: PersonFound["appointment"];
}

/** The ticket that the card's person has in a field already. */
export const cardTicketSchema = z.strictObject({ card: cardSchema, fieldId: id.field });

/** Prints that ticket once more, as a reprint. */
export const cardReprintSchema = z.strictObject({ card: cardSchema, ticketId: id.ticket, commandId: id.command });

/** The citizen answers whether the paper came out, where the printer could not tell. */
export const paperAnswerSchema = z.strictObject({ commandId: id.command, isReceived: z.boolean() });

/** The citizen's word on the paper, as it passed the schema. */
export type PaperAnswer = z.output<typeof paperAnswerSchema>;

/** A citizen wants a person to come, or not any more. One press, one id. */
export const helpWishSchema = z.strictObject({ commandId: id.command, isWanted: z.boolean() });

/** The wish, as it passed the schema. */
export type HelpWish = z.output<typeof helpWishSchema>;

/** The PIN that the staff have typed. */
export const staffProofSchema = z.strictObject({ pin: z.string().regex(/^\d{4,10}$/) });

/** The PIN, as it passed the schema. */
export type StaffProof = z.output<typeof staffProofSchema>;

/** What the kiosk's page asks of its agent; each is answered exactly once. */
export interface PageEvents {
  "ticket:issue": (press: z.input<typeof ticketPressSchema>, ack: Ack<GivenTicket>) => void;
  "card:read": (read: z.input<typeof cardReadSchema>, ack: Ack<CardSeen>) => void;
  "card:ticket": (query: z.input<typeof cardTicketSchema>, ack: Ack<GivenTicket>) => void;
  "card:reprint": (query: z.input<typeof cardReprintSchema>, ack: Ack<null>) => void;
  /** Without the paper the ticket is printed again, once, marked as a reprint. */
  "paper:answer": (answer: z.input<typeof paperAnswerSchema>, ack: Ack<null>) => void;
  /** Calls a person to this kiosk, or says that nobody need come any more. */
  "help:ask": (wish: z.input<typeof helpWishSchema>, ack: Ack<null>) => void;
  /** Whether the staff's PIN is right. */
  "staff:check": (proof: z.input<typeof staffProofSchema>, ack: Ack<null>) => void;
  /** For whoever has the staff's PIN. It takes no number. */
  "staff:test-print": (proof: z.input<typeof staffProofSchema>, ack: Ack<PrintResult>) => void;
}

/** What the agent says on its own. */
export interface AgentEvents {
  situation: (situation: KioskSituation) => void;
  /** The kiosk's own scanner read a card, or something that is none. */
  card: (seen: Reply<CardSeen>) => void;
  /** At each connection, and whenever the server sent another. */
  catalogue: (catalogue: Catalogue) => void;
}
