import { clerkId, counterId } from "#shared/kit/ids.ts";
import type { LocalText } from "#shared/kit/local-text.ts";
import type { SignInOptions } from "#shared/protocol/requests.ts";
import { isRecord } from "#ui/link/post-json.ts";

/** Asks which counters and clerks there are; null when the server does not answer. */
export async function fetchSignInOptions(): Promise<SignInOptions | null> {
  try {
    const response = await fetch("/api/v1/sessions/options", { signal: AbortSignal.timeout(5000) });
    return response.ok ? readSignInOptions(await response.json()) : null;
  } catch {
    // No server yet: the screen says so and asks again.
    return null;
  }
}

/** Reads the options from JSON; null for anything else. */
export function readSignInOptions(raw: unknown): SignInOptions | null {
  if (!isRecord(raw)) return null;
  const { centreName, counters, clerks } = raw;
  if (!isLocalText(centreName) || !Array.isArray(counters) || !Array.isArray(clerks)) return null;
  return { centreName, counters: counters.flatMap(readCounter), clerks: clerks.flatMap(readClerk) };
}

function readCounter(raw: unknown): SignInOptions["counters"] {
  if (!isRecord(raw) || typeof raw["counterId"] !== "string" || typeof raw["label"] !== "string") return [];
  const { counterId: id, label, fields, clerkName } = raw;
  return [
    {
      counterId: counterId(id),
      label,
      fields: Array.isArray(fields) ? fields.filter(isLocalText) : [],
      clerkName: typeof clerkName === "string" ? clerkName : null,
    },
  ];
}

function readClerk(raw: unknown): SignInOptions["clerks"] {
  if (!isRecord(raw) || typeof raw["clerkId"] !== "string" || typeof raw["name"] !== "string") return [];
  return [{ clerkId: clerkId(raw["clerkId"]), name: raw["name"] }];
}

const isLocalText = (raw: unknown): raw is LocalText => isRecord(raw) && typeof raw["vi"] === "string";
