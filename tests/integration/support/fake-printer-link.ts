import type { PrinterFaultCode } from "#shared/print/printer-fault-code.ts";
import type { PrintJob } from "#kiosk/printing/escpos.ts";
import { PrinterFault } from "#kiosk/printing/printer-fault.ts";
import type { PrinterLink, PrintOutcome } from "#kiosk/printing/printer-link.ts";

/** A link whose outcomes were written down before, in order; the last one goes on for ever. */
export interface FakePrinterLink extends PrinterLink {
  /** What it was given to print. */
  readonly jobs: readonly PrintJob[];
}

/** A link with this future. */
export function fakePrinterLink(...outcomes: readonly [PrintOutcome, ...PrintOutcome[]]): FakePrinterLink {
  const jobs: PrintJob[] = [];
  return {
    jobs,
    print(job) {
      jobs.push(job);
      return Promise.resolve(outcomes[jobs.length - 1] ?? outcomes.at(-1) ?? outcomes[0]);
    },
    status: () => Promise.resolve("unknown"),
    async [Symbol.asyncDispose]() {},
  };
}

/** The outcome of a fault. */
export const faulty = (code: PrinterFaultCode, begun: "begun" | "not begun"): PrintOutcome => ({
  kind: "fault",
  fault: new PrinterFault(code),
  begun: begun === "begun",
});
