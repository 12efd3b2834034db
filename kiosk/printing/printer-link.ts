import type { PrintJob } from "./escpos.ts";
import type { PrinterFault } from "./printer-fault.ts";
import type { PaperLevel, PrinterStatus } from "./printer-status.ts";

/** The way to one printer: by network, device file or serial line. Jobs and questions wait for each other. */
export interface PrinterLink extends AsyncDisposable {
  /**
   * Prints a job and tells what became of it; never throws for what a printer or a cable does.
   * When the signal aborts, the printer's buffer is cleared; the outcome is a fault CANCELLED, or "sent" when all of it was
   * already handed over.
   */
  print(job: PrintJob, signal: AbortSignal): Promise<PrintOutcome>;

  /** How the printer is; a fault when it cannot be asked, "unknown" from one that never answers. */
  status(signal: AbortSignal): Promise<PrinterStatus | "unknown" | PrinterFault>;
}

/** What became of a job. */
export type PrintOutcome =
  /** The printer confirmed that all of it is out and cut. */
  | { readonly kind: "printed"; readonly paper: PaperLevel }
  /** All of it was handed over, but the end was not seen: a whole ticket may be out. Ask the person. */
  | { readonly kind: "sent" }
  /**
   * It did not come out whole, and nothing more of it will. `begun` is false when certainly no dot was printed, so that a
   * second try cannot make two tickets.
   */
  | { readonly kind: "fault"; readonly fault: PrinterFault; readonly begun: boolean };
