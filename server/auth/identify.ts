import { assertNever } from "#shared/kit/assert-never.ts";
import type { ClerkId, CounterId } from "#shared/kit/ids.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";

import type { Devices } from "#server/devices/devices.ts";
import type { Integrations } from "./integrations.ts";
import type { Principal } from "./principal.ts";
import type { Sessions } from "./sessions.ts";
import { tokenKind } from "./token.ts";

/** Where the holders of tokens are found. */
export interface Holders {
  readonly sessions: Pick<Sessions, "find" | "isOpen">;
  readonly devices: Pick<Devices, "find">;
  readonly integrations: Pick<Integrations, "find">;
  /** Whether the log says that this clerk sits at this counter now. A session is worth nothing without its seat. */
  readonly isSeated: (clerk: ClerkId, counter: CounterId) => boolean;
}

/** Who holds a token, or the code that says what is wrong with it. */
export function identify(token: string, holders: Holders): Reply<Principal> {
  const kind = tokenKind(token);
  switch (kind) {
    case "session":
      return known(sessionHolder(token, holders), "SESSION_EXPIRED");
    case "device":
      return deviceHolder(token, holders);
    case "integration":
      return known(integrationHolder(token, holders), "NOT_AUTHENTICATED");
    case null:
      return { ok: false, code: "NOT_AUTHENTICATED" };
    default:
      return assertNever(kind);
  }
}

/** Whether a person's right has ended since they were identified: their session, or their seat. */
export function hasLostRight(principal: Principal, { sessions, isSeated }: Holders): boolean {
  if (!("session" in principal)) return false;
  if (!sessions.isOpen(principal.session)) return true;
  return principal.kind === "clerk" && !isSeated(principal.clerkId, principal.counterId);
}

function sessionHolder(token: string, { sessions, isSeated }: Holders): Principal | null {
  const session = sessions.find(token);
  return session?.kind === "clerk" && !isSeated(session.clerkId, session.counterId) ? null : session;
}

function deviceHolder(token: string, { devices }: Holders): Reply<Principal> {
  const device = devices.find(token);
  if (device?.status === "revoked") return { ok: false, code: "DEVICE_REVOKED" };
  return known(device && { kind: device.kind, deviceId: device.deviceId }, "DEVICE_NOT_PAIRED");
}

function integrationHolder(token: string, { integrations }: Holders): Principal | null {
  const name = integrations.find(token);
  return name === null ? null : { kind: "integration", name };
}

const known = (principal: Principal | null, otherwise: RefusalCode): Reply<Principal> =>
  principal === null ? { ok: false, code: otherwise } : { ok: true, value: principal };
