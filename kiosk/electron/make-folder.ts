import { mkdirSync } from "node:fs";
import { StartFault } from "#kiosk/program/start-fault.ts";

/**
 * Makes a folder that this user alone may read, where there is none, and gives it back.
 * @throws StartFault when it cannot be had.
 */
export function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch (cause) {
    throw new StartFault(`${folder} cannot be written: name a folder that this user may write with --data`, { cause });
  }
}
