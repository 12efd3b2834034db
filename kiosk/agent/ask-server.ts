import type { CommandRequest } from "#shared/protocol/events.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { Accepted } from "#shared/protocol/requests.ts";
import type { Pause } from "./pause.ts";
import type { ServerSocket } from "./server-socket.ts";

const ANSWER_MS = 3000;
const BREATH_MS = 200;

/** Nothing was done, and the same command may be sent again. */
const PASSING: ReadonlySet<RefusalCode> = new Set(["SHUTTING_DOWN", "STORE_UNAVAILABLE", "TOO_MANY_REQUESTS"]);

const NO_ANSWER: Reply<Accepted> = { ok: false, code: "NO_ANSWER" };

export interface Asking {
  readonly socket: ServerSocket;
  readonly pause: Pause;
  readonly patienceMs: number;
}

/**
 * Sends a command through cuts and restarts, always under its one id, until there is an answer or patience ends: then
 * the refusal that might have passed, or `NO_ANSWER`, and the command may or may not have been done.
 */
export async function askServer(
  request: CommandRequest,
  { socket, pause, patienceMs }: Asking,
  signal: AbortSignal,
): Promise<Reply<Accepted>> {
  const deadline = performance.now() + patienceMs;
  let last = NO_ANSWER;
  while (!signal.aborted) {
    const leftMs = deadline - performance.now();
    if (leftMs <= 0 || !(await isUpWithin(socket, leftMs, signal))) break;
    const reply = await askOnce(socket, request, Math.min(leftMs, ANSWER_MS));
    if (reply !== null && !mayPass(reply)) return reply;
    last = reply ?? NO_ANSWER;
    await pause(BREATH_MS, signal);
  }
  return last;
}

const mayPass = (reply: Reply<unknown>): boolean => !reply.ok && PASSING.has(reply.code);

/** Null when the connection was cut, or stayed silent, before the answer. */
const askOnce = (socket: ServerSocket, request: CommandRequest, withinMs: number): Promise<Reply<Accepted> | null> =>
  new Promise((resolve) => {
    socket.timeout(withinMs).emit("command", request, (error, reply) => resolve(error === null ? reply : null));
  });

function isUpWithin(socket: ServerSocket, ms: number, signal: AbortSignal): Promise<boolean> {
  if (socket.connected) return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = (isUp: boolean): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
      socket.off("connect", rise);
      resolve(isUp);
    };
    const rise = (): void => settle(true);
    const giveUp = (): void => settle(false);
    const timer = setTimeout(giveUp, ms);
    signal.addEventListener("abort", giveUp);
    socket.on("connect", rise);
  });
}
