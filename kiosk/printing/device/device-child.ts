import type { ChannelListener } from "../byte-channel.ts";
import { PrinterFault } from "../printer-fault.ts";
import { type DeviceReport, deviceReportSchema, type DeviceRequest } from "./device-message.ts";
import type { StartDeviceProcess } from "./device-process.ts";

/** The process that holds a device open. */
export interface DeviceChild {
  readonly isGone: boolean;
  /** Resolves when it was done; requests are carried out in order. @throws PrinterFault LINK_LOST when it failed. */
  ask(request: DeviceRequest): Promise<void>;
  /** Who hears the printer from now on; what it says while nobody does is lost. */
  listen(listener: ChannelListener | null): void;
  /** Ends it, also in the middle of a write that blocks; what the device has not taken is lost. */
  kill(): void;
}

/** Starts one. */
export function startDeviceChild(start: StartDeviceProcess): DeviceChild {
  const asked: PromiseWithResolvers<void>[] = [];
  let listener: ChannelListener | null = null;
  let goneBy: PrinterFault | null = null;

  function leave(reason: unknown): void {
    if (goneBy !== null) return;
    goneBy = new PrinterFault("LINK_LOST", { cause: reason });
    child.kill();
    for (const { reject } of asked.splice(0)) reject(goneBy);
    listener?.onLost(goneBy);
  }

  function hear(report: DeviceReport): void {
    if (report.kind === "done") asked.shift()?.resolve();
    if (report.kind === "failed") asked.shift()?.reject(new PrinterFault("LINK_LOST", { cause: report.reason }));
    if (report.kind === "said") listener?.onBytes(report.bytes);
    if (report.kind === "lost") leave(report.reason);
  }

  const child = start({ onMessage: (message) => hear(deviceReportSchema.parse(message)), onGone: leave });
  return {
    get isGone() {
      return goneBy !== null;
    },
    ask(request) {
      if (goneBy !== null) return Promise.reject(goneBy);
      const answer = Promise.withResolvers<void>();
      asked.push(answer);
      child.send(request);
      return answer.promise;
    },
    listen(heard) {
      listener = heard;
      if (goneBy !== null) heard?.onLost(goneBy);
    },
    kill: () => leave("killed"),
  };
}
