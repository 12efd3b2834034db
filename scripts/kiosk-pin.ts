import { randomInt } from "node:crypto";
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { PIN_COST } from "#kiosk/agent/pin-hash.ts";
import { createStaffPin } from "#kiosk/agent/staff-pin.ts";
import { epochMs } from "#shared/kit/time.ts";
import { giveUp } from "./house/at-registers.ts";
import { say, terminalTexts } from "./house/terminal.ts";

/** Gives a kiosk a new staff PIN, also while it runs: `npm run kiosk-pin -- [--data DIR]`. */
const texts = terminalTexts(process.env).kioskShell;

const now = () => epochMs(Date.now());
const onFault = (error: unknown): never => {
  throw error;
};

const folder = folderAsked();
if (folder === null) giveUp(texts.pinUsage);
else await renew(folder);

function folderAsked(): string | null {
  try {
    return parseArgs({ options: { data: { type: "string", default: "data/kiosk" } } }).values.data;
  } catch {
    return null;
  }
}

async function renew(dataDir: string): Promise<void> {
  const pin = String(randomInt(1_000_000)).padStart(6, "0");
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    await createStaffPin({ folder: dataDir, cost: PIN_COST, now, onFault }).set(pin);
  } catch {
    return giveUp(texts.folderRefused(dataDir));
  }
  say(texts.pinGiven);
  say(pin);
}
