import type { Delivery } from "./delivery.ts";
import { NO_SIZES } from "./escpos.ts";
import { orFault, PrinterFault } from "./printer-fault.ts";
import type { PrinterStatus } from "./printer-status.ts";

/**
 * How the printer is, asked first of all on a new connection; "unknown" from one that never answered or is known to be mute.
 * @throws PrinterFault UNREACHABLE when the connection does not last that long, SILENT when it used to answer.
 */
export async function firstStatus({
  conversation,
  memory,
  profile,
}: Pick<Delivery, "conversation" | "memory" | "profile">): Promise<PrinterStatus | "unknown"> {
  if (profile.isMute) return "unknown";
  const status = await orFault(() => conversation.askStatus(memory.isUnsettled ? NO_SIZES : undefined));
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
