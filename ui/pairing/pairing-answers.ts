import { deviceId } from "#shared/kit/ids.ts";
import type { PairingAnswer, PairingStarted } from "#shared/protocol/requests.ts";
import { isRecord } from "#ui/link/post-json.ts";

/** A pairing as the server, or this browser's memory, tells it; null for anything else. */
export function readPairingStarted(raw: unknown): PairingStarted | null {
  if (!isRecord(raw)) return null;
  const { deviceId: device, code, claim } = raw;
  if (typeof device !== "string" || typeof code !== "string" || typeof claim !== "string") return null;
  return { deviceId: deviceId(device), code, claim };
}

/** The answer to a claim; null for anything else. */
export function readPairingAnswer(raw: unknown): PairingAnswer | null {
  if (!isRecord(raw)) return null;
  const { token } = raw;
  return token === null || typeof token === "string" ? { token } : null;
}
