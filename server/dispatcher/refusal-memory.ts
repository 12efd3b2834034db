import type { QueueRefusal } from "#shared/domain/refusal.ts";
import type { CommandId } from "#shared/kit/ids.ts";

/** The last refusals, so that a retry hears the same no although the queue has moved on. */
export interface RefusalMemory {
  find(id: CommandId): QueueRefusal | null;
  keep(id: CommandId, code: QueueRefusal): void;
}

const REFUSALS_KEPT = 10_000;

/** Forgets the oldest beyond its limit: by then a client has long stopped asking. */
export function createRefusalMemory(limit = REFUSALS_KEPT): RefusalMemory {
  const codes = new Map<CommandId, QueueRefusal>();
  return {
    find: (id) => codes.get(id) ?? null,
    keep(id, code) {
      codes.set(id, code);
      const [oldest] = codes.keys();
      if (codes.size > limit && oldest !== undefined) codes.delete(oldest);
    },
  };
}
