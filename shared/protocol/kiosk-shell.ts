import type { Reply } from "./reply.ts";

/**
 * What a shell of the kiosk's own offers to the page, as `globalThis.kioskShell`; a plain browser offers nothing.
 * Types and names only: the page and the preload script carry no schema.
 */
export interface KioskShell {
  /**
   * Closes the kiosk for good when the staff's PIN is right; the answer comes before the window goes.
   * Refused with `WRONG_CREDENTIALS`, after some wrong PINs with `LOCKED_OUT`, and with `BAD_REQUEST` for what is no PIN.
   */
  readonly closeWithPin: (pin: string) => Promise<Reply<null>>;
}

/** The names under which page and shell speak. */
export const SHELL_CHANNEL = { close: "kiosk-shell:close" } as const;
