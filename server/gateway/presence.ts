import type { DeviceId } from "#shared/kit/ids.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";

import type { Principal } from "#server/auth/principal.ts";

/** One open connection. */
export interface Connection {
  readonly principal: Principal;
  /** Says why, and closes. */
  drop(code: RefusalCode): void;
}

/** Who is connected now. */
export interface Presence {
  add(connection: Connection): void;
  remove(connection: Connection): void;
  /** Drops everybody whose right has ended. */
  dropWhere(hasLost: (principal: Principal) => boolean, code: RefusalCode): void;
  onlineDevices(): ReadonlySet<DeviceId>;
}

/** Nobody yet; `onChange` is told of every coming and going. */
export function createPresence(onChange: () => void): Presence {
  const connections = new Set<Connection>();
  return {
    add(connection) {
      connections.add(connection);
      onChange();
    },
    remove(connection) {
      if (connections.delete(connection)) onChange();
    },
    dropWhere(hasLost, code) {
      for (const connection of connections) if (hasLost(connection.principal)) connection.drop(code);
    },
    onlineDevices: () =>
      new Set([...connections].flatMap(({ principal }) => ("deviceId" in principal ? principal.deviceId : []))),
  };
}
