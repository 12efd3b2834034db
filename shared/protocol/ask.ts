import type { RefusalCode } from "./refusal.ts";
import type { Reply } from "./reply.ts";

/** The part of a connection that a patient asker needs. */
export interface Connection {
  /** True when the connection is up, false when it did not come up in time. */
  readonly whenUp: (withinMs: number) => Promise<boolean>;
  readonly pause: (ms: number) => Promise<void>;
  /** A clock that never goes back, in milliseconds. */
  readonly clockMs: () => number;
}

/** How long one asks, in milliseconds, and in spite of what. */
export interface Patience {
  readonly patienceMs: number;
  /** For one answer, before the question is sent again. */
  readonly answerMs: number;
  /** After these nothing was done, and it may be otherwise in a moment. */
  readonly passing: ReadonlySet<RefusalCode>;
}

/** Sends the question once, in the shape of socket.io: `ack` is called once, with an error after silence or a cut. */
export type Send<Value> = (withinMs: number, ack: (error: Error | null, reply: Reply<Value>) => void) => void;

/** How long a server that is there takes to answer at most. */
export const ANSWER_MS = 3000;

const BREATH_MS = 200;
const NO_ANSWER = { ok: false, code: "NO_ANSWER" } as const;

/**
 * Asks until there is an answer, through cuts and restarts, for as long as there is patience; then gives the refusal that
 * might have passed, or `NO_ANSWER` where it may or may not have been done. What is sent must be free to repeat: a command
 * carries one id throughout.
 */
export async function ask<Value>(
  connection: Connection,
  send: Send<Value>,
  { patienceMs, answerMs, passing }: Patience,
): Promise<Reply<Value>> {
  const deadline = connection.clockMs() + patienceMs;
  let last: Reply<Value> = NO_ANSWER;
  for (;;) {
    const leftMs = deadline - connection.clockMs();
    if (leftMs <= 0 || !(await connection.whenUp(leftMs))) return last;
    const reply = await askOnce(send, Math.min(leftMs, answerMs));
    if (reply !== null && (reply.ok || !passing.has(reply.code))) return reply;
    last = reply ?? NO_ANSWER;
    await connection.pause(BREATH_MS);
  }
}

const askOnce = <Value>(send: Send<Value>, withinMs: number): Promise<Reply<Value> | null> =>
  new Promise((resolve) => send(withinMs, (error, reply) => resolve(error === null ? reply : null)));
