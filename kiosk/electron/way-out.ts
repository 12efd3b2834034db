import type { App } from "electron";
import { EXIT, type ExitCode } from "#kiosk/program/exit-codes.ts";
import type { ShellPorts } from "./shell-ports.ts";

const PATIENCE_MS = 5000;

export interface WayOutParts extends Pick<ShellPorts, "after"> {
  readonly app: Pick<App, "exit" | "relaunch">;
  /** Whoever started the shell starts it again when it ends. */
  readonly isSupervised: boolean;
  /** Stops what must end in order. */
  readonly stop: () => Promise<void> | undefined;
}

/** The only end of the shell, taken once: all is stopped, in five seconds at most, and the window goes with the process. */
export function wayOut({ app, isSupervised, stop, after }: WayOutParts): (code: ExitCode) => Promise<void> {
  let isLeaving = false;
  return async (code) => {
    if (isLeaving) return;
    isLeaving = true;
    const patience = new Promise<void>((resolve) => void after(PATIENCE_MS, resolve));
    await Promise.race([stop(), patience]);
    if (code === EXIT.startAgain && !isSupervised) app.relaunch();
    app.exit(code);
  };
}
