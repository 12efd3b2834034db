import type { Reply } from "#shared/protocol/reply.ts";

import { diskFault } from "#server/log/disk-fault.ts";
import { LogUnavailable } from "#server/log/event-log.ts";

/** The work's reply, or STORE_UNAVAILABLE when the disk refused to keep it; any other error is a bug and stays one. */
export async function whenStored<Value>(work: () => Promise<Reply<Value>> | Reply<Value>): Promise<Reply<Value>> {
  try {
    return await work();
  } catch (error) {
    if (!(diskFault("access", error) instanceof LogUnavailable)) throw error;
    return { ok: false, code: "STORE_UNAVAILABLE" };
  }
}
