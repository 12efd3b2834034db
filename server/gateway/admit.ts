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
  if (!isHere(audience, centre)) return refuse("COUNTER_UNKNOWN");
  const visitor = { principal: found.value, audience };
  return mayWatch(visitor.principal, audience) ? { ok: true, value: visitor } : refuse("NOT_ALLOWED");
}

// The version comes first in the schema: an older screen may say the rest in a way that is no longer understood.
function codeOf(wrongKey: PropertyKey | undefined): RefusalCode {
  if (wrongKey === "protocol") return "PROTOCOL_OUTDATED";
  return wrongKey === "token" ? "NOT_AUTHENTICATED" : "BAD_REQUEST";
}

const isHere = (audience: Audience, { counters }: Centre): boolean =>
  !("counterId" in audience) || counters.some(({ id }) => id === audience.counterId);

const refuse = (code: RefusalCode): Reply<Visitor> => ({ ok: false, code });
