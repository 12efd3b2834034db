import type { ByteChannel } from "./byte-channel.ts";
import { statusQuestion, type StatusTopic } from "./escpos.ts";
import type { Mailbox } from "./mailbox.ts";
import { hasError, type PrinterStatus, type StatusAnswers, statusFrom } from "./printer-status.ts";

/** Asks a printer how it is, one topic after the other; null when it does not answer the first. */
export type StatusInquiry = () => Promise<PrinterStatus | null>;

/** An inquiry over a channel whose status answers arrive in `answers`. */
export function createStatusInquiry(channel: ByteChannel, answers: Mailbox<number>): StatusInquiry {
  async function ask(topic: StatusTopic): Promise<number | null> {
    // What is already there answers a question that came by chance in a picture.
    answers.empty();
    await channel.send(statusQuestion(topic));
    return answers.take("answer");
  }
  return async () => {
    const said: StatusAnswers = {};
    const printer = await ask("printer");
    if (printer === null) return null;
    said.printer = printer;
    said["offline-cause"] = (await ask("offline-cause")) ?? 0;
    said.paper = (await ask("paper")) ?? 0;
    if (hasError(said)) said["error-cause"] = (await ask("error-cause")) ?? 0;
    return statusFrom(said);
  };
}
