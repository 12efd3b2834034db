import type { z } from "zod";
import { refusalIn } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";

const RUBBISH = { ok: false, code: "NO_ANSWER" } as const;

/** The reply in what a server said; rubbish is no answer. */
export function replyIn<Value>(schema: z.ZodType<Value>, raw: unknown): Reply<Value> {
  if (typeof raw !== "object" || raw === null || !("ok" in raw)) return RUBBISH;
  if (raw.ok !== true) return { ok: false, code: refusalIn(raw) ?? "NO_ANSWER" };
  const value = schema.safeParse("value" in raw ? raw.value : null);
  return value.success ? { ok: true, value: value.data } : RUBBISH;
}
