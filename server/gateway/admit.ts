import type { Centre } from "#shared/domain/centre.ts";
import { handshakeSchema } from "#shared/protocol/handshake.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { Audience } from "#shared/views/audience.ts";

import type { Principal } from "#server/auth/principal.ts";
import { mayWatch } from "./roles.ts";

/** Somebody who may come in, and what they look at. */
export interface Visitor {
  readonly principal: Principal;
  readonly audience: Audience;
}

/** Reads a handshake: who is there and what they may see, or the code to turn them away with. */
export function admit(
  handshake: unknown,
  centre: Centre,
  identify: (token: string) => Reply<Principal>,
): Reply<Visitor> {
  const parsed = handshakeSchema.safeParse(handshake);
  if (!parsed.success) return refuse(codeOf(parsed.error.issues[0]?.path[0]));
  const { token, audience } = parsed.data;
  const found = identify(token);
  if (!found.ok) return found;
  const stranger = strangerIn(audience, centre);
  if (stranger !== null) return refuse(stranger);
  const visitor = { principal: found.value, audience };
  return mayWatch(visitor.principal, audience) ? { ok: true, value: visitor } : refuse("NOT_ALLOWED");
}

// The version comes first in the schema: an older screen may say the rest in a way that is no longer understood.
function codeOf(wrongKey: PropertyKey | undefined): RefusalCode {
  if (wrongKey === "protocol") return "PROTOCOL_OUTDATED";
  return wrongKey === "token" ? "NOT_AUTHENTICATED" : "BAD_REQUEST";
}

/** Why the centre does not know whom or what is looked at; null when it does. */
function strangerIn(audience: Audience, { counters, board: { zones } }: Centre): RefusalCode | null {
  if ("counterId" in audience && !counters.some(({ id }) => id === audience.counterId)) return "COUNTER_UNKNOWN";
  if (audience.kind !== "board" || audience.zoneId === undefined) return null;
  return zones.some(({ id }) => id === audience.zoneId) ? null : "ZONE_UNKNOWN";
}

const refuse = (code: RefusalCode): Reply<Visitor> => ({ ok: false, code });
