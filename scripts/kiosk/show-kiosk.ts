import { EXIT } from "#kiosk/program/exit-codes.ts";
import { buildShell, shellMain } from "../kiosk-shell/build-shell.ts";
import { keepRunning } from "../house/keep-running.ts";
import { browserRun } from "./browser-run.ts";
import { keepShell } from "../shell/keep-shell.ts";
import type { KioskOptions } from "./kiosk-options.ts";

/** Tells the person at the terminal. */
export interface KioskNews {
  readonly shownBy: (program: string) => void;
  readonly openYourself: (url: string) => void;
  readonly restarting: (what: string) => void;
}

/** Runs the kiosk in Electron, which has the agent within. Gives its exit code when it ended for good. */
export async function showInElectron(
  program: string,
  options: KioskOptions,
  news: KioskNews,
  signal: AbortSignal,
): Promise<number> {
  await buildShell();
  news.shownBy("Electron");
  const own = ["--supervised", ...(options.isWindowed ? ["--windowed"] : [])];
  const args = [shellMain, "--", ...own, "--data", options.dataDir, ...options.agentFlags];
  const isFinal = (code: number): boolean =>
    code === EXIT.closedByStaff || code === EXIT.cannotStart || options.isWindowed;
  const prepare = () => ({ program, args, [Symbol.dispose]: () => {} });
  const code = await keepShell({ prepare, isFinal, onRestart: () => news.restarting("Electron") }, signal);
  return code ?? EXIT.stopped;
}

/** Runs the agent, and a browser on its page; without one says where the page is. Gives the exit code when all has ended. */
export async function showInBrowser(
  program: string | null,
  options: KioskOptions,
  news: KioskNews,
  signal: AbortSignal,
): Promise<number> {
  const plan = { name: "kiosk", program: "kiosk/agent/main.ts", args: options.agentFlags };
  await using agent = await keepRunning(plan, news.restarting);
  const url = String(agent.ready["url"]);
  if (program === null) {
    news.openYourself(url);
    await aborted(signal);
    return EXIT.stopped;
  }
  news.shownBy(program);
  const prepare = () => browserRun(program, url, options.isWindowed);
  const isFinal = (): boolean => options.isWindowed;
  await keepShell({ prepare, isFinal, onRestart: () => news.restarting(program) }, signal);
  return EXIT.stopped;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
