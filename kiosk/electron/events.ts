import type { Logger } from "pino";

/** One line of the log for each thing of the shell that a centre's manager would mention. */
export interface ShellLog {
  /** Something that no page of ours asks for was asked for, and refused. */
  readonly refused: (
    what: "navigation" | "window" | "webview" | "download" | "permission" | "request" | "message",
  ) => void;
  readonly pageLost: (reason: string, reloadInMs: number) => void;
  readonly pageHangs: () => void;
  readonly gpuLost: (reason: string) => void;
  /** The graphics failed again and again: from the next start on everything is drawn without them. */
  readonly gpuGivenUp: () => void;
  readonly withoutGpu: () => void;
  readonly withoutPin: () => void;
  readonly closedByStaff: () => void;
  readonly diskRefused: (error: unknown) => void;
  readonly bug: (error: unknown) => void;
}

/** The lines, written with pino. */
export const createShellLog = (log: Logger): ShellLog => ({
  refused: (what) => log.warn({ what }, "refused what no page of ours asks for"),
  pageLost: (reason, reloadInMs) => log.error({ reason, reloadInMs }, "lost the page"),
  pageHangs: () => log.error("the page hangs"),
  gpuLost: (reason) => log.warn({ reason }, "lost the graphics process"),
  gpuGivenUp: () => log.error("the graphics failed again and again: starting without them"),
  withoutGpu: () => log.warn("drawing without the graphics chip"),
  withoutPin: () => log.warn("no staff PIN is set, so nobody can close this kiosk: npm run kiosk-pin sets one"),
  closedByStaff: () => log.info("closed by the staff"),
  diskRefused: (error) => log.error({ err: error }, "the kiosk's own file could not be written"),
  bug: (error) => log.fatal({ err: error }, "a bug: the kiosk is started again"),
});
