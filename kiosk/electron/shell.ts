import type { BrowserWindow } from "electron";
import type { Agent, AgentOptions } from "#kiosk/agent/agent.ts";
import { electronSwitches } from "#kiosk/program/chromium-switches.ts";
import { EXIT } from "#kiosk/program/exit-codes.ts";
import { StartFault } from "#kiosk/program/start-fault.ts";
import { epochMs, type EpochMs } from "#shared/kit/time.ts";
import type { ElectronParts } from "./electron-parts.ts";
import type { GpuMemory } from "./gpu-memory.ts";
import { watchGpu } from "./gpu-watch.ts";
import { openWindow } from "./kiosk-window.ts";
import { answerPage } from "./shell-ipc.ts";
import type { ShellOptions } from "./shell-options.ts";
import type { ShellPorts } from "./shell-ports.ts";
import { wayOut } from "./way-out.ts";

export interface ShellParts extends ShellPorts {
  readonly electron: ElectronParts;
  readonly options: ShellOptions;
  /** The built preload script's path. */
  readonly preload: string;
  readonly gpuMemory: GpuMemory;
  /** Says how the shell is told to stop, which may be at any time from then on. */
  readonly onAsked: (stop: () => void) => void;
  /** @throws StartFault with one sentence. */
  readonly startAgent: (options: AgentOptions) => Promise<Agent>;
}

/**
 * Makes Electron the kiosk: everything that must be said before Electron is ready, then agent and window.
 * Returns when the window is open. @throws StartFault when another kiosk runs, or the agent cannot start.
 */
export async function startShell(parts: ShellParts): Promise<void> {
  const { electron, options, log } = parts;
  const { app } = electron;
  const opened: { agent?: Agent; window?: BrowserWindow } = {};
  const stop = (): Promise<void> | undefined => opened.agent?.[Symbol.asyncDispose]();
  const leave = wayOut({ app, isSupervised: options.isSupervised, stop, after: parts.after });

  if (!app.requestSingleInstanceLock()) throw new StartFault("this kiosk runs already: close it first");
  parts.onAsked(() => void leave(EXIT.stopped));
  app.on("second-instance", () => opened.window?.focus());
  // `leave` asks no window, and is not held up here.
  app.on("before-quit", (event) => event.preventDefault());
  app.on("window-all-closed", () => void leave(options.isWindowed ? EXIT.stopped : EXIT.startAgain));
  prepare(parts, () => void leave(EXIT.startAgain));

  await app.whenReady();
  electron.powerSaveBlocker.start("prevent-display-sleep");
  opened.agent = await parts.startAgent(options.agent);
  const { url, staffPin } = opened.agent;
  const page = new URL(url);
  const onClosed = (): void => void leave(EXIT.closedByStaff);
  answerPage({ ipcMain: electron.ipcMain, page, staffPin, log, onClosed });
  opened.window = openWindow(electron, { page, preload: parts.preload, isWindowed: options.isWindowed }, parts);
  if (!staffPin.isSet()) log.withoutPin();
}

const now = (): EpochMs => epochMs(Date.now());

/** What Electron hears only before it is ready. */
function prepare({ electron, gpuMemory, ...ports }: ShellParts, onGpuGivenUp: () => void): void {
  const { app, Menu } = electron;
  app.enableSandbox();
  for (const [name, value] of electronSwitches) app.commandLine.appendSwitch(name, value);
  // A menu that is not there has no shortcuts either: none reloads, zooms, closes or opens tools.
  Menu.setApplicationMenu(null);
  if (gpuMemory.isGivenUp(now())) {
    ports.log.withoutGpu();
    app.disableHardwareAcceleration();
    app.commandLine.appendSwitch("disable-gpu");
    return;
  }
  watchGpu(app, ports, () => {
    gpuMemory.giveUp(now());
    onGpuGivenUp();
  });
}
