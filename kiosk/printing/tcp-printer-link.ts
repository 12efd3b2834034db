import { createPrinterLink } from "./channel-printer-link.ts";
import { type Deadlines, realDeadlines } from "./deadlines.ts";
import type { PrinterLink } from "./printer-link.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import { openTcpChannel, type TcpAddress } from "./tcp-channel.ts";

/** A printer on the network. */
export const createTcpPrinterLink = (
  address: TcpAddress,
  profile: PrinterProfile,
  deadlines: Deadlines = realDeadlines,
): PrinterLink =>
  createPrinterLink({ open: (signal) => openTcpChannel(address, deadlines, signal), profile, deadlines });
