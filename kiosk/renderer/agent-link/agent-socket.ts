import type { AgentEvents, PageEvents } from "#shared/protocol/kiosk-bridge.ts";
import { io, type Socket } from "socket.io-client";
import { fetchPageToken } from "./page-token.ts";

/** The page's end of the typed bridge. */
export type AgentSocket = Socket<AgentEvents, PageEvents>;

/** A socket to the agent that served the page, not connected yet; `onToken` is told the token of every attempt. */
export const makeAgentSocket = (onToken: (token: string) => void): AgentSocket =>
  io(globalThis.location.origin, {
    autoConnect: false,
    transports: ["websocket"],
    reconnectionDelay: 250,
    reconnectionDelayMax: 500,
    timeout: 2000,
    auth: (send) => {
      void fetchPageToken().then((token) => {
        onToken(token);
        send({ token });
      });
    },
  });
