import type { Socket } from "node:net";

/** One connection to the printer: what has arrived on it and the printer has not yet taken. */
export interface PrinterConnection {
  /** The oldest bytes, at most so many; null when nothing is there. */
  take(most: number): Uint8Array | null;
  say(bytes: Uint8Array): void;
  /** Breaks it at once: what was not taken is lost, on both sides. */
  reset(): void;
  /** Ends it as a program does that is done; takes nothing more. */
  end(): void;
}

/** How a connection is held. */
export interface ConnectionTerms {
  /** As much as the way carries before the sender has to wait. */
  readonly mostUnderwayBytes: number;
  readonly breakOff: () => void;
  readonly onArrival: () => void;
  readonly onGone: () => void;
}

const NOTHING = Buffer.alloc(0);

/**
 * Listens on a socket. Bytes that the printer has not taken vanish with a connection that breaks, as they do in a real
 * printer's network card; a connection that ends is answered with an end only when the last byte was taken.
 */
export function createConnection(socket: Socket, terms: ConnectionTerms): PrinterConnection {
  const { mostUnderwayBytes, breakOff, onArrival, onGone } = terms;
  let underway = Buffer.alloc(0);
  let isEnded = false;
  const endWhenTaken = (): void => {
    if (isEnded && underway.length === 0) socket.end();
  };
  socket.on("data", (bytes: Buffer) => {
    underway = Buffer.concat([underway, bytes]);
    if (underway.length > mostUnderwayBytes) socket.pause();
    onArrival();
  });
  socket.on("error", () => {});
  socket.once("end", () => {
    isEnded = true;
    endWhenTaken();
  });
  socket.once("close", () => {
    underway = Buffer.alloc(0);
    onGone();
  });
  return {
    take(most) {
      if (underway.length === 0) return null;
      // After the other side said its end, only a write shows that it broke off since.
      if (isEnded) socket.write(NOTHING);
      const taken = underway.subarray(0, most);
      underway = underway.subarray(taken.length);
      if (socket.isPaused() && underway.length < mostUnderwayBytes) socket.resume();
      endWhenTaken();
      return taken;
    },
    say(bytes) {
      if (socket.writable) socket.write(bytes);
    },
    reset: breakOff,
    end() {
      socket.removeAllListeners("data").resume();
      socket.end();
    },
  };
}
