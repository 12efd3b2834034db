import type { ByteChannel } from "./byte-channel.ts";
import { deliverBlind } from "./blind-delivery.ts";
import type { Conversation } from "./conversation.ts";
import type { Deadlines } from "./deadlines.ts";
import { endingOf, paddingFor, type PrintJob, RESET } from "./escpos.ts";
import { firstStatus } from "./first-status.ts";
import { orFault, PrinterFault } from "./printer-fault.ts";
import type { PrintOutcome } from "./printer-link.ts";
import type { PrinterMemory } from "./printer-memory.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import { faultIn } from "./printer-status.ts";

/** One job on its way over an open channel. */
export interface Delivery {
  readonly channel: ByteChannel;
  readonly conversation: Conversation;
  readonly profile: PrinterProfile;
  readonly memory: PrinterMemory;
  readonly deadlines: Deadlines;
  readonly signal: AbortSignal;
}

/** Prints the job and knows what became of it; leaves the channel open. */
export async function deliver(job: PrintJob, delivery: Delivery): Promise<PrintOutcome> {
  const status = await orFault(() => firstStatus(delivery.conversation.askStatus, delivery.memory));
  if (status instanceof PrinterFault) return { kind: "fault", fault: status, begun: false };
  if (status === "unknown") return sendUnseen(job, delivery);
  const code = faultIn(status);
  if (code !== null) return { kind: "fault", fault: new PrinterFault(code), begun: false };
  return printConfirmed(job, delivery);
}

async function sendUnseen(job: PrintJob, { channel, deadlines, signal }: Delivery): Promise<PrintOutcome> {
  const fault = await orFault(() => deliverBlind(channel, job, deadlines, signal));
  return fault instanceof PrinterFault ? { kind: "fault", fault, begun: true } : { kind: "sent" };
}

async function printConfirmed(job: PrintJob, delivery: Delivery): Promise<PrintOutcome> {
  const { conversation, memory } = delivery;
  const blocked = await orFault(() => makeWay(delivery));
  if (blocked instanceof PrinterFault) return { kind: "fault", fault: blocked, begun: false };
  memory.hasScrap = true;
  const paper = await orFault(async () => {
    for (const part of [...job.bands, job.ending]) await conversation.sender.sendPart(part);
    return conversation.sender.confirmAll();
  });
  if (paper instanceof PrinterFault) return { kind: "fault", fault: paper, begun: true };
  memory.isUnsettled = false;
  memory.hasScrap = false;
  return { kind: "printed", paper };
}

/** Ends whatever an earlier job left in the printer and on the roll. */
async function makeWay({ conversation: { sender }, profile, memory }: Delivery): Promise<void> {
  const wasUnsettled = memory.isUnsettled;
  memory.isUnsettled = true;
  if (wasUnsettled) await sender.sendAndSettle(Buffer.concat([paddingFor(profile), RESET]));
  else await sender.sendPart(RESET);
  if (!memory.hasScrap) return;
  await sender.sendPart(endingOf(profile));
  await sender.confirmAll();
  memory.hasScrap = false;
}
