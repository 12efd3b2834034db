import { createPrinterLink } from "./channel-printer-link.ts";
import { createDeadlines, type Deadlines } from "./deadlines.ts";
import type { PrinterLink } from "./printer-link.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import { openTcpChannel, type TcpAddress } from "./tcp-channel.ts";

/** A printer on the network. */
export const createTcpPrinterLink = (
  address: TcpAddress,
  profile: PrinterProfile,
  deadlines: Deadlines = createDeadlines(),
): PrinterLink =>
  createPrinterLink({ open: (signal) => openTcpChannel(address, deadlines, signal), profile, deadlines });
