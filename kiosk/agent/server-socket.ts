import { io, type Socket } from "socket.io-client";
import type { ClientEvents, ServerEvents } from "#shared/protocol/events.ts";
import type { Handshake } from "#shared/protocol/handshake.ts";
import { RECONNECTION } from "#shared/protocol/reconnection.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";
import type { Frame } from "#shared/views/frame.ts";
import type { KioskView } from "#shared/views/kiosk-types.ts";

/** The server's events as a kiosk receives them. */
interface KioskEvents extends Omit<ServerEvents, "frame"> {
  frame: (frame: Frame<KioskView>) => void;
}

/** A socket that carries the kiosk's view. */
export type ServerSocket = Socket<KioskEvents, ClientEvents>;

/** A socket, not connected yet, that comes back after every cut; the token is asked for each time. */
export const makeServerSocket = (server: URL, token: () => string): ServerSocket =>
  io(server.origin, {
    ...RECONNECTION,
    autoConnect: false,
    forceNew: true,
    auth: (send) =>
      send({ protocol: PROTOCOL_VERSION, token: token(), audience: { kind: "kiosk" } } satisfies Handshake),
  });
