import type { BrowserWindow } from "electron";
import type { ElectronParts } from "./electron-parts.ts";
import { guardNavigation } from "./navigation-guard.ts";
import { keepPage } from "./page-health.ts";
import { limitSession } from "./session-limits.ts";
import type { ShellPorts } from "./shell-ports.ts";
import { windowOptions } from "./window-options.ts";

export interface WindowPlan {
  readonly page: URL;
  /** The built preload script's path. */
  readonly preload: string;
  readonly isWindowed: boolean;
}

// Without `persist:` a session lives in memory: each start has a profile that nobody has used.
const SESSION = "kiosk";

/** Opens the kiosk's one window on its page. A person cannot close it; a window for trying can be. */
export function openWindow(electron: ElectronParts, plan: WindowPlan, ports: ShellPorts): BrowserWindow {
  const { app, BrowserWindow, session: sessions } = electron;
  const session = sessions.fromPartition(SESSION);
  limitSession(session, plan.page, ports.log);
  app.on("web-contents-created", (_event, contents) => guardNavigation(contents, plan.page, ports.log));
  const window = new BrowserWindow(windowOptions({ ...plan, session }));
  if (!plan.isWindowed) window.on("close", (event) => event.preventDefault());
  keepPage(window.webContents, plan.page, ports);
  return window;
}
