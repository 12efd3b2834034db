import type { ClientEvents, ServerEvents } from "#shared/protocol/events.ts";
import { refusalIn } from "#shared/protocol/refusal.ts";
import type { Frame } from "#shared/views/frame.ts";
import type { Socket } from "socket.io-client";
import type { LinkMessage } from "./link-state.ts";
import type { Scout } from "./scout.ts";

/** A socket that carries one kind of view. */
export type ViewSocket<View> = Socket<
  Omit<ServerEvents, "frame"> & { frame: (frame: Frame<View>) => void },
  ClientEvents
>;

/** After a server that closed the door on its way out; after one that said no. */
const SOON_MS = 500;
const LATER_MS = 2000;

/**
 * Connects, and turns what the socket says into messages until told to stop; knocks again where the library would give up, and at
 * once where the server is found again. `scoutFor` makes who looks out for it.
 */
export function listen<View>(
  socket: ViewSocket<View>,
  send: (message: LinkMessage<View>) => void,
  scoutFor: (onFound: () => void) => Scout,
): () => void {
  let lastHeardAt = Date.now();
  const heard = (): void => {
    lastHeardAt = Date.now();
  };
  const door = knocker(() => socket.active || socket.connect());
  const scout = scoutFor(() => {
    if (socket.connected) return;
    // What was knocked before may have gone into a dead cable.
    socket.disconnect().connect();
  });
  socket.io.on("ping", heard);
  socket.on("connect", () => {
    scout.stop();
    heard();
    send({ type: "connected" });
  });
  socket.on("frame", (frame) => {
    heard();
    send({ type: "frame", frame, at: lastHeardAt });
  });
  socket.on("refused", (code) => send({ type: "refused", code }));
  socket.on("connect_error", (error) => {
    const code = "data" in error ? refusalIn(error.data) : null;
    if (code !== null) {
      scout.stop();
      send({ type: "refused", code });
    }
    door.knockIn(LATER_MS);
  });
  socket.on("disconnect", () => {
    send({ type: "disconnected", lastHeardAt });
    scout.start();
    door.knockIn(SOON_MS);
  });
  socket.connect();
  return () => {
    door.leave();
    scout.stop();
    socket.io.off("ping", heard);
    socket.off();
    socket.disconnect();
  };
}

/** The library stops for good when the server closed the connection or refused the handshake; a screen never does. */
function knocker(knock: () => void): { readonly knockIn: (ms: number) => void; readonly leave: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    knockIn(ms) {
      clearTimeout(timer);
      // Spread out, so that a hundred screens do not come back in the same instant.
      timer = setTimeout(knock, ms * (0.5 + Math.random()));
    },
    leave: () => clearTimeout(timer),
  };
}
