import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { z } from "zod";
import { isForUs, isFromUs } from "#kiosk/program/page-guard.ts";
import { PAGE_HEADERS } from "#kiosk/program/page-headers.ts";
import { StartFault } from "#kiosk/program/start-fault.ts";
import { printerFaultsChangeSchema } from "#shared/protocol/virtual-printer.ts";
import { describePiece, feedPage } from "./page-feed.ts";
import { pngOf } from "./png.ts";
import type { VirtualPrinter } from "./virtual-printer.ts";

const LONGEST_BODY_BYTES = 4096;
/** A page that takes nothing for this long is cut off; when it comes back it begins with the whole picture. */
const MOST_UNSENT_BYTES = 4_000_000;

const pieceParams = z.object({ id: z.coerce.number().int() });

/**
 * The printer's page and its control API (docs/printing.md), for this machine only.
 * @throws StartFault when the page was not built.
 */
export function createPageServer(printer: VirtualPrinter, distDir: string): FastifyInstance {
  if (!existsSync(join(distDir, "index.html")))
    throw new StartFault(`the printer's page is missing in ${distDir}: build it with "npm run build"`);
  const app = Fastify({ forceCloseConnections: true, bodyLimit: LONGEST_BODY_BYTES });
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(PAGE_HEADERS);
    if (!isForUs(request.raw)) return await reply.code(403).send({ code: "WRONG_HOST" });
    // A program that is no browser says nothing of where it comes from.
    const isForeign = request.headers.origin !== undefined && !isFromUs(request.raw);
    if (request.method !== "GET" && isForeign) return await reply.code(403).send({ code: "WRONG_ORIGIN" });
  });
  controlFaults(app, printer);
  showPapers(app, printer);
  app.get("/unknown-commands", () => printer.unknownCommands.kept);
  app.get("/feed", (_request, reply) => streamTo(reply, printer));
  void app.register(fastifyStatic, { root: distDir });
  return app;
}

function controlFaults(app: FastifyInstance, printer: VirtualPrinter): void {
  app.get("/faults", () => printer.faults);
  app.post("/faults", async (request, reply) => {
    const change = printerFaultsChangeSchema.safeParse(request.body);
    if (!change.success)
      return await reply.code(400).send({ code: "BAD_FAULTS", wanted: z.prettifyError(change.error) });
    printer.change(change.data);
    return printer.faults;
  });
}

function showPapers(app: FastifyInstance, printer: VirtualPrinter): void {
  app.get("/papers", () => printer.paper.pieces.map(describePiece));
  app.get("/papers/:id.png", async (request, reply) => {
    const params = pieceParams.safeParse(request.params);
    const piece = printer.paper.pieces.find(({ id }) => id === params.data?.id);
    if (piece === undefined) return await reply.code(404).send({ code: "NO_SUCH_PAPER" });
    // Numbers begin again when the printer is started again.
    reply.header("cache-control", "no-store");
    return await reply.type("image/png").send(pngOf(piece.widthDots, piece.rows));
  });
  app.post("/tear", async (_request, reply) => {
    printer.paper.cut();
    return await reply.code(204).send();
  });
}

/** Server-sent events: one message each, JSON. */
function streamTo(reply: FastifyReply, printer: VirtualPrinter): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { ...PAGE_HEADERS, "content-type": "text/event-stream", "cache-control": "no-store" });
  const stop = feedPage(printer, (message) => {
    raw.write(`data: ${JSON.stringify(message)}\n\n`);
    if (raw.writableLength > MOST_UNSENT_BYTES) raw.destroy();
  });
  raw.once("close", stop);
}
