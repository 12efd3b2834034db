import type { Centre } from "#shared/domain/centre.ts";
import type { HouseFacts } from "#shared/views/director-view.ts";

import type { Principal } from "#server/auth/principal.ts";
import type { Registers } from "#server/auth/registers.ts";
import { createPresence, type Presence } from "./presence.ts";

/** Who is connected, and what the director sees of the house that the queue does not know. */
export interface House {
  readonly presence: Presence;
  /** Read from the disk only after a change. */
  readonly facts: () => HouseFacts;
  /** A device or a PIN changed. */
  readonly onChange: () => void;
  /** Lets go of everybody whose right has ended. */
  readonly dropLost: () => void;
}

/** A house with nobody connected yet. */
export function createHouse(
  { clerks }: Centre,
  { devices, credentials }: Registers,
  hasLost: (principal: Principal) => boolean,
  onChange: () => void,
): House {
  let known: HouseFacts | null = null;
  const changed = (): void => {
    known = null;
    onChange();
  };
  const presence = createPresence(changed);
  return {
    presence,
    facts: () => (known ??= read()),
    onChange: changed,
    dropLost: () => presence.dropWhere(hasLost, "SESSION_EXPIRED"),
  };

  function read(): HouseFacts {
    const online = presence.onlineDevices();
    return {
      devices: devices.list().map((device) => ({ ...device, isOnline: online.has(device.deviceId) })),
      clerksWithPin: new Set(clerks.map(({ id }) => id).filter((id) => credentials.has(`clerk:${id}`))),
    };
  }
}
