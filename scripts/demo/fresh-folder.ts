import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { DataFault } from "#server/log/data-fault.ts";
import { lockFolder } from "#server/log/lock-folder.ts";
import { StartFault } from "../house/house-options.ts";

/** Says that a folder may be emptied. */
const MARKER = ".luot-demo";

/**
 * Makes an empty folder for a demonstration. What an earlier demonstration left there is deleted; anything else never is.
 * @throws StartFault when the folder holds something else, or a demonstration that still runs.
 */
export function freshFolder(dir: string, marker: string): void {
  mkdirSync(dir, { recursive: true });
  const found = readdirSync(dir);
  if (found.length > 0) emptyFolder(dir, found);
  writeFileSync(join(dir, MARKER), `${marker}\n`);
}

function emptyFolder(dir: string, found: readonly string[]): void {
  if (!existsSync(join(dir, MARKER)))
    throw new StartFault(`--data ${dir} holds what no demonstration made: an empty or a new folder is wanted.`);
  checkIdle(dir);
  for (const name of found) rmSync(join(dir, name), { recursive: true, force: true });
}

function checkIdle(dir: string): void {
  try {
    lockFolder(dir)[Symbol.dispose]();
  } catch (cause) {
    if (cause instanceof DataFault && cause.code === "DATA_IN_USE")
      throw new StartFault(
        `--data ${dir} is in use by another demonstration: a folder of its own is wanted for each.`,
        {
          cause,
        },
      );
    throw cause;
  }
}
