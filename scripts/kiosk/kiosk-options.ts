import { z } from "zod";
import { agentOptions } from "#kiosk/agent/flags.ts";
import { StartFault } from "#kiosk/program/start-fault.ts";

/** What shows the kiosk's page: our own program, a browser of the machine, or whatever a person opens. */
const SHELLS = ["electron", "browser", "none"] as const;

/** One of the ways to show the kiosk's page. */
export type ShellKind = (typeof SHELLS)[number];

/** How the kiosk is started. */
export interface KioskOptions {
  /** The one that was asked for; else the machine's best. */
  readonly shell: ShellKind | undefined;
  /** In a window that can be moved and closed, for trying. */
  readonly isWindowed: boolean;
  /** Checked, for the agent's own command line. */
  readonly agentFlags: readonly string[];
  readonly dataDir: string;
}

const shellSchema = z.enum(SHELLS).optional();

/**
 * Reads `--shell KIND` and `--windowed`; all other flags are the agent's.
 * @throws StartFault naming the flag that is wrong and what it wants.
 */
export function kioskOptions(args: readonly string[]): KioskOptions {
  const place = args.indexOf("--shell");
  const shell = shellSchema.safeParse(place === -1 ? undefined : (args[place + 1] ?? ""));
  if (!shell.success)
    throw new StartFault(`--shell ${args[place + 1] ?? ""} is not understood: it wants one of ${SHELLS.join(", ")}`);
  const isShell = (at: number): boolean => place !== -1 && (at === place || at === place + 1);
  const agentFlags = args.filter((flag, at) => flag !== "--windowed" && !isShell(at));
  const { dataDir } = agentOptions(agentFlags);
  return { shell: shell.data, isWindowed: args.includes("--windowed"), agentFlags, dataDir };
}
