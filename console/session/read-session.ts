import { epochMs } from "#shared/kit/time.ts";
import type { SessionOpened } from "#shared/protocol/requests.ts";
import { isRecord } from "#ui/link/post-json.ts";

/** Reads a session that the server opened, or that this tab kept; null for anything else. */
export function readSession(raw: unknown): SessionOpened | null {
  if (!isRecord(raw)) return null;
  const { token, expiresAt } = raw;
  return typeof token === "string" && typeof expiresAt === "number" ? { token, expiresAt: epochMs(expiresAt) } : null;
}
