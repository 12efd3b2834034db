import { deliverBlind } from "./blind-delivery.ts";
import { deliverConfirmed } from "./confirmed-delivery.ts";
import { type Delivered, type Delivery, failed } from "./delivery.ts";
import type { PrintJob } from "./escpos.ts";
import { firstStatus } from "./first-status.ts";
import { orFault, PrinterFault } from "./printer-fault.ts";
import { faultIn } from "./printer-status.ts";

/** Prints the job as well as this printer can tell of it, and leaves the channel to be ended. */
export async function deliver(job: PrintJob, delivery: Delivery): Promise<Delivered> {
  const status = await orFault(() => firstStatus(delivery));
  if (status instanceof PrinterFault) return failed(status, { begun: false });
  if (status === "unknown") return deliverBlind(job, delivery);
  const code = faultIn(status);
  if (code !== null) return failed(new PrinterFault(code), { begun: false });
  return deliverConfirmed(job, delivery);
}
