import type { ByteChannel } from "./byte-channel.ts";
import type { Deadlines } from "./deadlines.ts";
import { type PrintJob, RESET } from "./escpos.ts";
import { within } from "./within.ts";

/**
 * Prints on a printer that never answers: everything is pushed through, and its closing of the connection shows at least
 * that it has read the last byte.
 * @throws PrinterFault when it stops reading, the channel breaks or the signal aborts.
 */
export async function deliverBlind(
  channel: ByteChannel,
  job: PrintJob,
  deadlines: Deadlines,
  signal: AbortSignal,
): Promise<void> {
  for (const part of [RESET, ...job.bands, job.ending]) await within(channel.send(part), "drain", deadlines, signal);
  await within(channel.finish(), "finish", deadlines, signal);
}
