import type { Centre } from "#shared/domain/centre.ts";
import { dayAt } from "#shared/kit/time.ts";
import type { HouseFacts } from "#shared/views/director-view.ts";

import type { Principal } from "#server/auth/principal.ts";
import type { Registers } from "#server/auth/registers.ts";
import type { CentreClock } from "#server/clock/centre-clock.ts";
import { eventLoop } from "#server/publish/pace.ts";
import { createPresence, type Presence } from "./presence.ts";
import { createScreenWatch, type ScreenWatch } from "./screen-watch.ts";

/** Who is connected, and what the director sees of the house that the queue does not know. */
export interface House {
  readonly presence: Presence;
  readonly screens: ScreenWatch;
  /** Read from the disk only after a change. */
  readonly facts: () => HouseFacts;
  /** A device or a PIN changed. */
  readonly onChange: () => void;
  /** Lets go of everybody whose right has ended. */
  readonly dropLost: () => void;
}

/** What a house is read from. */
export interface HouseParts extends Pick<Registers, "devices" | "credentials"> {
  readonly clock: CentreClock;
}

/** A house with nobody connected yet. */
export function createHouse(
  { clerks, timeZone }: Centre,
  { devices, credentials, clock }: HouseParts,
  hasLost: (principal: Principal) => boolean,
  onChange: () => void,
): House {
  let known: HouseFacts | null = null;
  const changed = (): void => {
    known = null;
    onChange();
  };
  const presence = createPresence(changed);
  const screens = createScreenWatch({ pace: eventLoop, now: () => clock.now(), onChange: changed });
  return {
    presence,
    screens,
    facts: () => (known ??= read()),
    onChange: changed,
    dropLost: () => presence.dropWhere(hasLost, "SESSION_EXPIRED"),
  };

  function read(): HouseFacts {
    const online = presence.onlineDevices();
    return {
      devices: devices.list().map((device) => ({
        ...device,
        isOnline: online.has(device.deviceId),
        printer: presence.printerOf(device.deviceId),
        screen: screens.seen(device.deviceId),
      })),
      clock: { doubted: clock.doubted(), today: dayAt(clock.now(), timeZone) },
      clerksWithPin: new Set(clerks.map(({ id }) => id).filter((id) => credentials.has(`clerk:${id}`))),
    };
  }
}
