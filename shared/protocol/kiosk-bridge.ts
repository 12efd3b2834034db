import { z } from "zod";

import type { PrintResult } from "#shared/domain/command.ts";
import { asTicketNumber, type CommandId } from "#shared/kit/ids.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";
import type { ServerClock } from "#shared/views/server-clock.ts";
import type { Catalogue, KioskView } from "#shared/views/view-types.ts";

import { issueTicketSchema } from "./command-schema.ts";
import type { RefusalCode } from "./refusal.ts";
import type { Ack } from "./reply.ts";
import type { IssuedTicket } from "./requests.ts";
import { idSchemas as id, instantSchema } from "./schema-parts.ts";

/** How the kiosk stands with the centre's server. */
export type KioskLink =
  | { readonly kind: "connecting" }
  /** The code to show until the director approves; null while it is being fetched. */
  | { readonly kind: "pairing"; readonly code: string | null }
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
  number: z.string().transform(asTicketNumber),
  fieldId: id.field,
  issuedAt: instantSchema,
  ahead: z.int().nonnegative().nullable(),
  wait: z.object({ p50Minutes: z.number(), p90Minutes: z.number() }).nullable(),
  qr: z.string(),
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
  /** By the device's clock, which agent and page share. Null before the first view. */
  readonly clock: ServerClock | null;
}

/** The button was pressed. The id is made once a confirm screen, so that a second press changes nothing. */
export const ticketPressSchema = z.strictObject({ commandId: id.command, command: issueTicketSchema });

/** A press of the button, as it passed the schema. */
export type TicketPress = z.output<typeof ticketPressSchema>;

/** The citizen answers whether the paper came out, where the printer could not tell. */
export const paperAnswerSchema = z.strictObject({ commandId: id.command, isReceived: z.boolean() });

/** The citizen's word on the paper, as it passed the schema. */
export type PaperAnswer = z.output<typeof paperAnswerSchema>;

/** What the kiosk's page asks of its agent; each is answered exactly once. */
export interface PageEvents {
  "ticket:issue": (press: z.input<typeof ticketPressSchema>, ack: Ack<IssuedTicket>) => void;
  /** Without the paper the ticket is printed again, once, marked as a reprint. */
  "paper:answer": (answer: z.input<typeof paperAnswerSchema>, ack: Ack<null>) => void;
}

/** What the agent says on its own. */
export interface AgentEvents {
  situation: (situation: KioskSituation) => void;
  /** At each connection, and whenever the server sent another. */
  catalogue: (catalogue: Catalogue) => void;
}
