import type { Connection } from "#shared/protocol/ask.ts";
import type { Pause } from "./pause.ts";
import type { ServerSocket } from "./server-socket.ts";

/** How a patient asker sees the socket to the server; nothing is waited for once the signal aborts. */
export const connectionOf = (
  socket: Pick<ServerSocket, "connected" | "on" | "off">,
  pause: Pause,
  signal: AbortSignal,
): Connection => ({
  clockMs: () => performance.now(),
  pause: (ms) => pause(ms, signal),
  async whenUp(withinMs) {
    const risen = new AbortController();
    const rise = (): void => risen.abort();
    socket.on("connect", rise);
    if (!socket.connected) await pause(withinMs, AbortSignal.any([signal, risen.signal]));
    socket.off("connect", rise);
    return socket.connected && !signal.aborted;
  },
});
