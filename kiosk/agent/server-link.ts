import { deviceId as asDeviceId, type DeviceId, type PersonHash } from "#shared/kit/ids.ts";
import { ANSWER_MS } from "#shared/protocol/ask.ts";
import type { CommandRequest } from "#shared/protocol/events.ts";
import { givenTicketSchema } from "#shared/protocol/kiosk-bridge.ts";
import { cardKeySchema, personFoundSchema, type CardKey, type PersonFound } from "#shared/protocol/identity.ts";
import type { KeptNumbers, NumbersSync } from "#shared/protocol/kept-numbers.ts";
import type { Random } from "#shared/kit/random.ts";
import { epochMs, type EpochMs } from "#shared/kit/time.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { PrintResult } from "#shared/domain/command.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";
import { z } from "zod";
import type { AgentChange } from "./agent-state.ts";
import type { DeviceKey } from "./device-key.ts";
import type { AgentLog } from "./events.ts";
import { catalogueIn, frameIn } from "./keep/centre-copy.ts";
import { keptNumbersSchema } from "./kept-numbers-answer.ts";
import type { OwnFile } from "./own-file.ts";
import { pair } from "./pair.ts";
import type { Pause } from "./pause.ts";
import { createServerAsker } from "./server-asker.ts";
import { connectionOf } from "./server-connection.ts";
import { makeServerSocket, type ServerSocket } from "./server-socket.ts";
import { untilRefused } from "./until-refused.ts";

/** A command was accepted: the part of the answer that a kiosk needs. */
const acceptedSchema = z.object({ ticket: givenTicketSchema.nullable() });
export type AcceptedHere = z.output<typeof acceptedSchema>;

/** The way to the centre's server. Rubbish that it answers is `NO_ANSWER`. */
export interface ServerLink {
  /** Sends a command through cuts and restarts under its one id, as `#shared/protocol/ask.ts` does, for `patienceMs`. */
  ask(request: CommandRequest, patienceMs: number): Promise<Reply<AcceptedHere>>;
  /** Sends a command once: any cut, and any answer but the wanted one, ends it at once. */
  askOnce(request: CommandRequest, patienceMs: number): Promise<Reply<AcceptedHere>>;
  /** Asks once for numbers to keep; an answer that comes too late is not heard. */
  keepNumbers(request: NumbersSync): Promise<Reply<KeptNumbers>>;
  /** Asks once for the key of today's cards. */
  cardKey(): Promise<Reply<CardKey>>;
  /** Asks once what today knows of a person. */
  findPerson(query: { readonly person: PersonHash }): Promise<Reply<PersonFound>>;
  /** Says how the printer is, once; said again at the next change or connection. */
  reportPrinter(condition: PrinterCondition): Promise<Reply<null>>;
  /** Answers what staff want printed here. */
  onPrint(print: (order: unknown) => Promise<Reply<PrintResult>>): void;
  /** As whom the kiosk is paired; null while it is not. */
  deviceId(): DeviceId | null;
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
// A citizen stands there with their card.
const CARD_MS = 900;

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
  const heardAt = listen(socket, parts);
  const living = live(socket, parts, signal);
  const connection = connectionOf(socket, parts.pause, signal);

  const onRubbish = (): void => tellRubbish("answer", parts);
  const { asked, askedOnce } = createServerAsker({ socket, connection, tell: parts.tell, heardAt, onRubbish });

