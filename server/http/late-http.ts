import type { Server } from "node:http";
import type { Socket } from "node:net";

import type { HttpApp } from "./http-app.ts";

// An import statement would read every export, and one of them loads a whole HTTP client: a tenth of a cold start.
const { createServer } = process.getBuiltinModule("node:http");

/** How long open connections may take to say goodbye. */
const GOODBYE_MS = 500;

/** An HTTP server whose pages come after it. */
export interface LateHttp extends AsyncDisposable {
  /** Sockets attach here, and work before the pages do. */
  readonly server: Server;
  /** Loads the pages now; else the first request does. */
  loadPages(): void;
}

/**
 * Serves pages once they are loaded; a request that comes sooner waits. Loading them takes longer than everything that
 * screens need, and a screen that comes back after a restart needs none. Pages that cannot be loaded are a bug and end
 * the process.
 */
export function createLateHttp(load: () => Promise<HttpApp>): LateHttp {
  let loading: Promise<HttpApp> | null = null;
  const pages = (): Promise<HttpApp> => (loading ??= load());
  const server = createServer({ requestTimeout: 10_000, keepAliveTimeout: 30_000 }, (request, response) => {
    void pages().then((app) => app.routing(request, response));
  });
  const cutRest = trackSockets(server);
  return {
    server,
    loadPages: () => void pages(),
    async [Symbol.asyncDispose]() {
      const app = await loading;
      const insist = setTimeout(cutRest, GOODBYE_MS);
      await Promise.all([app?.close(), closed(server)]);
      clearTimeout(insist);
    },
  };
}

function trackSockets(server: Server): () => void {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return () => sockets.forEach((socket) => socket.destroy());
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A server that never listened says so, and is closed all the same.
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
