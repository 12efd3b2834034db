import { createServer, type Server } from "node:net";
import { createConnection, type PrinterConnection } from "./printer-connection.ts";
import type { PrinterHealth } from "./printer-health.ts";
import type { ReceiveBuffer } from "./receive-buffer.ts";

/** What the network port works with. */
export interface PrinterPortParts {
  readonly buffer: ReceiveBuffer;
  readonly health: PrinterHealth;
  /** A byte was put into the buffer. */
  readonly onByte: (byte: number) => void;
}

/** The network socket of the printer (port 9100): one connection at a time, no faster than its buffer empties. */
export interface PrinterPort {
  readonly server: Server;
  /** There may be room in the buffer, or a fault was mended. */
  readonly readMore: () => void;
  readonly say: (bytes: Uint8Array) => void;
  /** Breaks the open connection. */
  readonly drop: () => void;
}

/** A port that does not listen yet. */
export function createPrinterPort({ buffer, health, onByte }: PrinterPortParts): PrinterPort {
  let client: PrinterConnection | null = null;

  const server = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => {
    socket.on("error", () => {});
    if (client !== null || health.faults.power === "off") {
      socket.resetAndDestroy();
      return;
    }
    const connection = createConnection(socket, readMore, () => {
      if (client === connection) client = null;
    });
    client = connection;
  });

  function takeSome(): Uint8Array | null {
    const isReading = !health.faults.isDeaf && health.faults.power === "on" && buffer.free > 0;
    if (!isReading || client === null) return null;
    return client.take(Math.min(buffer.free, health.faults.breakAfter?.bytes ?? Infinity));
  }

  function readMore(): void {
    for (let bytes = takeSome(); bytes !== null; bytes = takeSome()) {
      for (const byte of bytes) {
        buffer.push(byte);
        onByte(byte);
      }
      const how = health.countBytes(bytes.length);
      if (how !== null) leave((gone) => (how === "reset" ? gone.reset() : gone.end()));
    }
  }

  /** From here on the printer is free for another program. */
  function leave(how: (gone: PrinterConnection) => void): void {
    if (client !== null) how(client);
    client = null;
  }

  return {
    server,
    readMore,
    say(bytes) {
      if (!health.faults.isMute && health.faults.power === "on") client?.say(bytes);
    },
    drop: () => leave((gone) => gone.reset()),
  };
}
