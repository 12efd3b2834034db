import type { ViewOf } from "#shared/protocol/events.ts";
import type { Handshake } from "#shared/protocol/handshake.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";
import type { Audience } from "#shared/views/audience.ts";
import { io } from "socket.io-client";
import type { Connection } from "./ask.ts";
import type { ViewSocket } from "./listen.ts";

/** The kinds of screen. */
export type ScreenKind = keyof ViewOf;

/** Where the server is and who asks. */
export interface LinkOptions<Kind extends ScreenKind> {
  /** Origin of the server; the page's own when left out. */
  readonly url?: string;
  readonly audience: Audience & { readonly kind: Kind };
  /** A device's or a session's; asked again at every connection. */
  readonly token: () => string;
}

/** A socket, not connected yet, that comes back 250 ms to 1 s after every cut, for as long as it takes. */
export function makeSocket<Kind extends ScreenKind>(options: LinkOptions<Kind>): ViewSocket<ViewOf[Kind]> {
  const { url, audience, token } = options;
  return io(url ?? globalThis.location.origin, {
    autoConnect: false,
    transports: ["websocket"],
    // A page may hold several links, each for its own audience.
    forceNew: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 1000,
    randomizationFactor: 0.375,
    timeout: 4000,
    auth: (send) => send({ protocol: PROTOCOL_VERSION, token: token(), audience } satisfies Handshake),
  });
}

/** How a patient asker sees the socket. */
export const connectionOf = (socket: ViewSocket<never>): Connection => ({
  clockMs: () => performance.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  whenUp: (withinMs) => (socket.connected ? Promise.resolve(true) : nextConnect(socket, withinMs)),
});

function nextConnect(socket: ViewSocket<never>, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isUp: boolean): void => {
      clearTimeout(timer);
      socket.off("connect", onConnect);
      resolve(isUp);
    };
    const onConnect = (): void => settle(true);
    const timer = setTimeout(() => settle(false), withinMs);
    socket.on("connect", onConnect);
  });
}
