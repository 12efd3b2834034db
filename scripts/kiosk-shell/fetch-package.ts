import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { houseDir } from "../faces/faces.ts";
import type { Target } from "./target.ts";

const run = promisify(execFile);

/** Brings a package that was made for one kind of machine: the installed one, or, for a kind other than this, npm's. */
export function packagesFor({ platform, arch }: Target) {
  return async (name: string, version: string, folder: string): Promise<void> => {
    const installed = join(houseDir, "node_modules", name);
    if (existsSync(installed)) return cpSync(installed, folder, { recursive: true });
    const work = mkdtempSync(join(tmpdir(), "luot-kiosk-"));
    try {
      const machine = [`--os=${platform}`, `--cpu=${arch}`, "--libc=glibc"];
      const quiet = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
      await run("npm", ["install", "--prefix", work, ...machine, ...quiet, `${name}@${version}`], { cwd: work });
      cpSync(join(work, "node_modules", name), folder, { recursive: true });
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  };
}
