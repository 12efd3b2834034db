import type { Carrier, Screen } from "#server/publish/screen.ts";
import type { IoServer, IoSocket } from "./io-server.ts";

/** A socket as the publisher sees it. */
export const screenOf = (socket: IoSocket): Screen => ({
  id: socket.id,
  isReady: () => socket.conn.transport.writable,
});

/**
 * Frames over Socket.IO. A frame is encoded once for all who get it; who cannot take it is passed over by the same test
 * by which the publisher knows that they were, so nothing piles up for a slow screen.
 */
export const carrierOver = (io: IoServer): Carrier => ({
  toAudience: (key, frame) => void io.to(key).volatile.emit("frame", frame),
  toScreens: (screens, frame) => void io.to(screens.map(({ id }) => id)).volatile.emit("frame", frame),
});
