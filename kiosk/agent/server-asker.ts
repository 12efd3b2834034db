import { ask, type Connection, type Patience, type Send } from "#shared/protocol/ask.ts";
import type { EpochMs } from "#shared/kit/time.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { z } from "zod";
import type { AgentChange } from "./agent-state.ts";
import { replyIn } from "./reply-in.ts";
import type { ServerSocket } from "./server-socket.ts";

/** Sends once; what comes back is whatever the server says. */
export type Emit = (withinMs: number, ack: (error: Error | null, raw: unknown) => void) => void;

/** Asks the server, reads what it says, and notes each time whether it answered at all. */
export interface ServerAsker {
  /** Through cuts and restarts, as `#shared/protocol/ask.ts` does. */
  readonly asked: <Value>(schema: z.ZodType<Value>, emit: Emit, patience: Patience) => Promise<Reply<Value>>;
  /** Once: any cut ends it. */
  readonly askedOnce: <Value>(schema: z.ZodType<Value>, emit: Emit, withinMs: number) => Promise<Reply<Value>>;
}

export interface ServerAskerParts {
  readonly socket: Pick<ServerSocket, "connected">;
  readonly connection: Connection;
  readonly tell: (change: AgentChange) => void;
  /** When the server was last heard. */
  readonly heardAt: () => EpochMs;
  readonly onRubbish: () => void;
}

const SILENCE = { ok: false, code: "NO_ANSWER" } as const;

export function createServerAsker({ socket, connection, tell, heardAt, onRubbish }: ServerAskerParts): ServerAsker {
  function noted<Value>(reply: Reply<Value>): Reply<Value> {
    const isSilent = !reply.ok && reply.code === "NO_ANSWER";
    tell(isSilent ? { type: "silent", heardAt: heardAt() } : { type: "heard" });
    return reply;
  }
  return {
    async asked(schema, emit, patience) {
      const send: Send<z.output<typeof schema>> = (withinMs, ack) =>
        emit(withinMs, (error, raw) =>
          error === null ? ack(null, replyIn(schema, raw, onRubbish)) : ack(error, SILENCE),
        );
      return noted(await ask(connection, send, patience));
    },
    async askedOnce(schema, emit, withinMs) {
      if (!socket.connected) return noted(SILENCE);
      return noted(
        await new Promise<Reply<z.output<typeof schema>>>((resolve) =>
          emit(withinMs, (error, raw) => resolve(error === null ? replyIn(schema, raw, onRubbish) : SILENCE)),
        ),
      );
    },
  };
}
