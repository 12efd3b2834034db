import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

import { houseDir } from "../faces/faces.ts";

/** A server program that said that it is ready. */
export interface ProcessUnderTest extends AsyncDisposable {
  readonly port: number;
  /** From spawning to its ready line. */
  readonly startedInMs: number;
  /** Memory that is its own now, in bytes. */
  memory(): number;
  kill(): Promise<void>;
}

/** Starts one of our programs under this Node and waits until it is ready. */
export async function startProcess(program: string, args: readonly string[]): Promise<ProcessUnderTest> {
  const spawnedAt = performance.now();
  const child = spawn(process.execPath, [program, ...args], { cwd: houseDir, stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /(?:"port":|"url":"http:\/\/127\.0\.0\.1:)(\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    const startedInMs = performance.now() - spawnedAt;
    child.stdout.resume();
    return {
      port: Number(port),
      startedInMs,
      memory: () => privateBytes(child.pid ?? 0),
      kill: () => end("SIGKILL"),
      [Symbol.asyncDispose]: () => end("SIGTERM"),
    };
  }
  throw new Error(`${program} ended before it was ready`);
}

function privateBytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(([, kB]) => Number(kB));
  return 1024 * kilobytes.reduce((sum, each) => sum + each, 0);
}
