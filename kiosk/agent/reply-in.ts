import type { z } from "zod";
import { refusalIn } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";

const RUBBISH = { ok: false, code: "NO_ANSWER" } as const;

/** The reply in what a server said; rubbish is no answer, and told as what it is. */
export function replyIn<Value>(schema: z.ZodType<Value>, raw: unknown, onRubbish = () => {}): Reply<Value> {
  const reply = readable(schema, raw);
  if (reply === null) onRubbish();
  return reply ?? RUBBISH;
}

function readable<Value>(schema: z.ZodType<Value>, raw: unknown): Reply<Value> | null {
  if (typeof raw !== "object" || raw === null || !("ok" in raw)) return null;
  if (raw.ok !== true) {
    const code = refusalIn(raw);
    return code === null ? null : { ok: false, code };
  }
  const value = schema.safeParse("value" in raw ? raw.value : null);
  return value.success ? { ok: true, value: value.data } : null;
}
