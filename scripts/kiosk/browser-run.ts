import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserFlags } from "#kiosk/program/chromium-switches.ts";
import type { ShellRun } from "../shell/keep-shell.ts";
import { asProfile } from "../shell/new-profile.ts";

/** One run of a browser on the kiosk's page, with a profile that nobody has used and that is gone afterwards. */
export function browserRun(program: string, page: string, isWindowed: boolean): ShellRun {
  const profile = asProfile(mkdtempSync(join(tmpdir(), "luot-kiosk-")));
  return {
    program,
    args: browserFlags(page, profile, isWindowed),
    // A browser that was killed may still be writing its last files.
    [Symbol.dispose]: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
