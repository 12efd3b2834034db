import type { Server as HttpServer } from "node:http";

import { Server, type Socket } from "socket.io";

import type { ClientEvents, ServerEvents } from "#shared/protocol/events.ts";

import type { HostCheck } from "#server/http/host-check.ts";
import { createConnectionLimits } from "./connection-limits.ts";

type NoEvents = Record<string, never>;

/** Socket.IO as this centre speaks it. */
export type IoServer = Server<ClientEvents, ServerEvents, NoEvents, NoEvents>;

/** One socket of it. */
export type IoSocket = Socket<ClientEvents, ServerEvents, NoEvents, NoEvents>;

/** A procedure's transfer with its reason is 500 bytes; nothing that our screens send comes near this. */
export const MAX_MESSAGE_BYTES = 16_384;

/** Attaches Socket.IO to the HTTP server. */
export function createIoServer(httpServer: HttpServer, isOurHost: HostCheck, requestsPerSecond: number): IoServer {
  const io: IoServer = new Server(httpServer, {
    transports: ["websocket"],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    // A cable that was pulled is noticed on both sides within five seconds.
    pingInterval: 2000,
    pingTimeout: 3000,
    connectTimeout: 5000,
    allowRequest: (request, decide) => decide(null, isOurHost(request.headers)),
  });
  // Counts what comes before Socket.IO reads it: also what belongs to no namespace, or answers nothing.
  io.engine.on("connection", (connection: IoSocket["conn"]) => {
    const limits = createConnectionLimits(requestsPerSecond, () => performance.now());
    connection.on("packet", () => {
      if (!limits.bearsPacket()) connection.request.socket.destroy();
    });
  });
  return io;
}
