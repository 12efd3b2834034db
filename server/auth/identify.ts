import { assertNever } from "#shared/kit/assert-never.ts";
import type { ClerkId, CounterId } from "#shared/kit/ids.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";

import type { Devices } from "#server/devices/devices.ts";
import type { Integrations } from "./integrations.ts";
import type { Principal } from "./principal.ts";
import type { Sessions } from "./sessions.ts";
import { tokenKind } from "./token.ts";

/** Where the holders of tokens are found. */
export interface Registers {
  readonly sessions: Pick<Sessions, "find">;
  readonly devices: Pick<Devices, "find">;
  readonly integrations: Pick<Integrations, "find">;
  /** Whether the log says that this clerk sits at this counter now. A session is worth nothing without its seat. */
  readonly isSeated: (clerk: ClerkId, counter: CounterId) => boolean;
}

/** Who holds a token, or the code that says what is wrong with it. */
export function identify(token: string, registers: Registers): Reply<Principal> {
  const kind = tokenKind(token);
  switch (kind) {
    case "session":
      return known(sessionHolder(token, registers), "SESSION_EXPIRED");
    case "device":
      return deviceHolder(token, registers);
    case "integration":
      return known(integrationHolder(token, registers), "NOT_AUTHENTICATED");
    case null:
      return { ok: false, code: "NOT_AUTHENTICATED" };
    default:
      return assertNever(kind);
  }
}

function sessionHolder(token: string, { sessions, isSeated }: Registers): Principal | null {
  const session = sessions.find(token);
  return session?.kind === "clerk" && !isSeated(session.clerkId, session.counterId) ? null : session;
}

function deviceHolder(token: string, { devices }: Registers): Reply<Principal> {
  const device = devices.find(token);
  if (device?.status === "revoked") return { ok: false, code: "DEVICE_REVOKED" };
  return known(device && { kind: device.kind, deviceId: device.deviceId }, "DEVICE_NOT_PAIRED");
}

function integrationHolder(token: string, { integrations }: Registers): Principal | null {
  const name = integrations.find(token);
  return name === null ? null : { kind: "integration", name };
}

const known = (principal: Principal | null, otherwise: RefusalCode): Reply<Principal> =>
  principal === null ? { ok: false, code: otherwise } : { ok: true, value: principal };
