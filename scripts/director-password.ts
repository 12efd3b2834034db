import { parseArgs } from "node:util";

import { newPassword } from "#server/auth/first-secrets.ts";
import type { Registers } from "#server/auth/registers.ts";
import { atRegisters, giveUp } from "./house/at-registers.ts";
import { say, terminalTexts } from "./house/terminal.ts";

const texts = terminalTexts(process.env).access;

const folder = folderAsked();
if (folder === null) giveUp(texts.usage);
else await atRegisters(folder, renew);

function folderAsked(): string | null {
  try {
    return parseArgs({ options: { data: { type: "string", default: "data" } } }).values.data;
  } catch {
    return null;
  }
}

/** Whoever knew the old one is signed out. */
async function renew({ credentials, sessions }: Registers): Promise<void> {
  const password = newPassword();
  await credentials.set("director", password);
  sessions.endDirectors();
  say(texts.passwordGiven);
  say(password);
}
