import type { Centre } from "#shared/domain/centre.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import { audienceKey } from "#shared/views/audience.ts";
import { catalogueOf } from "#shared/views/kiosk-view.ts";

import type { Principal } from "#server/auth/principal.ts";
import type { Log } from "#server/logger.ts";
import type { Publisher } from "#server/publish/publisher.ts";
import { admit, type Visitor } from "./admit.ts";
import { askToPrint } from "./ask-to-print.ts";
import { answerRequests } from "./answer-requests.ts";
import { screenOf } from "./carrier.ts";
import { createConnectionLimits } from "./connection-limits.ts";
import type { IoServer, IoSocket } from "./io-server.ts";
import { createPenalties } from "./penalties.ts";
import type { Connection, Presence } from "./presence.ts";
import type { Answer } from "./requests.ts";
import type { ScreenWatch } from "./screen-watch.ts";

/** What the gateway brings together. */
export interface GatewayParts {
  readonly centre: Centre;
  readonly identify: (token: string) => Reply<Principal>;
  readonly hasLost: (principal: Principal) => boolean;
  readonly requests: ReadonlyMap<string, Answer>;
  readonly publisher: Publisher;
  readonly presence: Presence;
  readonly screens: Pick<ScreenWatch, "came">;
  readonly requestsPerSecond: number;
  readonly log: Log;
}

const nowMs = (): number => performance.now();

/** Lets screens in: each gets its audience's view and may ask what its role may. */
export function openGateway(io: IoServer, parts: GatewayParts): void {
  const catalogue = catalogueOf(parts.centre);
  const penalties = createPenalties(nowMs);

  io.on("connection", (socket) => {
    const visitor = admit(socket.handshake.auth, parts.centre, parts.identify);
    if (!visitor.ok) return turnAway(socket, visitor.code);
    if (penalties.has(visitor.value.principal)) return turnAway(socket, "TOO_MANY_REQUESTS");
    welcome(socket, visitor.value);
  });

  function welcome(socket: IoSocket, { principal, audience }: Visitor): void {
    const screen = screenOf(socket);
    const connection: Connection = {
      principal,
      drop: (code) => turnAway(socket, code),
      print: (order) => askToPrint(socket, order),
    };
    parts.presence.add(connection);
    if (principal.kind === "board" || principal.kind === "counter-display")
      parts.screens.came(principal.deviceId, audience);
    socket.on("disconnect", () => {
      parts.publisher.leave(screen);
      parts.presence.remove(connection);
    });
    void socket.join(audienceKey(audience));
    if (audience.kind === "kiosk") socket.emit("catalogue", catalogue);
    parts.publisher.join(screen, audience);
    socket.conn.transport.on("ready", () => parts.publisher.ready(screen));
    answerRequests(socket, {
      principal,
      table: parts.requests,
      limits: createConnectionLimits(parts.requestsPerSecond, nowMs),
      hasLost: parts.hasLost,
      drop: (code) => connection.drop(code),
      cut: () => cut(socket, principal),
    });
  }

  function turnAway(socket: IoSocket, code: RefusalCode): void {
    parts.log.debug({ code }, "connection refused");
    socket.emit("refused", code);
    socket.disconnect(true);
  }

  // No farewell: what is sent to a flooder only waits in memory.
  function cut(socket: IoSocket, principal: Principal): void {
    parts.log.warn({ role: principal.kind }, "connection cut for flooding");
    penalties.add(principal);
    socket.conn.request.socket.destroy();
  }
}
