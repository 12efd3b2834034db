import { createServer, type Server, type Socket } from "node:net";
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
  drop(): void;
}

/** A port that does not listen yet. */
export function createPrinterPort({ buffer, health, onByte }: PrinterPortParts): PrinterPort {
  let client: Socket | null = null;

  const server = createServer({ noDelay: true }, (socket) => {
    socket.on("error", () => {});
    if (client !== null || health.faults.power === "off") socket.resetAndDestroy();
    else serve(socket);
  });

  function serve(socket: Socket): void {
    client = socket;
    socket.on("readable", readMore);
    socket.once("close", () => {
      if (client === socket) client = null;
    });
  }

  function readMore(): void {
    while (client !== null && !health.faults.isDeaf && health.faults.power === "on" && buffer.free > 0) {
      const bytes = read(client, Math.min(buffer.free, health.faults.breakAfter?.bytes ?? Infinity));
      if (bytes === null) return;
      for (const byte of bytes) {
        buffer.push(byte);
        onByte(byte);
      }
      countDown(bytes.length);
    }
  }

  function countDown(bytes: number): void {
    const { breakAfter } = health.faults;
    if (breakAfter === null) return;
    const left = breakAfter.bytes - bytes;
    health.change({ breakAfter: left > 0 ? { ...breakAfter, bytes: left } : null });
    if (left > 0 || client === null) return;
    if (breakAfter.how === "reset") client.resetAndDestroy();
    else client.end();
    client = null;
  }

  return {
    server,
    readMore,
    say(bytes) {
      if (client?.writable === true && !health.faults.isMute && health.faults.power === "on") client.write(bytes);
    },
    drop() {
      client?.resetAndDestroy();
      client = null;
    },
  };
}

function read(socket: Socket, most: number): Uint8Array | null {
  // Asking for more than is there brings nothing and waits for all of it; asking for nothing keeps the end coming.
  const bytes: unknown = socket.read(Math.min(most, socket.readableLength));
  return Buffer.isBuffer(bytes) && bytes.length > 0 ? bytes : null;
}
