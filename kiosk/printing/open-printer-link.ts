import { createPrinterLink } from "./channel-printer-link.ts";
import { createDeadlines, type Deadlines } from "./deadlines.ts";
import { forkDeviceProcess } from "./device/device-process.ts";
import { createDeviceWay } from "./device/device-way.ts";
import type { PrinterAddress } from "./printer-address.ts";
import type { PrinterLink } from "./printer-link.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import { openTcpChannel } from "./tcp-channel.ts";

/** The link to the printer at this address; `startProcess` is for programs that cannot start their own as Node does. */
export function openPrinterLink(
  address: PrinterAddress,
  profile: PrinterProfile,
  deadlines: Deadlines = createDeadlines(),
  startProcess = forkDeviceProcess,
): PrinterLink {
  if (address.kind === "tcp") {
    return createPrinterLink({ open: (signal) => openTcpChannel(address, deadlines, signal), profile, deadlines });
  }
  return createPrinterLink({ ...createDeviceWay(address, deadlines, startProcess), profile, deadlines });
}
