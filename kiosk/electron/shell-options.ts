import { join } from "node:path";
import type { AgentOptions } from "#kiosk/agent/agent.ts";
import { agentOptions } from "#kiosk/agent/flags.ts";

/** How the shell is set up: the agent's flags, and two of its own. */
export interface ShellOptions {
  readonly agent: AgentOptions;
  /** In a window that can be moved and closed, for trying. */
  readonly isWindowed: boolean;
  /** Whoever started the shell starts it again when it ends. */
  readonly isSupervised: boolean;
}

const OWN_FLAGS: readonly string[] = ["--windowed", "--supervised"];

/**
 * Reads what stands behind `--` on the command line; what stands before is Electron's and Chromium's.
 * `ownFolder` is where this user's programs keep their things: a kiosk that was started from a menu has no other place.
 * @throws StartFault naming the flag that is wrong and what it wants.
 */
export function shellOptions(commandLine: readonly string[], ownFolder: string): ShellOptions {
  const dashes = commandLine.indexOf("--");
  const flags = dashes === -1 ? [] : commandLine.slice(dashes + 1);
  return {
    agent: agentOptions(["--data", join(ownFolder, "kiosk"), ...flags.filter((flag) => !OWN_FLAGS.includes(flag))]),
    isWindowed: flags.includes("--windowed"),
    isSupervised: flags.includes("--supervised"),
  };
}
