import { io, type Socket } from "socket.io-client";
import type { ClientEvents, ServerEvents } from "#shared/protocol/events.ts";
import type { Handshake } from "#shared/protocol/handshake.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";
import type { Frame } from "#shared/views/frame.ts";
import type { KioskView } from "#shared/views/view-types.ts";

/** The server's events as a kiosk receives them. */
interface KioskEvents extends Omit<ServerEvents, "frame"> {
  frame: (frame: Frame<KioskView>) => void;
}

/** A socket that carries the kiosk's view. */
export type ServerSocket = Socket<KioskEvents, ClientEvents>;

/** A socket, not connected yet, that comes back 250 ms to 1 s after every cut; the token is asked for each time. */
export const makeServerSocket = (server: URL, token: () => string): ServerSocket =>
  io(server.origin, {
    autoConnect: false,
    forceNew: true,
    transports: ["websocket"],
    reconnectionDelay: 400,
    reconnectionDelayMax: 1000,
    randomizationFactor: 0.375,
    timeout: 4000,
    auth: (send) =>
      send({ protocol: PROTOCOL_VERSION, token: token(), audience: { kind: "kiosk" } } satisfies Handshake),
  });
