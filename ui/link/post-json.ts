import { refusalIn } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";

/**
 * Posts to the server's REST interface; `read` tells a good answer from rubbish (null).
 * Refusals come back with their code; silence, a cut and rubbish are `NO_ANSWER`.
 */
export async function postJson<Value>(
  path: string,
  body: unknown,
  read: (raw: unknown) => Value | null,
): Promise<Reply<Value>> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(5000),
    });
    const raw: unknown = await response.json();
    return response.ok ? accepted(read(raw)) : { ok: false, code: refusalIn(raw) ?? "NO_ANSWER" };
  } catch {
    // No server, no network, no JSON: to the person in front it is all the same.
    return { ok: false, code: "NO_ANSWER" };
  }
}

const accepted = <Value>(value: Value | null): Reply<Value> =>
  value === null ? { ok: false, code: "NO_ANSWER" } : { ok: true, value };

/** An object whose parts are not known yet. */
export const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" && raw !== null;
