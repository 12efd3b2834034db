import { createServer, type Server, type Socket } from "node:net";
import { createConnection, type PrinterConnection } from "./printer-connection.ts";
import type { PrinterHealth } from "./printer-health.ts";
import type { ReceiveBuffer } from "./receive-buffer.ts";

/** What the port works with. */
export interface PrinterPortParts {
  readonly buffer: ReceiveBuffer;
  readonly health: PrinterHealth;
  /** A byte was put into the buffer. */
  readonly onByte: (byte: number) => void;
}

/** Where bytes come in: the network (port 9100), one connection at a time, or else the cable; no faster than the buffer empties. */
export interface PrinterPort {
  readonly server: Server;
  /** Takes this as the cable, in the place of an earlier one; `pullOut` breaks it. */
  readonly connectCable: (cable: Socket, pullOut: () => void) => void;
  /** There may be room in the buffer, or a fault was mended. */
  readonly readMore: () => void;
  readonly say: (bytes: Uint8Array) => void;
  /** Breaks the open connection. */
  readonly drop: () => void;
}

const NETWORK_CARRIES_BYTES = 256 * 1024;
const CABLE_CARRIES_BYTES = 1024;

/** A place for one connection: the next one takes it, and one that is gone leaves it free. */
function place(mostUnderwayBytes: number, onArrival: () => void) {
  let held: PrinterConnection | null = null;
  return {
    held: () => held,
    free: () => void (held = null),
    take(socket: Socket, breakOff: () => void): void {
      const connection = createConnection(socket, {
        mostUnderwayBytes,
        breakOff,
        onArrival,
        onGone() {
          if (held === connection) held = null;
        },
      });
      held = connection;
    },
  };
}

/** A port that does not listen yet. */
export function createPrinterPort({ buffer, health, onByte }: PrinterPortParts): PrinterPort {
  const network = place(NETWORK_CARRIES_BYTES, readMore);
  const cable = place(CABLE_CARRIES_BYTES, readMore);
  const current = (): PrinterConnection | null => network.held() ?? cable.held();

  const server = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => {
    if (network.held() !== null || health.faults.isTaken || health.faults.power === "off")
      socket.on("error", () => {}).resetAndDestroy();
    else network.take(socket, () => socket.resetAndDestroy());
  });

  function takeSome(): Uint8Array | null {
    const isReading = !health.faults.isDeaf && health.faults.power === "on" && buffer.free > 0;
    if (!isReading) return null;
    return current()?.take(Math.min(buffer.free, health.faults.breakAfter?.bytes ?? Infinity)) ?? null;
  }

  function readMore(): void {
    for (let bytes = takeSome(); bytes !== null; bytes = takeSome()) {
      for (const byte of bytes) {
        buffer.push(byte);
        onByte(byte);
      }
      const how = health.countBytes(bytes.length);
      if (how === "power-off") health.change({ power: "off" });
      else if (how !== null) leave(how);
    }
  }

  /** From here on the printer is free for another program. A cable knows no polite end. */
  function leave(how: "reset" | "fin"): void {
    const gone = network.held();
    network.free();
    if (gone === null) cable.held()?.reset();
    else if (how === "reset") gone.reset();
    else gone.end();
  }

  return {
    server,
    connectCable: (socket, pullOut) => cable.take(socket, pullOut),
    readMore,
    say(bytes) {
      if (health.faults.answers !== "none" && health.faults.power === "on") current()?.say(bytes);
    },
    drop() {
      network.held()?.reset();
      network.free();
    },
  };
}
