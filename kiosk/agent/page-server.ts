import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AddressInfo, Socket } from "node:net";
import fastifyStatic from "@fastify/static";
import Fastify, { type FastifyInstance } from "fastify";
import { isForUs } from "#kiosk/program/page-guard.ts";
import { PAGE_HEADERS } from "#kiosk/program/page-headers.ts";
import { StartFault } from "#kiosk/program/start-fault.ts";

/** The kiosk's page on the loopback. */
export interface PageServer {
  readonly app: FastifyInstance;
  readonly port: () => number;
  /** Closes at once, whoever is connected: a browser holds connections open that it may never use. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Where the screen hangs: so that every control is within reach of somebody who sits. */
export interface ScreenPlace {
  readonly heightMm: number;
  /** Its lower edge above the floor. */
  readonly bottomMm: number;
}

/**
 * Serves the built page, and to it alone the token that its socket must show: a new one at each start.
 * @throws StartFault when the page was not built.
 */
export function createPageServer(distDir: string, token: string, place: ScreenPlace | null = null): PageServer {
  if (!existsSync(join(distDir, "index.html")))
    throw new StartFault(`the kiosk's page is missing in ${distDir}: build it with "npm run build"`);
  const app = Fastify();
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(PAGE_HEADERS);
    if (!isForUs(request.raw)) await reply.code(403).send();
  });
  app.get("/api/page-token", { logLevel: "silent" }, async (request, reply) => {
    const site = request.headers["sec-fetch-site"];
    if (site !== undefined && site !== "same-origin") return await reply.code(403).send();
    return await reply.header("cache-control", "no-store").send({ token });
  });
  app.get("/api/screen", async (_, reply) => await reply.header("cache-control", "no-store").send({ place }));
  void app.register(fastifyStatic, {
    root: distDir,
    setHeaders: (response, path) => {
      // Vite names what it builds by its content.
      const isFixed = path.startsWith(join(distDir, "assets"));
      void response.header("cache-control", isFixed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  return { app, port: () => portOf(app.server.address()), [Symbol.asyncDispose]: closerOf(app) };
}

function closerOf(app: FastifyInstance): () => Promise<void> {
  const connected = new Set<Socket>();
  app.server.on("connection", (socket) => {
    connected.add(socket);
    socket.once("close", () => connected.delete(socket));
  });
  return async () => {
    const closed = app.close();
    for (const socket of connected) socket.destroy();
    await closed;
  };
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === "object" && address !== null ? address.port : 0;
