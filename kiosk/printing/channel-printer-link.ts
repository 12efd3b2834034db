import type { ByteChannel } from "./byte-channel.ts";
import { startConversation } from "./conversation.ts";
import type { Deadlines } from "./deadlines.ts";
import { deliver, type Delivery, newPrinterMemory } from "./delivery.ts";
import { CLEAR_BUFFERS } from "./escpos.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { orFault, PrinterFault } from "./printer-fault.ts";
import type { PrinterLink, PrintOutcome } from "./printer-link.ts";
import type { PrinterProfile } from "./printer-profile.ts";
import { within } from "./within.ts";

/** What a link is made of. */
export interface LinkParts {
  /** Opens a channel for one job or question. @throws PrinterFault when the printer cannot be reached. */
  readonly open: (signal: AbortSignal) => Promise<ByteChannel>;
  readonly profile: PrinterProfile;
  readonly deadlines: Deadlines;
}

/** A printer link over any channel of bytes; each job and each question has a channel of its own. */
export function createPrinterLink({ open, profile, deadlines }: LinkParts): PrinterLink {
  const memory = newPrinterMemory();
  const inTurn = oneAtATime();
  // A printer takes one connection at a time: the next begins when this one is really over.
  let farewell: Promise<void> = Promise.resolve();

  async function overChannel<Value>(
    signal: AbortSignal,
    use: (delivery: Delivery) => Promise<{ value: Value; fault: PrinterFault | null }>,
  ): Promise<Value | PrinterFault> {
    await farewell;
    const channel = await orFault(() => open(signal));
    if (channel instanceof PrinterFault) return channel;
    const conversation = startConversation(channel, deadlines);
    const cancel = (): void => conversation.end(new PrinterFault("CANCELLED"));
    signal.addEventListener("abort", cancel);
    if (signal.aborted) cancel();
    const { value, fault } = await use({ channel, conversation, profile, memory, deadlines, signal });
    signal.removeEventListener("abort", cancel);
    farewell = part(channel, fault, deadlines);
    return value;
  }

  return {
    print: (job, signal) =>
      inTurn(async () => {
        const outcome = await overChannel<PrintOutcome>(signal, async (delivery) => {
          const value = await deliver(job, delivery);
          return { value, fault: value.kind === "fault" ? value.fault : null };
        });
        return outcome instanceof PrinterFault ? { kind: "fault", fault: outcome, begun: false } : outcome;
      }),
    status: (signal) =>
      inTurn(() =>
        overChannel(signal, async ({ conversation }) => {
          const status = await orFault(() => conversation.askStatus());
          if (status instanceof PrinterFault) return { value: status, fault: status };
          if (status !== null) memory.hasAnswered = true;
          const silent = memory.hasAnswered ? new PrinterFault("SILENT") : null;
          return { value: status ?? silent ?? "unknown", fault: status === null ? silent : null };
        }),
      ),
  };
}

/** Ends a channel so that nothing of a failed job comes out later. Never throws. */
async function part(channel: ByteChannel, fault: PrinterFault | null, deadlines: Deadlines): Promise<void> {
  if (fault?.code !== "LINK_LOST") {
    await orFault(async () => {
      if (fault !== null) await within(channel.send(CLEAR_BUFFERS), "clear", deadlines);
      // A silent printer has unread bytes on the way: only a broken connection takes them back.
      if (fault?.code !== "SILENT") await within(channel.finish(), "clear", deadlines);
    });
  }
  channel.drop();
}
