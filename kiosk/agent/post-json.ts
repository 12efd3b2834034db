import type { z } from "zod";
import { refusalIn } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";

const PATIENCE_MS = 5000;

/** Posts to the server's REST interface. Silence, a cut and rubbish are all `NO_ANSWER`: ask again later. */
export async function postJson<Value>(
  url: URL,
  body: unknown,
  answer: z.ZodType<Value>,
  signal: AbortSignal,
): Promise<Reply<Value>> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    const raw: unknown = await response.json();
    return response.ok ? { ok: true, value: answer.parse(raw) } : { ok: false, code: refusalIn(raw) ?? "NO_ANSWER" };
  } catch {
    return { ok: false, code: "NO_ANSWER" };
  }
}
