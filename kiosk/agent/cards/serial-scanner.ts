import { startDeviceChild } from "#kiosk/printing/device/device-child.ts";
import type { StartDeviceProcess } from "#kiosk/printing/device/device-process.ts";
import type { SerialAddress } from "#kiosk/printing/printer-address.ts";
import type { Pause } from "../pause.ts";
import { createScanLines, SCAN_PAUSE_MS } from "./scan-lines.ts";

export interface SerialScannerParts {
  readonly address: SerialAddress;
  /** The process that holds the line: native code that fails takes that process along, and not the kiosk. */
  readonly start: StartDeviceProcess;
  readonly pause: Pause;
  readonly onScan: (scanned: string) => void;
}

const KNOCK_AGAIN_MS = 5000;

/** Listens to a scanner on a serial line, also to one that is plugged in later, until it is disposed. */
export function openSerialScanner(parts: SerialScannerParts): AsyncDisposable {
  const leaving = new AbortController();
  const { signal } = leaving;
  const listening = (async () => {
    while (!signal.aborted) {
      await listenOnce(parts, signal);
      await parts.pause(KNOCK_AGAIN_MS, signal);
    }
  })();
  return {
    async [Symbol.asyncDispose]() {
      leaving.abort();
      await listening;
    },
  };
}

/** Ends when the line is lost, cannot be had, or is listened to no more. */
async function listenOnce({ address, start, onScan }: SerialScannerParts, signal: AbortSignal): Promise<void> {
  const child = startDeviceChild(start);
  const lines = createScanLines(onScan);
  let silence: NodeJS.Timeout | undefined;
  const lost = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
    child.listen({
      onBytes(bytes) {
        clearTimeout(silence);
        lines.hear(bytes);
        silence = setTimeout(lines.quiet, SCAN_PAUSE_MS);
      },
      onLost: () => resolve(),
    });
  });
  // A line that cannot be opened is one that is lost.
  child.ask({ kind: "open", address }).catch(() => child.kill());
  await lost;
  clearTimeout(silence);
  child.kill();
}
