import { Server, type Socket } from "socket.io";
import type { z } from "zod";
import {
  type AgentEvents,
  helpWishSchema,
  cardReadSchema,
  cardReprintSchema,
  cardTicketSchema,
  paperAnswerSchema,
  type PageEvents,
  staffProofSchema,
  ticketPressSchema,
} from "#shared/protocol/kiosk-bridge.ts";
import type { Ack, Reply } from "#shared/protocol/reply.ts";
import { isForUs, isFromUs } from "#kiosk/program/page-guard.ts";
import type { AgentStore } from "./agent-store.ts";
import type { CardDesk } from "./cards/card-desk.ts";
import type { HelpDesk } from "./help-desk.ts";
import type { PageServer } from "./page-server.ts";
import type { PaperDesk } from "./paper-desk.ts";
import type { StaffDesk } from "./staff-desk.ts";
import type { TicketDesk } from "./ticket-desk.ts";

export interface PageGatewayParts {
  readonly page: PageServer;
  readonly token: string;
  readonly store: AgentStore;
  readonly tickets: TicketDesk;
  readonly cards: CardDesk;
  readonly paper: Pick<PaperDesk, "reprint" | "confirm">;
  readonly help: HelpDesk;
  readonly staff: StaffDesk;
}

type PageSocket = Socket<PageEvents, AgentEvents>;

const LARGEST_MESSAGE_BYTES = 16_384;

/** The typed bridge: tells the page all it needs, and takes its presses. Only pages of this start are let in. */
export function createPageGateway(parts: PageGatewayParts): Server<PageEvents, AgentEvents> {
  const { page, token, store } = parts;
  const io = new Server<PageEvents, AgentEvents>(page.app.server, {
    serveClient: false,
    transports: ["websocket"],
    maxHttpBufferSize: LARGEST_MESSAGE_BYTES,
    allowRequest: (request, decide) => decide(null, isForUs(request) && isFromUs(request)),
  });
  io.use((socket, next) => next(socket.handshake.auth["token"] === token ? undefined : new Error("NOT_ALLOWED")));
  io.on("connection", (socket) => welcome(socket, parts));
  store.follow((now, before) => {
    if (now.situation !== before.situation) io.emit("situation", now.situation);
    if (now.catalogue !== before.catalogue && now.catalogue !== null) io.emit("catalogue", now.catalogue);
  });
  return io;
}

function welcome(socket: PageSocket, { store, tickets, cards, paper, help, staff }: PageGatewayParts): void {
  const { situation, catalogue } = store.get();
  if (catalogue !== null) socket.emit("catalogue", catalogue);
  socket.emit("situation", situation);
  socket.on(
    "ticket:issue",
    (raw, ack) =>
      void answer(ticketPressSchema, raw, ack, ({ card = null, ...press }) => tickets.issue(cards.signed(press, card))),
  );
  socket.on(
    "card:read",
    (raw, ack) => void answer(cardReadSchema, raw, ack, ({ cardNumber }) => cards.read(cardNumber)),
  );
  socket.on("card:ticket", (raw, ack) => void answer(cardTicketSchema, raw, ack, (query) => cards.ticketIn(query)));
  socket.on("card:reprint", (raw, ack) => void answer(cardReprintSchema, raw, ack, (query) => cards.reprint(query)));
  socket.on("help:ask", (raw, ack) => void answer(helpWishSchema, raw, ack, help.ask));
  socket.on("staff:check", (raw, ack) => void answer(staffProofSchema, raw, ack, staff.check));
  socket.on("staff:test-print", (raw, ack) => void answer(staffProofSchema, raw, ack, staff.testPrint));
  socket.on(
    "paper:answer",
    (raw, ack) =>
      void answer(paperAnswerSchema, raw, ack, async ({ commandId, isReceived }): Promise<Reply<null>> => {
        const isDone = isReceived ? paper.confirm(commandId) : paper.reprint(commandId);
        return isDone ? { ok: true, value: null } : { ok: false, code: "NOT_FOUND" };
      }),
  );
}

/** Parses what came, does it and answers once. What is not a request with its acknowledgement is dropped. */
async function answer<Request, Value>(
  schema: z.ZodType<Request>,
  raw: unknown,
  ack: unknown,
  handle: (request: Request) => Promise<Reply<Value>>,
): Promise<void> {
  if (!isAck<Value>(ack)) return;
  const request = schema.safeParse(raw);
  ack(request.success ? await handle(request.data) : { ok: false, code: "BAD_REQUEST" });
}

const isAck = <Value>(ack: unknown): ack is Ack<Value> => typeof ack === "function";
