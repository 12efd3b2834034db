import { seededRandom } from "#shared/kit/random.ts";
import type { PrintResult } from "#shared/domain/command.ts";
import type { PrinterFaultCode } from "#shared/print/printer-fault-code.ts";
import type { TicketFacts } from "#shared/print/ticket-facts.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";
import { printTicket, type TicketPrintResult } from "#kiosk/printing/print-ticket.ts";
import { PrinterFault } from "#kiosk/printing/printer-fault.ts";
import type { Deadlines } from "#kiosk/printing/deadlines.ts";
import type { PrinterLink } from "#kiosk/printing/printer-link.ts";
import type { StartDeviceProcess } from "#kiosk/printing/device/device-process.ts";
import { openPrinterLink } from "#kiosk/printing/open-printer-link.ts";
import type { PrinterAddress } from "#kiosk/printing/printer-address.ts";
import { PRINTER_PROFILES, type PrinterProfileName } from "#kiosk/printing/printer-profile.ts";
import { faultIn } from "#kiosk/printing/printer-status.ts";
import { createRasteriser } from "#kiosk/printing/raster.ts";
import type { Pause } from "./pause.ts";

/** The kiosk's printer as its agent needs it. */
export interface TicketPrinter extends AsyncDisposable {
  /**
   * At most one complete ticket comes out; what became of it is the answer, also when the signal aborts. `onTrouble` hears
   * of each fault as it is met, also of those after which it is tried again.
   */
  print(facts: TicketFacts, signal: AbortSignal, onTrouble: (condition: PrinterCondition) => void): Promise<Printed>;
  /** How it is now. */
  condition(signal: AbortSignal): Promise<PrinterCondition>;
}

/** What became of the paper, and what the printer said of itself on the way. */
export interface Printed {
  readonly result: PrintResult;
  readonly condition: PrinterCondition;
}

/** The printer that a kiosk was given. */
export interface PrinterChoice {
  readonly address: PrinterAddress;
  readonly profile: PrinterProfileName;
  /** How a device's process is started where it cannot be as Node does it. */
  readonly startProcess?: StartDeviceProcess;
}

/** What the kiosk's printer works with. */
export interface TicketPrinterParts {
  readonly pause: Pause;
  /** Spreads the repetitions of several kiosks. */
  readonly seed: number;
  /** What became of the kiosk's last paper; null for its first. */
  readonly lastResult: PrintResult | null;
  readonly deadlines?: Deadlines;
}

/** The kiosk's printer. */
export function createTicketPrinter(
  { address, profile: name, startProcess }: PrinterChoice,
  { pause, seed, lastResult, deadlines }: TicketPrinterParts,
): TicketPrinter {
  const profile = PRINTER_PROFILES[name];
  const hasScrap = lastResult !== null && mayHang(lastResult);
  const link = openPrinterLink(address, profile, {
    hasScrap,
    ...(startProcess && { startProcess }),
    ...(deadlines && { deadlines }),
  });
  const parts = { link, profile, rasteriser: createRasteriser(), random: seededRandom(seed), sleep: pause };
  return {
    print: async (facts, signal, onTrouble) => {
      const onFault = (code: PrinterFaultCode): void => onTrouble(CONDITION_OF[code]);
      return outcomeOf(await printTicket(facts, { ...parts, onFault }, signal));
    },
    condition: (signal) => conditionOf(link, signal),
    [Symbol.asyncDispose]: () => link[Symbol.asyncDispose](),
  };
}

/** Whether part of that paper may still hang from the roll: it would come out with the next citizen's. */
const mayHang = (result: PrintResult): boolean => result.kind === "sent" || (result.kind === "failed" && result.begun);

/** What staff are told of a fault: where they have to put their hand. */
const CONDITION_OF: Readonly<Record<PrinterFaultCode, PrinterCondition>> = {
  NO_PAPER: "no-paper",
  COVER_OPEN: "cover-open",
  CUTTER_JAM: "cutter-jam",
  PRINTER_ERROR: "out-of-order",
  OFFLINE: "offline",
  UNREACHABLE: "offline",
  SILENT: "offline",
  LINK_LOST: "offline",
  CANCELLED: "unknown",
};

function outcomeOf(printed: TicketPrintResult): Printed {
  switch (printed.kind) {
    case "printed":
      return { result: { kind: "printed" }, condition: printed.paper === "ok" ? "ready" : "paper-low" };
    case "sent":
      return { result: { kind: "sent" }, condition: "unknown" };
    case "failed":
      return { result: printed, condition: CONDITION_OF[printed.reason] };
    default:
      return printed satisfies never;
  }
}

async function conditionOf(link: PrinterLink, signal: AbortSignal): Promise<PrinterCondition> {
  const status = await link.status(signal);
  if (status === "unknown") return "unknown";
  if (status instanceof PrinterFault) return CONDITION_OF[status.code];
  const fault = faultIn(status);
  if (fault !== null) return CONDITION_OF[fault];
  return status.paper === "near-end" ? "paper-low" : "ready";
}
