import { browserFlags } from "#kiosk/program/chromium-switches.ts";
import type { ShellRun } from "../shell/keep-shell.ts";
import { asProfile } from "../shell/new-profile.ts";
import type { BoardOptions } from "./board-options.ts";
import { devToolsOver } from "./dev-tools.ts";
import { watchPage } from "./watch-page.ts";

// Sound and movement go on whatever the browser thinks of a window that nobody touches.
const NEVER_TIRED = [
  "--disable-background-timer-throttling",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
];

const LOOKS = { everyMs: 5000, patienceMs: 15_000 };

/** One run of a browser on a board's page, watched: a page that crashes is opened again, one that hangs ends the run. */
export function boardRun(
  program: string,
  { url, profileDir, isWindowed }: BoardOptions,
  onReopened: () => void,
  looks = LOOKS,
): ShellRun {
  return {
    program,
    args: ["--remote-debugging-pipe", ...NEVER_TIRED, ...browserFlags(url, asProfile(profileDir), isWindowed)],
    watch({ input, output }, end, signal) {
      void watchPage(devToolsOver(input, output), { url, ...looks, onReopened, onLost: end }, signal);
    },
    // Its profile is its own: that it was paired, and what it has announced.
    [Symbol.dispose]: () => {},
  };
}
