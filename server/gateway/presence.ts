import type { DeviceId } from "#shared/kit/ids.ts";
import type { OrderedPaper, PrintOrder } from "#shared/protocol/paper-orders.ts";
import type { RefusalCode } from "#shared/protocol/refusal.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";

import type { Principal } from "#server/auth/principal.ts";

/** One open connection. */
export interface Connection {
  readonly principal: Principal;
  /** Says why, and closes. */
  drop(code: RefusalCode): void;
  /** Has the kiosk at its other end print. */
  print(order: PrintOrder): Promise<Reply<OrderedPaper>>;
}

/** Who is connected now, and how the printers of the kiosks among them are. */
export interface Presence {
  add(connection: Connection): void;
  remove(connection: Connection): void;
  /** Drops everybody whose right has ended. */
  dropWhere(hasLost: (principal: Principal) => boolean, code: RefusalCode): void;
  onlineDevices(): ReadonlySet<DeviceId>;
  /** What a kiosk says of its printer; forgotten with its last connection. */
  notePrinter(deviceId: DeviceId, condition: PrinterCondition): void;
  /** Null of a kiosk that is not connected, or has not said. */
  printerOf(deviceId: DeviceId): PrinterCondition | null;
  /** Has a kiosk print, over its newest connection. */
  print(deviceId: DeviceId, order: PrintOrder): Promise<Reply<OrderedPaper>>;
}

/** Nobody yet; `onChange` is told of every coming and going, and of every printer that changes. */
export function createPresence(onChange: () => void): Presence {
  const connections = new Set<Connection>();
  const printers = new Map<DeviceId, PrinterCondition>();
  const ofDevice = (id: DeviceId): Connection | undefined =>
    [...connections].findLast(({ principal }) => deviceOf(principal) === id);
  return {
    add(connection) {
      connections.add(connection);
      onChange();
    },
    remove(connection) {
      if (!connections.delete(connection)) return;
      const id = deviceOf(connection.principal);
      if (id !== null && ofDevice(id) === undefined) printers.delete(id);
      onChange();
    },
    dropWhere(hasLost, code) {
      for (const connection of connections) if (hasLost(connection.principal)) connection.drop(code);
    },
    onlineDevices: () => new Set([...connections].flatMap(({ principal }) => deviceOf(principal) ?? [])),
    notePrinter(id, condition) {
      if (printers.get(id) === condition || ofDevice(id) === undefined) return;
      printers.set(id, condition);
      onChange();
    },
    printerOf: (id) => printers.get(id) ?? null,
    print: async (id, order) => (await ofDevice(id)?.print(order)) ?? { ok: false, code: "KIOSK_OFFLINE" },
  };
}

const deviceOf = (principal: Principal): DeviceId | null => ("deviceId" in principal ? principal.deviceId : null);
