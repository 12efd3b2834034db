import type { KioskShell } from "#shared/protocol/kiosk-shell.ts";

declare global {
  var kioskShell: KioskShell | undefined;
}

/** The shell around this page; null in a plain browser. */
export const shellAround = (): KioskShell | null => globalThis.kioskShell ?? null;
