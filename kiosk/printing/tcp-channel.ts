import { connect, type Socket } from "node:net";
import type { ByteChannel, ChannelListener } from "./byte-channel.ts";
import type { Deadlines } from "./deadlines.ts";
import type { TcpAddress } from "./printer-address.ts";
import { PrinterFault } from "./printer-fault.ts";

/**
 * Connects to a network printer.
 * @throws PrinterFault UNREACHABLE when nobody answers in time, CANCELLED when the signal aborts first.
 */
export async function openTcpChannel(
  { host, port }: TcpAddress,
  deadlines: Deadlines,
  signal: AbortSignal,
): Promise<ByteChannel> {
  const socket = connect({ host, port, noDelay: true });
  await connected(socket, deadlines, signal);
  return channelOver(socket);
}

function connected(socket: Socket, deadlines: Deadlines, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (fault: PrinterFault | null): void => {
      stopWaiting();
      signal.removeEventListener("abort", cancel);
      socket.off("connect", succeed).off("error", fail);
      // A socket that was given up may still report; there is nobody left to tell.
      socket.on("error", () => {});
      if (fault === null) return resolve();
      socket.destroy();
      reject(fault);
    };
    const succeed = (): void => settle(null);
    const fail = (cause?: Error): void => settle(new PrinterFault("UNREACHABLE", { cause }));
    const cancel = (): void => settle(new PrinterFault("CANCELLED"));
    const stopWaiting = deadlines.start("connect", fail);
    socket.on("connect", succeed).on("error", fail);
    signal.addEventListener("abort", cancel);
    if (signal.aborted) cancel();
  });
}

function channelOver(socket: Socket): ByteChannel {
  let listener: ChannelListener | null = null;
  let lostBy: PrinterFault | null = null;
  const lose = (cause?: Error): void => {
    if (lostBy !== null) return;
    lostBy = new PrinterFault("LINK_LOST", { cause });
    listener?.onLost(lostBy);
  };
  socket
    .on("data", (bytes) => listener?.onBytes(bytes))
    .on("error", lose)
    .on("end", () => lose())
    .on("close", () => lose());
  return {
    send: (bytes) =>
      new Promise((resolve, reject) => {
        socket.write(bytes, (cause) => (cause ? reject(new PrinterFault("LINK_LOST", { cause })) : resolve()));
      }),
    listen(heard) {
      listener = heard;
      if (lostBy !== null) heard.onLost(lostBy);
    },
    finish: () =>
      new Promise((resolve, reject) => {
        if (lostBy !== null) return reject(lostBy);
        socket.once("close", (hadError) => (hadError ? reject(new PrinterFault("LINK_LOST")) : resolve()));
        socket.end();
      }),
    drop() {
      socket.resetAndDestroy();
    },
  };
}
