import { planningProgress } from "#shared/protocol/planning.ts";
import { refusalIn } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { z } from "zod";

/** What is asked of the server's planning. */
export interface PlanningRequest<Value> {
  readonly path: "opening" | "score" | "training" | "what-if";
  /** Posted; without it the answer is fetched. */
  readonly body?: object;
  readonly answer: z.ZodType<Value>;
}

/** Who asks, and how it goes on. */
export interface Asking {
  readonly token: string;
  /** Ends the asking; nothing is answered then. */
  readonly signal: AbortSignal;
  /** How much of a long answer is computed, 0–1. */
  readonly onProgress: (done: number) => void;
}

const AGAIN_AFTER_MS = 1000;
const COMPUTING = 202;

/**
 * Asks until the answer is whole: what takes long is asked again each second, and says how far it is. Refusals come back
 * with their code; silence, a cut and rubbish are `NO_ANSWER`. Null when the asking was ended.
 */
export async function askPlanning<Value>(
  request: PlanningRequest<Value>,
  { token, signal, onProgress }: Asking,
): Promise<Reply<Value> | null> {
  try {
    for (;;) {
      const response = await fetch(`/api/v1/planning/${request.path}`, initOf(request, token, signal));
      const raw: unknown = await response.json();
      if (response.status !== COMPUTING) return replyOf(request, response.ok, raw);
      onProgress(planningProgress.parse(raw).done);
      await pause(AGAIN_AFTER_MS, signal);
    }
  } catch {
    return signal.aborted ? null : { ok: false, code: "NO_ANSWER" };
  }
}

function initOf({ body }: PlanningRequest<unknown>, token: string, signal: AbortSignal): RequestInit {
  const headers = { authorization: `Bearer ${token}` };
  if (body === undefined) return { headers, signal };
  const json = { ...headers, "content-type": "application/json" };
  return { method: "POST", headers: json, body: JSON.stringify(body), signal };
}

function replyOf<Value>({ answer }: PlanningRequest<Value>, isOk: boolean, raw: unknown): Reply<Value> {
  if (!isOk) return { ok: false, code: refusalIn(raw) ?? "NO_ANSWER" };
  const parsed = answer.safeParse(raw);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, code: "NO_ANSWER" };
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new DOMException("the asking was ended", "AbortError"));
    });
  });
