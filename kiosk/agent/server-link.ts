import type { CommandRequest } from "#shared/protocol/events.ts";
import { ANSWER_MS, ask } from "#shared/protocol/ask.ts";
import type { Random } from "#shared/kit/random.ts";
import { epochMs, type EpochMs } from "#shared/kit/time.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { Accepted } from "#shared/protocol/requests.ts";
import type { AgentChange } from "./agent-state.ts";
import type { DeviceKey } from "./device-key.ts";
import type { AgentLog } from "./events.ts";
import type { OwnFile } from "./own-file.ts";
import { pair } from "./pair.ts";
import type { Pause } from "./pause.ts";
import { connectionOf } from "./server-connection.ts";
import { makeServerSocket, type ServerSocket } from "./server-socket.ts";
import { untilRefused } from "./until-refused.ts";

/** The way to the centre's server. */
export interface ServerLink {
  /** Sends a command through cuts and restarts under its one id, as `#shared/protocol/ask.ts` does, for `patienceMs`. */
  ask(request: CommandRequest, patienceMs: number): Promise<Reply<Accepted>>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface ServerLinkParts {
  readonly server: URL;
  readonly name: string;
  readonly keyFile: OwnFile<DeviceKey>;
  readonly tell: (change: AgentChange) => void;
  readonly log: AgentLog;
  readonly pause: Pause;
  readonly random: Random;
  readonly now: () => EpochMs;
}

const KNOCK_AGAIN_MS = 5000;

/** A citizen stands before the kiosk: what the server may get over in seconds is waited for. */
const PASSING: ReadonlySet<RefusalCode> = new Set(["SHUTTING_DOWN", "STORE_UNAVAILABLE", "TOO_MANY_REQUESTS"]);

/** The server does not know this key, or took it back: only a new pairing helps. */
const DEAD_KEY: ReadonlySet<RefusalCode> = new Set([
  "NOT_AUTHENTICATED",
  "SESSION_EXPIRED",
  "DEVICE_NOT_PAIRED",
  "DEVICE_REVOKED",
  "DEVICE_UNKNOWN",
]);

/** Connects, pairing the kiosk first where needed, and stays connected until disposed. */
export function openServerLink(parts: ServerLinkParts): ServerLink {
  const leaving = new AbortController();
  const { signal } = leaving;
  const socket = makeServerSocket(parts.server, () => pairedKey(parts)?.token ?? "");
  listen(socket, parts);
  const living = live(socket, parts, signal);
  const connection = connectionOf(socket, parts.pause, signal);
  return {
    ask: (request, patienceMs) =>
      ask(connection, (withinMs, ack) => socket.timeout(withinMs).emit("command", request, ack), {
        patienceMs,
        answerMs: ANSWER_MS,
        passing: PASSING,
      }),
    async [Symbol.asyncDispose]() {
      leaving.abort();
      await living;
    },
  };
}

async function live(socket: ServerSocket, parts: ServerLinkParts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    if (pairedKey(parts) === null) await pairAnew(parts, signal);
    if (signal.aborted) return;
    const code = await untilRefused(socket, parts.random, signal);
    if (code === null) return;
    if (DEAD_KEY.has(code)) {
      parts.log.keyRefused(code);
      parts.keyFile.remove();
    } else {
      parts.log.refused(code);
      parts.tell({ type: "refused", code });
      await parts.pause(KNOCK_AGAIN_MS, signal);
    }
  }
}

async function pairAnew(parts: ServerLinkParts, signal: AbortSignal): Promise<void> {
  const onCode = (code: string | null): void => parts.tell({ type: "pairing", code });
  if ((await pair({ ...parts, onCode }, signal)) !== null) parts.log.paired();
}

function pairedKey({ keyFile, server }: ServerLinkParts): Extract<DeviceKey, { kind: "paired" }> | null {
  const key = keyFile.read();
  return key?.kind === "paired" && key.server === server.origin ? key : null;
}

function listen(socket: ServerSocket, { tell, log, now }: ServerLinkParts): void {
  let heardAt = now();
  const heard = (): EpochMs => (heardAt = epochMs(now()));
  socket.io.on("ping", heard);
  socket.on("connect", () => {
    heard();
    log.connected();
    tell({ type: "connected" });
  });
  socket.on("frame", (frame) => tell({ type: "frame", frame, at: heard() }));
  socket.on("catalogue", (catalogue) => tell({ type: "catalogue", catalogue }));
  socket.on("disconnect", () => {
    log.disconnected();
    tell({ type: "disconnected", heardAt });
  });
}