  return {
    ask: (request, patienceMs) =>
      asked(acceptedSchema, (withinMs, ack) => socket.timeout(withinMs).emit("command", request, ack), {
        patienceMs,
        answerMs: ANSWER_MS,
        passing: PASSING,
      }),
    askOnce: (request, patienceMs) =>
      askedOnce(acceptedSchema, (withinMs, ack) => socket.timeout(withinMs).emit("command", request, ack), patienceMs),
    keepNumbers: (request) =>
      askedOnce(
        keptNumbersSchema,
        (withinMs, ack) => socket.timeout(withinMs).emit("numbers:sync", request, ack),
        ANSWER_MS,
      ),
    cardKey: () =>
      askedOnce(cardKeySchema, (withinMs, ack) => socket.timeout(withinMs).emit("card:key", {}, ack), CARD_MS),
    findPerson: (query) =>
      askedOnce(personFoundSchema, (withinMs, ack) => socket.timeout(withinMs).emit("card:find", query, ack), CARD_MS),
    reportPrinter: (condition) =>
      askedOnce(
        z.null(),
        (withinMs, ack) => socket.timeout(withinMs).emit("printer:report", { condition }, ack),
        ANSWER_MS,
      ),
    onPrint: (print) => socket.on("print", (order, ack) => void print(order).then(ack)),
    deviceId() {
      const key = pairedKey(parts);
      return key === null ? null : asDeviceId(key.deviceId);
    },
    async [Symbol.asyncDispose]() {
      leaving.abort();
      await living;
    },
  };
}

async function live(socket: ServerSocket, parts: ServerLinkParts, signal: AbortSignal): Promise<void> {
  let because: RefusalCode | null = null;
  while (!signal.aborted) {
    if (pairedKey(parts) === null) await pairAnew(because, parts, signal);
    if (signal.aborted) return;
    const code = await untilRefused(socket, parts.random, signal);
    if (code === null) return;
    if (DEAD_KEY.has(code)) {
      parts.log.keyRefused(code);
      because = code;
      parts.keyFile.remove();
    } else {
      parts.log.refused(code);
      parts.tell({ type: "refused", code });
      await parts.pause(KNOCK_AGAIN_MS, signal);
    }
  }
}

async function pairAnew(because: RefusalCode | null, parts: ServerLinkParts, signal: AbortSignal): Promise<void> {
  const why = because === null ? {} : { because };
  const onCode = (code: string | null): void => parts.tell({ type: "pairing", code, ...why });
  if ((await pair({ ...parts, onCode }, signal)) !== null) parts.log.paired();
}

function pairedKey({
  keyFile,
  server,
}: Pick<ServerLinkParts, "keyFile" | "server">): Extract<DeviceKey, { kind: "paired" }> | null {
  const key = keyFile.read();
  return key?.kind === "paired" && key.server === server.origin ? key : null;
}

/** What cannot be read changes nothing: the kiosk goes on with what it had, and says so to the staff. */
function tellRubbish(
  what: "frame" | "catalogue" | "answer",
  { tell, log }: Pick<ServerLinkParts, "tell" | "log">,
): void {
  log.rubbish(what);
  tell({ type: "garbled" });
}

/** Passes on what comes by itself; returns when the server was last heard. */
function listen(socket: ServerSocket, { tell, log, now, keyFile, server }: ServerLinkParts): () => EpochMs {
  let heardAt = now();
  const heard = (): EpochMs => (heardAt = epochMs(now()));
  socket.io.on("ping", () => {
    heard();
    tell({ type: "heard" });
  });
  socket.on("connect", () => {
    heard();
    log.connected();
    const key = pairedKey({ keyFile, server });
    tell({ type: "connected", deviceId: key === null ? null : asDeviceId(key.deviceId) });
  });
  socket.on("connect_error", () => tell({ type: "unreachable" }));
  socket.on("frame", (raw) => {
    const frame = frameIn(raw);
    if (frame === null) tellRubbish("frame", { tell, log });
    else tell({ type: "frame", frame, at: heard() });
  });
  socket.on("catalogue", (raw) => {
    const catalogue = catalogueIn(raw);
    if (catalogue === null) tellRubbish("catalogue", { tell, log });
    else tell({ type: "catalogue", catalogue });
  });
  socket.on("disconnect", () => {
    log.disconnected();
    tell({ type: "disconnected", heardAt });
  });
  return () => heardAt;
}
