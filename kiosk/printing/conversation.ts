import { createAnswerSorter } from "./answer-sorter.ts";
import type { ByteChannel } from "./byte-channel.ts";
import { type ConfirmedSender, createConfirmedSender } from "./confirmed-sender.ts";
import type { Deadlines } from "./deadlines.ts";
import { createMailbox } from "./mailbox.ts";
import type { PrinterFault } from "./printer-fault.ts";
import { createStatusInquiry, type StatusInquiry } from "./status-inquiry.ts";

/** Talking with a printer over one channel. */
export interface Conversation {
  readonly askStatus: StatusInquiry;
  readonly sender: ConfirmedSender;
  /** Ends it: whoever waits for the printer, and whoever comes later, gets the fault thrown. */
  end(fault: PrinterFault): void;
}

/** Starts talking; a channel that breaks ends the conversation. */
export function startConversation(channel: ByteChannel, deadlines: Deadlines, signal: AbortSignal): Conversation {
  const statuses = createMailbox<number>(deadlines);
  const confirmations = createMailbox<number>(deadlines);
  const end = (fault: PrinterFault): void => {
    statuses.close(fault);
    confirmations.close(fault);
  };
  const onBytes = createAnswerSorter({
    onStatus: (answer) => statuses.put(answer),
    onConfirmation: (answer) => confirmations.put(answer),
  });
  channel.listen({ onBytes, onLost: end });
  const askStatus = createStatusInquiry(channel, statuses, deadlines);
  const sender = createConfirmedSender({ channel, confirmations, askStatus, deadlines, signal });
  return { askStatus, sender, end };
}
