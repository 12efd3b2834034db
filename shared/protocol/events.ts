import type { z } from "zod";

import type { Frame } from "#shared/views/frame.ts";
import type { BoardView, CounterDisplayView } from "#shared/views/board-types.ts";
import type { ConsoleView } from "#shared/views/console-types.ts";
import type { DirectorView } from "#shared/views/director-types.ts";
import type { Catalogue, KioskView } from "#shared/views/kiosk-types.ts";

import type { boardReportSchema, callsAnnouncedSchema } from "./board-reports.ts";
import type { commandRequestSchema } from "./command-schema.ts";
import type { CardKey, cardKeyQuerySchema, PersonFound, personQuerySchema } from "./identity.ts";
import type { KeptNumbers, NumbersSync } from "./kept-numbers.ts";
import type {
  OrderedPaper,
  paperOrderSchema,
  printerReportSchema,
  PrintOrder,
  testPrintSchema,
} from "./paper-orders.ts";
import type { RefusalCode } from "./refusal.ts";
import type { Ack } from "./reply.ts";
import type { Accepted, clockConfirmSchema, deviceDecisionSchema, setPinSchema } from "./requests.ts";

/** The view of each audience. */
export interface ViewOf {
  readonly board: BoardView;
  readonly kiosk: KioskView;
  readonly "counter-display": CounterDisplayView;
  readonly console: ConsoleView;
  readonly director: DirectorView;
}

/** A command as a client sends it. */
export type CommandRequest = z.input<typeof commandRequestSchema>;

/** What a client may ask over its socket; each is answered exactly once. Who may ask what: docs/protocol.md. */
export interface ClientEvents {
  command: (request: CommandRequest, ack: Ack<Accepted>) => void;
  "numbers:sync": (request: NumbersSync, ack: Ack<KeptNumbers>) => void;
  "printer:report": (report: z.input<typeof printerReportSchema>, ack: Ack<null>) => void;
  "paper:order": (order: z.input<typeof paperOrderSchema>, ack: Ack<OrderedPaper>) => void;
  "printer:test": (order: z.input<typeof testPrintSchema>, ack: Ack<OrderedPaper>) => void;
  /** Kiosks alone. */
  "card:key": (request: z.input<typeof cardKeyQuerySchema>, ack: Ack<CardKey>) => void;
  "card:find": (request: z.input<typeof personQuerySchema>, ack: Ack<PersonFound>) => void;
  /** Boards and counter displays alone. */
  "call:announced": (report: z.input<typeof callsAnnouncedSchema>, ack: Ack<null>) => void;
  "board:report": (report: z.input<typeof boardReportSchema>, ack: Ack<null>) => void;
  "device:decide": (request: z.input<typeof deviceDecisionSchema>, ack: Ack<null>) => void;
  "clock:confirm": (request: z.input<typeof clockConfirmSchema>, ack: Ack<null>) => void;
  "staff:set-pin": (request: z.input<typeof setPinSchema>, ack: Ack<null>) => void;
}

/** What the server says on its own. */
export interface ServerEvents {
  /** The audience's complete view; newest wins. */
  frame: (frame: Frame<ViewOf[keyof ViewOf]>) => void;
  /** To kiosks, once a connection. */
  catalogue: (catalogue: Catalogue) => void;
  /** To a kiosk: what staff want printed there. */
  print: (order: PrintOrder, ack: Ack<OrderedPaper>) => void;
  /** Said before the server closes a connection that has no right to be there. */
  refused: (code: RefusalCode) => void;
}
