import type { Centre } from "#shared/domain/centre.ts";
import type { DeviceId } from "#shared/kit/ids.ts";
import type { HouseFacts } from "#shared/views/director-view.ts";

import type { Credentials } from "#server/auth/credentials.ts";
import type { Devices } from "./devices.ts";

/** What the director sees and the queue does not know; read from the disk only after a change. */
export interface HouseFactsKeeper {
  facts(): HouseFacts;
  changed(): void;
}

/** The facts by the registers and by who is connected. */
export function createHouseFacts(
  centre: Centre,
  devices: Pick<Devices, "list">,
  credentials: Pick<Credentials, "has">,
  onlineDevices: () => ReadonlySet<DeviceId>,
): HouseFactsKeeper {
  let known: HouseFacts | null = null;
  return {
    facts: () => (known ??= read()),
    changed() {
      known = null;
    },
  };

  function read(): HouseFacts {
    const online = onlineDevices();
    return {
      devices: devices.list().map((device) => ({ ...device, isOnline: online.has(device.deviceId) })),
      clerksWithPin: new Set(centre.clerks.map(({ id }) => id).filter((id) => credentials.has(`clerk:${id}`))),
    };
  }
}
