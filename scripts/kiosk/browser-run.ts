import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserFlags } from "#kiosk/program/chromium-switches.ts";
import type { ShellRun } from "./keep-shell.ts";

// Also told by a switch, which a distribution's own switches may replace: it must never offer to translate the screen.
const PREFERENCES = {
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
};

/** One run of a browser on the kiosk's page, with a profile that nobody has used and that is gone afterwards. */
export function browserRun(program: string, page: string, isWindowed: boolean): ShellRun {
  const profile = mkdtempSync(join(tmpdir(), "luot-kiosk-"));
  mkdirSync(join(profile, "Default"));
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(PREFERENCES));
  return {
    program,
    args: browserFlags(page, profile, isWindowed),
    // A browser that was killed may still be writing its last files.
    [Symbol.dispose]: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
