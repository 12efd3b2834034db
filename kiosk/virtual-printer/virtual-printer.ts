import { once } from "node:events";
import type { Server } from "node:net";
import type { PrinterFaults, PrinterFaultsChange } from "#shared/protocol/virtual-printer.ts";
import { createDeviceDoor, type DeviceDoor } from "./device-door.ts";
import { createPaperPath, type PaperPath } from "./paper-path.ts";
import { type PrinterClock, realClock } from "./printer-clock.ts";
import { createPrinterHealth, HEALTHY } from "./printer-health.ts";
import { createPrinterNews, type PrinterWatcher } from "./printer-news.ts";
import { startWorks } from "./printer-works.ts";
import { createUnknownCommands, type UnknownCommands } from "./unknown-commands.ts";

/** An ESC/POS printer made of software: it is spoken to over TCP or a device file, as a real one, and its paper can be looked at. */
export interface VirtualPrinter {
  readonly widthDots: number;
  readonly faults: PrinterFaults;
  readonly paper: PaperPath;
  readonly unknownCommands: UnknownCommands;
  change(faults: PrinterFaultsChange): void;
  /** Returns how to stop watching. */
  watch(watcher: PrinterWatcher): () => void;
  /** Starts to take connections; the port that it got. @throws the system's error when the port is taken. */
  listen(port: number, host: string): Promise<number>;
  /** Is also a device file at this path while it has power (Linux only). @throws the system's error. */
  plugIn(path: string): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** How the printer is built. */
export interface VirtualPrinterParts {
  /** Dots across: 576 on 80 mm paper, 384 on 58 mm. */
  readonly widthDots: number;
  readonly clock?: PrinterClock;
}

/** Builds a printer and switches it on. */
export function createVirtualPrinter({ widthDots, clock = realClock }: VirtualPrinterParts): VirtualPrinter {
  const news = createPrinterNews();
  const unknownCommands = createUnknownCommands(news.onChange);
  const paper = createPaperPath(widthDots, news.onCut);
  let door: DeviceDoor | null = null;
  const health = createPrinterHealth(HEALTHY, () => {
    if (health.faults.power === "off") works.forget();
    if (health.faults.power === "off") door?.pullOut();
    else door?.plugIn();
    works.wake();
    news.onChange();
  });
  const works = startWorks({ widthDots, clock, health, paper, news, unknownCommands });
  const { port } = works;
  return {
    widthDots,
    paper,
    unknownCommands,
    watch: news.watch,
    get faults() {
      return health.faults;
    },
    change(change) {
      // Whoever was connected when the power went learns of it only when it comes back.
      if (health.faults.power === "off" && change.power === "on") port.drop();
      health.change(change);
    },
    listen: (wanted, host) => listenOn(port.server, wanted, host),
    plugIn(path) {
      const own: DeviceDoor = createDeviceDoor(path, (cable) =>
        port.connectCable(cable, () => {
          own.pullOut();
          own.plugIn();
        }),
      );
      door = own;
      own.plugIn();
    },
    async [Symbol.asyncDispose]() {
      door?.pullOut();
      port.drop();
      if (port.server.listening) await new Promise((resolve) => port.server.close(resolve));
      await works.stop();
    },
  };
}

async function listenOn(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : port;
}
