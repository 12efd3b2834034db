import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";

import { houseDir } from "../faces/faces.ts";
import { StartFault } from "./house-options.ts";

const STOP_PATIENCE_MS = 5000;
const END_WITH_STARTER = new URL("end-with-starter.js", import.meta.url).href;

/** One process of the house: which program, with what, and where its log goes. */
export interface UnitPlan {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Left out, the log joins this program's own, on stderr. */
  readonly logFile?: string;
}

/** A running process of the house. Disposing it asks it to stop, and insists after a few seconds. */
export interface Unit {
  readonly name: string;
  /** What it said when it was ready. */
  readonly ready: Readonly<Record<string, unknown>>;
  /** Settles when the process has ended. */
  readonly ended: Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a process and waits for the one JSON line that says it is ready. It ends with the program that started it.
 * @throws StartFault with the process's own last sentence when it ends before.
 */
export async function startUnit(plan: UnitPlan): Promise<Unit> {
  const file = plan.logFile === undefined ? null : createWriteStream(plan.logFile, { flags: "a" });
  // Its own process group: Ctrl-C reaches this program, which stops the house in order.
  const child = spawn(process.execPath, ["--import", END_WITH_STARTER, plan.program, ...plan.args], {
    cwd: houseDir,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true,
  });
  const ended = once(child, "exit")
    .then(() => file?.end())
    .then(() => {});
  const sentence = lastSentence(child, file ?? process.stderr);
  const ready = await Promise.race([readyLine(child), ended.then(() => null)]);
  if (ready === null)
    throw new StartFault(
      sentence() ?? `${plan.name} ended before it was ready; its log is ${plan.logFile ?? "above"}.`,
    );
  return { name: plan.name, ready, ended, [Symbol.asyncDispose]: () => stop(child, ended) };
}

async function readyLine(child: ChildProcess): Promise<Readonly<Record<string, unknown>> | null> {
  if (child.stdout === null) return null;
  for await (const line of createInterface({ input: child.stdout })) {
    const said = parseObject(line);
    if (said?.["ready"] === true) {
      child.stdout.resume();
      return said;
    }
  }
  return null;
}

/** Copies the log, and remembers the last line that was written for a person. */
function lastSentence(child: ChildProcess, log: NodeJS.WritableStream): () => string | null {
  let last: string | null = null;
  if (child.stderr === null) return () => null;
  createInterface({ input: child.stderr }).on("line", (line) => {
    log.write(`${line}\n`);
    if (line.trim() !== "" && parseObject(line) === null) last = line;
  });
  return () => last;
}

function parseObject(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : null;
  } catch {
    return null;
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), STOP_PATIENCE_MS);
  await ended;
  clearTimeout(insist);
}
