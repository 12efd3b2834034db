import type { ByteChannel } from "./byte-channel.ts";
import { deliverBlind } from "./blind-delivery.ts";
import type { Conversation } from "./conversation.ts";
import type { Deadlines } from "./deadlines.ts";
import { endingOf, paddingFor, type PrintJob, RESET } from "./escpos.ts";
import { orFault, PrinterFault } from "./printer-fault.ts";
import type { PrintOutcome } from "./printer-link.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import { faultIn } from "./printer-status.ts";

/** What one delivery leaves behind for the next on the same printer. */
export interface PrinterMemory {
  /** It answered once: from then on silence is a fault. */
  hasAnswered: boolean;
  /** Its parser may be inside a picture that broke off, and confirmations of it may still come. */
  isUnsettled: boolean;
  /** Part of a ticket hangs from the roll. */
  hasScrap: boolean;
}

/** Of a printer that nobody has talked to yet. */
export const newPrinterMemory = (): PrinterMemory => ({ hasAnswered: false, isUnsettled: true, hasScrap: false });

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
  const status = await orFault(() => askReadiness(delivery));
  if (status instanceof PrinterFault) return { kind: "fault", fault: status, begun: false };
  return status === "unknown" ? sendUnseen(job, delivery) : printConfirmed(job, delivery);
}

/** @throws PrinterFault when the printer says that it would not print, or no longer speaks. */
async function askReadiness({ conversation, memory }: Delivery): Promise<"ready" | "unknown"> {
  const status = await conversation.askStatus();
  if (status === null && !memory.hasAnswered) return "unknown";
  memory.hasAnswered = true;
  const code = status === null ? "SILENT" : faultIn(status);
  if (code !== null) throw new PrinterFault(code);
  return "ready";
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
