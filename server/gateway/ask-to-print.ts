import { printAnswerSchema, type OrderedPaper, type PrintOrder } from "#shared/protocol/paper-orders.ts";
import type { Reply } from "#shared/protocol/reply.ts";

import type { IoSocket } from "./io-server.ts";

/** A ticket takes seconds; a printer without paper may be mended meanwhile. */
const PATIENCE_MS = 20_000;

/** Asks one kiosk to print, once. Silence, a cut and rubbish are `NO_ANSWER`: it may or may not have come out. */
export async function askToPrint(socket: IoSocket, order: PrintOrder): Promise<Reply<OrderedPaper>> {
  try {
    const answer: unknown = await socket.timeout(PATIENCE_MS).emitWithAck("print", order);
    const parsed = printAnswerSchema.safeParse(answer);
    return parsed.success ? parsed.data : { ok: false, code: "NO_ANSWER" };
  } catch {
    return { ok: false, code: "NO_ANSWER" };
  }
}
