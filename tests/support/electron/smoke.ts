import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "playwright-core";
import { PIN_COST } from "#kiosk/agent/pin-hash.ts";
import { createStaffPin } from "#kiosk/agent/staff-pin.ts";
import { epochMs } from "#shared/kit/time.ts";
import { buildFaces } from "#scripts/build-faces.ts";
import { say } from "#scripts/house/terminal.ts";
import { findElectron } from "#scripts/shell/find-shell.ts";
import { buildShell, shellMain } from "#scripts/kiosk-shell/build-shell.ts";
import { SMOKE_LIST } from "./smoke-list.ts";

/**
 * Goes through the smoke list of docs/electron.md with a real Electron: `npm run test:electron`. Ends with 0 when all of it
 * is so, 1 when something is not, and 77, as test drivers say "skipped", on a machine without Electron's program.
 */
const NOT_DONE = 77;
const PIN = "482915";

const electron = findElectron(process.env);
if (electron === null) {
  say("Nothing was tried: this machine has no program of Electron. `npx install-electron` fetches it.");
  say("What is proved without it, and what is not: docs/electron.md.");
  process.exitCode = NOT_DONE;
} else {
  process.exitCode = (await isAllTrue(electron)) ? 0 : 1;
}

async function isAllTrue(program: string): Promise<boolean> {
  await buildFaces({ only: ["kiosk"] });
  await buildShell();
  const folder = mkdtempSync(join(tmpdir(), "luot-electron-"));
  try {
    return await goThrough(program, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function goThrough(program: string, folder: string): Promise<boolean> {
  const onFault = (error: unknown): never => {
    throw error;
  };
  await createStaffPin({ folder, cost: PIN_COST, now: () => epochMs(Date.now()), onFault }).set(PIN);
  const args = [shellMain, "--", "--supervised", "--port", "0", "--data", folder, "--server", "http://127.0.0.1:9"];
  const app = await _electron.launch({ executablePath: program, args });
  const ended = once(app.process(), "exit").then(() => app.process().exitCode);
  const page = await app.firstWindow();
  const startAnother = async (): Promise<number | null> => {
    const other = spawn(program, args, { stdio: "ignore" });
    await once(other, "exit");
    return other.exitCode;
  };
  await page.locator(".kiosk").waitFor();
  let isGood = true;
  for (const { claim, isTrue } of SMOKE_LIST) {
    const isSo = await isTrue({ app, page, startAnother, ended, pin: PIN }).catch(() => false);
    say(`${isSo ? "yes" : "NO "}  the kiosk ${claim}`);
    isGood &&= isSo;
  }
  await app.close().catch(() => {});
  return isGood;
}
