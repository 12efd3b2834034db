import { existsSync } from "node:fs";
import { resolve } from "node:path";

import { openRegisters, type Registers } from "#server/auth/registers.ts";
import { SCRYPT_COST } from "#server/auth/secret-hash.ts";
import { systemClock } from "#server/clock/clock.ts";
import { DataFault } from "#server/log/data-fault.ts";
import { say } from "./terminal.ts";

/** Works on a data folder's registers, also while its server runs; says in one sentence why it cannot, and ends with code 1. */
export async function atRegisters(folder: string, work: (registers: Registers) => unknown): Promise<void> {
  try {
    const path = resolve(folder);
    if (!existsSync(path)) throw new DataFault("DATA_NOT_WRITABLE", path);
    using registers = openRegisters(path, systemClock, SCRYPT_COST);
    await work(registers);
  } catch (error) {
    if (!(error instanceof DataFault)) throw error;
    giveUp(error.message);
  }
}

/** Says why not, and ends with code 1. */
export function giveUp(sentence: string): void {
  say(sentence);
  process.exitCode = 1;
}
