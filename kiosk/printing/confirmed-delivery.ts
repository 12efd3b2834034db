import type { PrinterFaultCode } from "#shared/print/printer-fault-code.ts";
import { type Delivered, type Delivery, failed, unseen } from "./delivery.ts";
import { endingOf, openingFor, type PrintJob } from "./escpos.ts";
import { orFault, PrinterFault } from "./printer-fault.ts";

/** Prints on a printer that answers: every part is confirmed, and the last confirmation is the proof. */
export async function deliverConfirmed(job: PrintJob, delivery: Delivery): Promise<Delivered> {
  const { memory } = delivery;
  const { sender } = delivery.conversation;
  const blocked = await orFault(() => makeWay(delivery));
  if (blocked instanceof PrinterFault) return failed(blocked, { begun: false });
  memory.hasScrap = true;
  const torn = await orFault(async () => {
    for (const band of job.bands.slice(0, -1)) await sender.sendPart(band);
  });
  if (torn instanceof PrinterFault) return failed(torn, { begun: true });
  const halted = await orFault(async () => {
    for (const band of job.bands.slice(-1)) await sender.sendPart(band);
  });
  if (halted instanceof PrinterFault)
    return isStandstill(halted.code) ? failed(halted, { begun: true }) : unseen(halted);
  const paper = await orFault(async () => {
    await sender.sendPart(job.ending);
    return sender.confirmAll();
  });
  // Every dot may be out. A printer that stands still now did so before its cut or after it: only a stuck blade tells.
  if (paper instanceof PrinterFault) {
    return paper.code === "CUTTER_JAM" ? failed(paper, { begun: true }) : unseen(paper);
  }
  memory.isUnsettled = false;
  memory.hasScrap = false;
  return { value: { kind: "printed", paper }, fault: null };
}

/** Ends whatever an earlier job left in the printer and on the roll. */
async function makeWay({ conversation: { sender }, profile, memory }: Delivery): Promise<void> {
  const { isUnsettled } = memory;
  memory.isUnsettled = true;
  if (isUnsettled) await sender.sendAndSettle(openingFor(profile, { isUnsettled }));
  else await sender.sendPart(openingFor(profile, { isUnsettled }));
  if (!memory.hasScrap) return;
  await sender.sendPart(endingOf(profile));
  await sender.confirmAll();
  memory.hasScrap = false;
}

/** Whether the printer itself says why it stopped amid the picture. After any other fault the end may be out unseen. */
const isStandstill = (code: PrinterFaultCode): boolean =>
  code === "NO_PAPER" || code === "COVER_OPEN" || code === "CUTTER_JAM" || code === "PRINTER_ERROR";
