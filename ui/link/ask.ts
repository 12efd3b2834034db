import type { Reply } from "#shared/protocol/reply.ts";

/** The part of a connection that a patient asker needs. */
export interface Connection {
  /** True when the connection is up, false when it did not come up in time. */
  readonly whenUp: (withinMs: number) => Promise<boolean>;
  readonly pause: (ms: number) => Promise<void>;
  /** A clock that never goes back, in milliseconds. */
  readonly clockMs: () => number;
}

const BREATH_MS = 200;

/**
 * Asks until there is an answer, through cuts and restarts, for at most `patienceMs`; then `NO_ANSWER`.
 * `send` gives null when no answer came before the cut, and is called again: what it sends must be free to repeat
 * (a command carries one id throughout).
 */
export async function ask<Value>(
  connection: Connection,
  send: () => Promise<Reply<Value> | null>,
  patienceMs: number,
): Promise<Reply<Value>> {
  const deadline = connection.clockMs() + patienceMs;
  for (;;) {
    const leftMs = deadline - connection.clockMs();
    if (leftMs <= 0 || !(await connection.whenUp(leftMs))) return { ok: false, code: "NO_ANSWER" };
    const reply = await send();
    if (reply !== null && !isGoingDown(reply)) return reply;
    await connection.pause(BREATH_MS);
  }
}

const isGoingDown = (reply: Reply<unknown>): boolean => !reply.ok && reply.code === "SHUTTING_DOWN";
