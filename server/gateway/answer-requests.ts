import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Ack, Reply } from "#shared/protocol/reply.ts";

import type { Principal } from "#server/auth/principal.ts";
import type { ConnectionLimits } from "./connection-limits.ts";
import type { IoSocket } from "./io-server.ts";
import type { Answer } from "./requests.ts";

/** What answering one socket takes. */
export interface Answering {
  readonly principal: Principal;
  readonly table: ReadonlyMap<string, Answer>;
  readonly limits: ConnectionLimits;
  /** Whether the right that the socket came in with has ended. */
  readonly hasLost: (principal: Principal) => boolean;
  /** Closes a socket whose right has ended. */
  readonly drop: (code: RefusalCode) => void;
  /** Cuts a socket that floods. */
  readonly cut: () => void;
}

/** Answers that a client may leave unread before it counts as a flood. */
const UNREAD_ANSWERS = 1000;

/** Answers every request exactly once; what asks for no answer is not looked at. */
export function answerRequests(socket: IoSocket, { principal, table, limits, hasLost, drop, cut }: Answering): void {
  let unread = 0;
  const refuse = (say: Ack<unknown>, code: RefusalCode): void => {
    say({ ok: false, code });
    if (!limits.bearsRefusal()) cut();
  };
  const answer = async (say: Ack<unknown>, event: string, payloads: readonly unknown[]): Promise<void> => {
    if (!limits.mayAsk()) return refuse(say, "TOO_MANY_REQUESTS");
    const find = table.get(event);
    if (find === undefined || payloads.length !== 1) return refuse(say, "BAD_REQUEST");
    if (hasLost(principal)) return expire(say);
    const reply = await find(principal, payloads[0]);
    if (isMalformed(reply)) refuse(say, "BAD_REQUEST");
    else say(reply);
  };
  const expire = (say: Ack<unknown>): void => {
    say({ ok: false, code: "SESSION_EXPIRED" });
    drop("SESSION_EXPIRED");
  };
  socket.conn.transport.on("ready", () => (unread = 0));
  socket.onAny((event: string, ...args: unknown[]) => {
    const ack = args.at(-1);
    unread += socket.conn.transport.writable ? 0 : 1;
    if (unread > UNREAD_ANSWERS) cut();
    else void answer(isAck(ack) ? ack : ignore, event, isAck(ack) ? args.slice(0, -1) : []);
  });
}

const isAck = (value: unknown): value is Ack<unknown> => typeof value === "function";

const ignore = (): void => {};

const isMalformed = (reply: Reply<unknown>): boolean => !reply.ok && reply.code === "BAD_REQUEST";
