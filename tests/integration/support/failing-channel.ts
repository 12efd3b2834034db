import type { ByteChannel } from "#kiosk/printing/byte-channel.ts";
import { PrinterFault } from "#kiosk/printing/printer-fault.ts";

/** What a channel is asked for, in order: the status question, the opening, each band, the cut, and the closing. */
export interface FailingStep {
  /** Counted from 0; one more than the parts is the closing. */
  readonly step: number;
  /** Breaks off, or never comes back. */
  readonly how: "breaks" | "hangs";
}

/** A channel to a printer that never says anything; every step succeeds but one. */
export function failingChannel({ step, how }: FailingStep): ByteChannel {
  let steps = 0;
  const next = (): Promise<void> => {
    steps += 1;
    if (steps <= step) return Promise.resolve();
    return how === "hangs" ? new Promise(() => {}) : Promise.reject(new PrinterFault("LINK_LOST"));
  };
  return { send: next, finish: next, listen() {}, drop() {} };
}
