import { io, type Socket } from "socket.io-client";
import { z } from "zod";

import type { AgentEvents, GivenTicket, PageEvents } from "#shared/protocol/kiosk-bridge.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import { newCommandId } from "#ui/link/new-command-id.ts";
import type { Kiosk } from "./doors.ts";

/** A kiosk whose page is worked by the demonstration. */
export interface AgentKiosk {
  readonly press: Kiosk;
  leave(): void;
}

const READY_PATIENCE_MS = 20_000;
const ANSWER_PATIENCE_MS = 10_000;
const pageToken = z.object({ token: z.string() });

/**
 * Opens a second page of the kiosk's agent, with which real paper comes out of its printer.
 * @throws when the agent is not there, or has no way to its server.
 */
export async function openAgentKiosk(url: string): Promise<AgentKiosk> {
  const socket: Socket<AgentEvents, PageEvents> = io(url, {
    forceNew: true,
    transports: ["websocket"],
    // The agent lets in only pages that it served itself.
    extraHeaders: { origin: url },
    auth: (send) => void tokenOf(url).then((token) => send({ token })),
  });
  await untilLive(socket);
  return {
    leave: () => void socket.disconnect(),
    press: (command) =>
      new Promise<Reply<GivenTicket>>((resolve) => {
        socket
          .timeout(ANSWER_PATIENCE_MS)
          .emit("ticket:issue", { commandId: newCommandId(), command }, (error, reply) =>
            resolve(error === null ? reply : { ok: false, code: "NO_ANSWER" }),
          );
      }),
  };
}

async function tokenOf(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/api/page-token`);
    return pageToken.parse(await response.json()).token;
  } catch {
    // Refused without one, and asked again at the next attempt.
    return "";
  }
}

function untilLive(socket: Socket<AgentEvents, PageEvents>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(() => reject(new Error("the kiosk's agent did not come up")), READY_PATIENCE_MS);
  socket.on("situation", ({ link }) => {
    if (link.kind === "live") resolve();
  });
  return promise.finally(() => {
    clearTimeout(timer);
    socket.off("situation");
  });
}
