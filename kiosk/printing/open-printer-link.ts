import { createPrinterLink } from "./channel-printer-link.ts";
import { createDeadlines, type Deadlines } from "./deadlines.ts";
import { forkDeviceProcess, type StartDeviceProcess } from "./device/device-process.ts";
import { createDeviceWay } from "./device/device-way.ts";
import type { PrinterAddress } from "./printer-address.ts";
import type { PrinterLink } from "./printer-link.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import { openTcpChannel } from "./tcp-channel.ts";

/** What differs from the usual. */
export interface LinkCircumstances {
  readonly deadlines?: Deadlines;
  /** For programs that cannot start a process as Node does. */
  readonly startProcess?: StartDeviceProcess;
  /** Whether part of a ticket may hang from the roll. */
  readonly hasScrap?: boolean;
}

/** The link to the printer at this address. */
export function openPrinterLink(
  address: PrinterAddress,
  profile: PrinterProfile,
  circumstances: LinkCircumstances = {},
): PrinterLink {
  const { deadlines = createDeadlines(), startProcess = forkDeviceProcess, hasScrap = false } = circumstances;
  const way =
    address.kind === "tcp"
      ? { open: (signal: AbortSignal) => openTcpChannel(address, deadlines, signal) }
      : createDeviceWay(address, deadlines, startProcess);
  return createPrinterLink({ ...way, profile, deadlines, hasScrap });
}
