import type { ByteChannel } from "./byte-channel.ts";
import { startConversation } from "./conversation.ts";
import type { Deadlines } from "./deadlines.ts";
import { deliver } from "./deliver.ts";
import type { Delivered, Delivery } from "./delivery.ts";
import { CLEAR_BUFFERS } from "./escpos.ts";
import { firstStatus } from "./first-status.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { orFault, PrinterFault } from "./printer-fault.ts";
import type { PrinterLink, PrintOutcome } from "./printer-link.ts";
import { newPrinterMemory } from "./printer-memory.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import { within } from "./within.ts";

/** What a link is made of. */
export interface LinkParts {
  /** Opens a channel for one job or question. @throws PrinterFault when the printer cannot be reached. */
  readonly open: (signal: AbortSignal) => Promise<ByteChannel>;
  /** Lets go of what is kept between channels. */
  readonly close?: () => void;
  /** Whether part of a ticket may hang from the roll: it is cut off before the first one. */
  readonly hasScrap?: boolean;
  readonly profile: PrinterProfile;
  readonly deadlines: Deadlines;
}

/** A printer link over any channel of bytes; each job and each question has a channel of its own. */
export function createPrinterLink({ open, close, hasScrap = false, profile, deadlines }: LinkParts): PrinterLink {
  const memory = newPrinterMemory(hasScrap);
  const inTurn = oneAtATime();
  // A printer takes one connection at a time: the next begins when this one is really over.
  let farewell: Promise<void> = Promise.resolve();

  async function overChannel<Value>(
    signal: AbortSignal,
    use: (delivery: Delivery) => Promise<Delivered<Value>>,
  ): Promise<Value | PrinterFault> {
    await farewell;
    const channel = await orFault(() => open(signal));
    if (channel instanceof PrinterFault) return channel;
    const conversation = startConversation(channel, deadlines, signal);
    const cancel = (): void => conversation.end(new PrinterFault("CANCELLED"));
    signal.addEventListener("abort", cancel);
    if (signal.aborted) cancel();
    const { value, fault } = await use({ channel, conversation, profile, memory, deadlines, signal });
    signal.removeEventListener("abort", cancel);
    // A fault is told only when nothing can come out any more; a ticket that is out need not wait for the goodbye.
    if (fault === null) farewell = part(channel, deadlines);
    else await breakOff(channel, fault, { deadlines, conversation, memory });
    return value;
  }

  return {
    print: (job, signal) =>
      inTurn(async () => {
        const outcome = await overChannel<PrintOutcome>(signal, (delivery) => deliver(job, delivery));
        return outcome instanceof PrinterFault ? { kind: "fault", fault: outcome, begun: false } : outcome;
      }),
    status: (signal) =>
      inTurn(() =>
        overChannel(signal, async (delivery) => {
          const value = await orFault(() => firstStatus(delivery));
          return { value, fault: value instanceof PrinterFault ? value : null };
        }),
      ),
    [Symbol.asyncDispose]: () =>
      inTurn(async () => {
        await farewell;
        close?.();
      }),
  };
}

/** Ends a channel after a job that ended well. Never throws. */
async function part(channel: ByteChannel, deadlines: Deadlines): Promise<void> {
  await orFault(() => within(channel.finish(), "clear", deadlines));
  channel.drop();
}

/** Ends a channel so that nothing of a failed job comes out later. Never throws. */
async function breakOff(
  channel: ByteChannel,
  { code }: PrinterFault,
  { deadlines, conversation, memory }: Pick<Delivery, "deadlines" | "conversation" | "memory">,
): Promise<void> {
  if (code !== "LINK_LOST" && code !== "UNREACHABLE") {
    await orFault(async () => {
      await within(channel.send(CLEAR_BUFFERS), "clear", deadlines);
      // A silent printer has unread bytes on the way: only a broken connection takes them back.
      if (code === "SILENT") return;
      // What answers a question has read what was sent before it; a device file tells it in no other way.
      if (memory.hasAnswered && code !== "CANCELLED") await conversation.askStatus();
      await within(channel.finish(), "clear", deadlines);
    });
  }
  channel.drop();
}
