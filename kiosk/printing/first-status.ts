import { orFault, PrinterFault } from "./printer-fault.ts";
import type { PrinterMemory } from "./printer-memory.ts";
import type { PrinterStatus } from "./printer-status.ts";
import type { StatusInquiry } from "./status-inquiry.ts";

/**
 * How the printer is, asked first of all on a new connection; "unknown" from one that never answered.
 * @throws PrinterFault UNREACHABLE when the connection does not last that long, SILENT when it used to answer.
 */
export async function firstStatus(askStatus: StatusInquiry, memory: PrinterMemory): Promise<PrinterStatus | "unknown"> {
  const status = await orFault(askStatus);
  if (status instanceof PrinterFault) throw explained(status);
  if (status !== null) {
    memory.hasAnswered = true;
    return status;
  }
  if (memory.hasAnswered) throw new PrinterFault("SILENT");
  return "unknown";
}

// A printer that serves another program accepts a connection and breaks it at once.
const explained = (fault: PrinterFault): PrinterFault =>
  fault.code === "LINK_LOST" ? new PrinterFault("UNREACHABLE", { cause: fault }) : fault;
