import type { ByteChannel } from "./byte-channel.ts";
import type { Deadlines } from "./deadlines.ts";
import { CONFIRM } from "./escpos.ts";
import type { Mailbox } from "./mailbox.ts";
import { PrinterFault } from "./printer-fault.ts";
import { faultIn, type PaperLevel, paperInConfirmation } from "./printer-status.ts";
import type { StatusInquiry } from "./status-inquiry.ts";
import { within } from "./within.ts";

/** Sends parts of a job, each followed by a question that is answered only when the part is done. */
export interface ConfirmedSender {
  /** Sends a part and waits until at most one part is unconfirmed. @throws PrinterFault when the printer stops. */
  sendPart(part: Uint8Array): Promise<void>;

  /** Waits until every part is confirmed, and tells how much paper is left. @throws PrinterFault when the printer stops. */
  confirmAll(): Promise<PaperLevel>;

  /**
   * Sends a part and waits until nothing more is confirmed: an earlier job's confirmations are over, and from here on
   * each one is for a part of ours. @throws PrinterFault when the printer stops.
   */
  sendAndSettle(part: Uint8Array): Promise<void>;
}

const UNCONFIRMED_AT_MOST = 1;
/** A printer that says it is well and yet confirms nothing for this many stalls is not well. */
const STALLS_AT_MOST = 20;

/** What a sender works with. */
export interface ConfirmedSenderParts {
  readonly channel: ByteChannel;
  /** Where confirmations arrive. */
  readonly confirmations: Mailbox<number>;
  readonly askStatus: StatusInquiry;
  readonly deadlines: Deadlines;
  readonly signal: AbortSignal;
}

/** A sender that has sent nothing yet. */
export function createConfirmedSender(parts: ConfirmedSenderParts): ConfirmedSender {
  const { channel, confirmations, askStatus, deadlines, signal } = parts;
  let unconfirmed = 0;
  let paper: PaperLevel = "ok";

  async function send(part: Uint8Array): Promise<void> {
    await within(channel.send(Buffer.concat([part, CONFIRM])), "drain", deadlines, signal);
    unconfirmed += 1;
  }

  async function awaitConfirmation(): Promise<void> {
    for (let stalls = 0; stalls < STALLS_AT_MOST; stalls += 1) {
      const answer = await confirmations.take("stall");
      if (answer !== null) {
        unconfirmed -= 1;
        paper = paperInConfirmation(answer);
        return;
      }
      const status = await askStatus();
      const code = status === null ? "SILENT" : faultIn(status);
      if (code !== null) throw new PrinterFault(code);
    }
    throw new PrinterFault("SILENT");
  }

  return {
    async sendPart(part) {
      await send(part);
      while (unconfirmed > UNCONFIRMED_AT_MOST) await awaitConfirmation();
    },
    async confirmAll() {
      while (unconfirmed > 0) await awaitConfirmation();
      return paper;
    },
    async sendAndSettle(part) {
      await send(part);
      await awaitConfirmation();
      while ((await confirmations.take("quiet")) !== null);
      unconfirmed = 0;
    },
  };
}
