import type { ViewOf } from "#shared/protocol/events.ts";
import type { Handshake } from "#shared/protocol/handshake.ts";
import { RECONNECTION } from "#shared/protocol/reconnection.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";
import type { Audience } from "#shared/views/audience.ts";
import { io } from "socket.io-client";
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

/** A socket, not connected yet, that comes back after every cut. */
export function makeSocket<Kind extends ScreenKind>(options: LinkOptions<Kind>): ViewSocket<ViewOf[Kind]> {
  const { url, audience, token } = options;
  return io(url ?? globalThis.location.origin, {
    ...RECONNECTION,
    autoConnect: false,
    // A page may hold several links, each for its own audience.
    forceNew: true,
    auth: (send) => send({ protocol: PROTOCOL_VERSION, token: token(), audience } satisfies Handshake),
  });
}
