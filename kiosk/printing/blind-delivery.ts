import { type Delivered, type Delivery, failed, unseen } from "./delivery.ts";
import { endingOf, openingFor, type PrintJob } from "./escpos.ts";
import { orFault, PrinterFault } from "./printer-fault.ts";
import { within } from "./within.ts";

/**
 * Prints on a printer that never answers: everything is pushed through, and its closing of the connection shows at least
 * that it has read the last byte. From the moment its last dots are on the way a whole ticket may come out, whatever fails then.
 */
export async function deliverBlind(job: PrintJob, delivery: Delivery): Promise<Delivered> {
  const { channel, memory, deadlines, signal } = delivery;
  const push = (part: Uint8Array): Promise<void> => within(channel.send(part), "drain", deadlines, signal);

  const blocked = await orFault(() => makeWay(delivery, push));
  if (blocked instanceof PrinterFault) return failed(blocked, { begun: false });
  memory.hasScrap = true;
  const torn = await orFault(async () => {
    for (const band of job.bands.slice(0, -1)) await push(band);
  });
  if (torn instanceof PrinterFault) return failed(torn, { begun: true });
  const lost = await orFault(async () => {
    for (const part of [...job.bands.slice(-1), job.ending]) await push(part);
    await within(channel.finish(), "finish", deadlines, signal);
  });
  if (lost instanceof PrinterFault) return unseen(lost);
  // Closing may also mean that it gave up amid the picture: the next job begins as carefully as this one.
  memory.hasScrap = false;
  return unseen(null);
}

/** Ends whatever an earlier job left in the printer and on the roll. */
async function makeWay({ profile, memory }: Delivery, push: (part: Uint8Array) => Promise<void>): Promise<void> {
  const opening = openingFor(profile, memory);
  memory.isUnsettled = true;
  await push(opening);
  if (memory.hasScrap) await push(endingOf(profile));
  memory.hasScrap = false;
}
