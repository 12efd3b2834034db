import type { ByteChannel } from "../byte-channel.ts";
import type { Deadlines } from "../deadlines.ts";
import type { DeviceAddress } from "../printer-address.ts";
import { orFault, PrinterFault } from "../printer-fault.ts";
import { within } from "../within.ts";
import { type DeviceChild, startDeviceChild } from "./device-child.ts";
import type { StartDeviceProcess } from "./device-process.ts";

/** The way to a device of this machine. */
export interface DeviceWay {
  /** One channel at a time. @throws PrinterFault UNREACHABLE when the device cannot be had, CANCELLED when the signal aborts. */
  open(signal: AbortSignal): Promise<ByteChannel>;
  /** Lets go of the device. */
  close(): void;
}

/**
 * Opens a device in a process of its own, for a write that blocks cannot be cancelled. The process stays, with the device
 * open, from one channel to the next; after a fault it is killed, and the next channel has a new one.
 */
export function createDeviceWay(address: DeviceAddress, deadlines: Deadlines, start: StartDeviceProcess): DeviceWay {
  let child: DeviceChild | null = null;
  return {
    async open(signal) {
      const current = child === null || child.isGone ? startDeviceChild(start) : child;
      child = current;
      const fault = await orFault(() => within(current.ask({ kind: "open", address }), "connect", deadlines, signal));
      if (!(fault instanceof PrinterFault)) return channelThrough(current);
      // One that was refused is ready to try again; one that hangs is not.
      if (fault.code !== "LINK_LOST") current.kill();
      throw fault.code === "CANCELLED" ? fault : new PrinterFault("UNREACHABLE", { cause: fault });
    },
    close: () => child?.kill(),
  };
}

function channelThrough(child: DeviceChild): ByteChannel {
  let lastWrite: Promise<void> = Promise.resolve();
  let isFinished = false;
  return {
    send(bytes) {
      lastWrite = child.ask({ kind: "write", bytes });
      return lastWrite;
    },
    listen: (listener) => child.listen(listener),
    async finish() {
      await lastWrite;
      isFinished = true;
      child.listen(null);
    },
    drop() {
      if (!isFinished) child.kill();
    },
  };
}
