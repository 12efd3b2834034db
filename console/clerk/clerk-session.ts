import { clerkId, counterId, type ClerkId, type CounterId } from "#shared/kit/ids.ts";
import type { SessionOpened } from "#shared/protocol/requests.ts";
import { isRecord } from "#ui/link/post-json.ts";
import { browserMemory } from "../session/browser-memory.ts";
import { readSession } from "../session/read-session.ts";

/** A clerk's session at a counter. */
export interface ClerkSession extends SessionOpened {
  readonly counterId: CounterId;
  readonly clerkId: ClerkId;
}

/** The session of this tab. */
export const clerkSession = browserMemory("luot.console.session", readClerkSession);

function readClerkSession(raw: unknown): ClerkSession | null {
  const opened = readSession(raw);
  if (opened === null || !isRecord(raw)) return null;
  const { counterId: counter, clerkId: clerk } = raw;
  if (typeof counter !== "string" || typeof clerk !== "string") return null;
  return { ...opened, counterId: counterId(counter), clerkId: clerkId(clerk) };
}
