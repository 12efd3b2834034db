import { type PrinterCondition, type PrinterTrouble, troubleIn } from "#shared/views/printer-condition.ts";
import type { DirectorView } from "#shared/views/director-types.ts";

/** A kiosk that somebody should go to. */
export interface KioskTrouble {
  readonly deviceId: string;
  readonly name: string;
  readonly trouble: PrinterTrouble | "kiosk-offline";
}

/** A kiosk as the views have it. */
interface SeenKiosk {
  readonly deviceId: string;
  readonly name: string;
  readonly isOnline: boolean;
  readonly printer: PrinterCondition | null;
}

/** The kiosks among the director's devices. */
export const kiosksOf = ({ devices }: Pick<DirectorView, "devices">): DirectorView["devices"] =>
  devices.filter(({ kind, status }) => kind === "kiosk" && status === "paired");

/** What is wrong at these kiosks. What one said before it was cut off is not repeated as true. */
export const kioskTroubles = (kiosks: readonly SeenKiosk[]): readonly KioskTrouble[] =>
  kiosks.flatMap(({ deviceId, name, isOnline, printer }) => {
    const trouble = isOnline ? printer && troubleIn(printer) : "kiosk-offline";
    return trouble === null ? [] : [{ deviceId, name, trouble }];
  });
