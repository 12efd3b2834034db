import { pairingAnswer, pairingStartedAnswer } from "#shared/protocol/rest-answers.ts";
import type { DeviceKey, PairedKey, WaitingKey } from "./device-key.ts";
import type { OwnFile } from "./own-file.ts";
import type { Pause } from "./pause.ts";
import { postJson } from "./post-json.ts";

const ASK_EVERY_MS = 1000;

export interface PairingParts {
  readonly server: URL;
  /** How the director's screen calls this kiosk. */
  readonly name: string;
  readonly keyFile: OwnFile<DeviceKey>;
  readonly pause: Pause;
  /** The code to show; null while there is none, because the server cannot be reached. */
  readonly onCode: (code: string | null) => void;
}

/** Asks to be paired until the director approves, however long it takes; null only when the signal aborts. */
export async function pair(parts: PairingParts, signal: AbortSignal): Promise<PairedKey | null> {
  while (!signal.aborted) {
    const waiting = waitingKey(parts) ?? (await begin(parts, signal));
    parts.onCode(waiting?.code ?? null);
    const key = waiting === null ? null : await claim(waiting, parts, signal);
    if (key !== null) return key;
    await parts.pause(ASK_EVERY_MS, signal);
  }
  return null;
}

function waitingKey({ keyFile, server }: PairingParts): WaitingKey | null {
  const key = keyFile.read();
  return key?.kind === "waiting" && key.server === server.origin ? key : null;
}

async function begin({ server, name, keyFile }: PairingParts, signal: AbortSignal): Promise<WaitingKey | null> {
  const url = new URL("/api/v1/devices", server);
  const reply = await postJson(url, { kind: "kiosk", name }, pairingStartedAnswer, signal);
  if (!reply.ok) return null;
  const key: WaitingKey = { kind: "waiting", server: server.origin, ...reply.value };
  keyFile.write(key);
  return key;
}

async function claim(waiting: WaitingKey, parts: PairingParts, signal: AbortSignal): Promise<PairedKey | null> {
  const { server, keyFile, onCode } = parts;
  const url = new URL(`/api/v1/devices/${encodeURIComponent(waiting.deviceId)}/token`, server);
  const reply = await postJson(url, { claim: waiting.claim }, pairingAnswer, signal);
  if (!reply.ok) {
    // Silence leaves the claim standing; any refusal means that it will never be granted.
    if (reply.code === "NO_ANSWER") onCode(null);
    else if (reply.code !== "TOO_MANY_REQUESTS") keyFile.remove();
    return null;
  }
  if (reply.value.token === null) return null;
  const key: PairedKey = {
    kind: "paired",
    server: server.origin,
    deviceId: waiting.deviceId,
    token: reply.value.token,
  };
  keyFile.write(key);
  return key;
}
