import type { ByteChannel } from "./byte-channel.ts";
import type { Deadlines } from "./deadlines.ts";
import { statusQuestion, type StatusTopic } from "./escpos.ts";
import type { Mailbox } from "./mailbox.ts";
import { hasError, type PrinterStatus, type StatusAnswers, statusFrom } from "./printer-status.ts";
import { within } from "./within.ts";

const NOTHING: Uint8Array = new Uint8Array();

/**
 * Asks a printer how it is, one topic after the other; null when it does not answer the first. `before` goes with the
 * first question.
 */
export type StatusInquiry = (before?: Uint8Array) => Promise<PrinterStatus | null>;

/** An inquiry over a channel whose status answers arrive in `answers`. */
export function createStatusInquiry(
  channel: ByteChannel,
  answers: Mailbox<number>,
  deadlines: Deadlines,
): StatusInquiry {
  async function ask(topic: StatusTopic, before = NOTHING): Promise<number | null> {
    // What is already there answers a question that came by chance in a picture.
    answers.empty();
    await within(channel.send(Buffer.concat([before, statusQuestion(topic)])), "answer", deadlines);
    return answers.take("answer");
  }
  return async (before) => {
    const said: StatusAnswers = {};
    const printer = await ask("printer", before);
    if (printer === null) return null;
    said.printer = printer;
    said["offline-cause"] = (await ask("offline-cause")) ?? 0;
    said.paper = (await ask("paper")) ?? 0;
    if (hasError(said)) said["error-cause"] = (await ask("error-cause")) ?? 0;
    return statusFrom(said);
  };
}
