import type { WebContents } from "electron";
import { createBackOff } from "#kiosk/program/back-off.ts";
import type { ShellPorts } from "./shell-ports.ts";

const HANG_PATIENCE_MS = 10_000;
const PAUSES = { firstMs: 500, longestMs: 30_000, wellAfterMs: 60_000 };

const NOTHING = (): void => {};

// Chromium's ERR_ABORTED: one loading gave way to another.
const GAVE_WAY = -3;

/** Loads the page, and again whenever it crashed, hung or could not be loaded: each time a little later, for ever. */
export function keepPage(contents: WebContents, page: URL, { after, elapsedMs, log }: ShellPorts): void {
  const nextPauseMs = createBackOff(PAUSES);
  let loadedAtMs = elapsedMs();
  let isReloading = false;
  let forgetHang = NOTHING;

  const load = (): void => {
    isReloading = false;
    loadedAtMs = elapsedMs();
    // `did-fail-load` tells of the failure.
    void contents.loadURL(page.href).catch(NOTHING);
  };
  const reloadLater = (reason: string): void => {
    forgetHang();
    if (isReloading) return;
    isReloading = true;
    const pauseMs = nextPauseMs(elapsedMs() - loadedAtMs);
    log.pageLost(reason, pauseMs);
    after(pauseMs, load);
  };

  contents.on("render-process-gone", (_event, { reason }) => reloadLater(reason));
  contents.on("did-fail-load", (_event, code, ...[name, , isMainFrame]) => {
    if (isMainFrame && code !== GAVE_WAY) reloadLater(name);
  });
  contents.on("unresponsive", () => {
    log.pageHangs();
    forgetHang = after(HANG_PATIENCE_MS, () => contents.forcefullyCrashRenderer());
  });
  contents.on("responsive", () => forgetHang());
  load();
}
