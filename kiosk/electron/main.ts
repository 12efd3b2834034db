import { join } from "node:path";
import { app, BrowserWindow, ipcMain, Menu, powerSaveBlocker, session, utilityProcess } from "electron";
import { startAgent } from "#kiosk/agent/agent.ts";
import { createAgentLog } from "#kiosk/agent/events.ts";
import { createLogger } from "#kiosk/agent/logger.ts";
import { EXIT } from "#kiosk/program/exit-codes.ts";
import { StartFault } from "#kiosk/program/start-fault.ts";
import { deviceProcesses } from "./device-processes.ts";
import { createShellLog } from "./events.ts";
import { gpuMemory } from "./gpu-memory.ts";
import { makeFolder } from "./make-folder.ts";
import { startShell } from "./shell.ts";
import { shellOptions } from "./shell-options.ts";

const startProcess = deviceProcesses(utilityProcess, join(import.meta.dirname, "device-program.js"));
const logger = createLogger();
const log = createShellLog(logger);

// Electron would show a box that nobody in a lobby can close.
process.on("uncaughtException", stumble);
process.on("unhandledRejection", stumble);

// @NOTE never awaited here: Electron is not ready before this file has come to its end.
void run().catch(stumble);

async function run(): Promise<void> {
  const options = shellOptions(process.argv, join(app.getPath("appData"), "luot-kiosk"));
  const folder = options.agent.dataDir;
  // What Electron keeps, its lock too, is the kiosk's: two kiosks on one machine are not in each other's way.
  app.setPath("userData", makeFolder(join(folder, "electron")));
  await startShell({
    electron: { app, BrowserWindow, ipcMain, Menu, powerSaveBlocker, session },
    options,
    log,
    preload: join(import.meta.dirname, "preload.cjs"),
    gpuMemory: gpuMemory(folder, log.diskRefused),
    startAgent: async (agent) =>
      await startAgent({ ...agent, printer: { ...agent.printer, startProcess } }, createAgentLog(logger)),
    onAsked: (stop) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
    },
    elapsedMs: () => performance.now(),
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
  });
}

function stumble(error: unknown): void {
  if (!(error instanceof StartFault)) {
    log.bug(error);
    return app.exit(EXIT.startAgain);
  }
  process.stderr.write(`kiosk: ${error.message}\n`);
  app.exit(EXIT.cannotStart);
}
