import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { createBackOff } from "#kiosk/program/back-off.ts";
import { StartFault } from "#kiosk/program/start-fault.ts";

const PAUSES = { firstMs: 1000, longestMs: 30_000, wellAfterMs: 60_000 };
const STOP_PATIENCE_MS = 5000;
const KILLED = -1;

/** One run of a shell; disposed when it has ended. */
export interface ShellRun extends Disposable {
  readonly program: string;
  readonly args: readonly string[];
  /** Watches over it by two pipes, the program's third and fourth files, until `signal` says that it has ended; `end` ends it. */
  readonly watch?: (pipes: ShellPipes, end: () => void, signal: AbortSignal) => void;
}

/** What a program reads from, and what it writes to. */
export interface ShellPipes {
  readonly input: Writable;
  readonly output: Readable;
}

export interface KeptShell {
  /** Makes the next run. */
  readonly prepare: () => ShellRun;
  /** Whether an exit code is the last word; otherwise the shell is started again. */
  readonly isFinal: (code: number) => boolean;
  readonly onRestart: () => void;
}

/**
 * Runs a shell, and runs it again when it ends, each time a little later until it has run well for a minute. Gives its
 * last word, or null when the signal stopped it.
 * @throws StartFault when the program cannot be run at all.
 */
export async function keepShell(
  { prepare, isFinal, onRestart }: KeptShell,
  signal: AbortSignal,
): Promise<number | null> {
  const nextPauseMs = createBackOff(PAUSES);
  for (;;) {
    const startedMs = performance.now();
    const code = await runOnce(prepare, signal);
    if (signal.aborted) return null;
    if (isFinal(code)) return code;
    onRestart();
    await sleep(nextPauseMs(performance.now() - startedMs), undefined, { signal }).catch(() => {});
    if (signal.aborted) return null;
  }
}

async function runOnce(prepare: () => ShellRun, signal: AbortSignal): Promise<number> {
  using run = prepare();
  // Its own process group: a browser is many processes, and Ctrl-C reaches this program, which ends all in order.
  const pipes = run.watch === undefined ? [] : (["pipe", "pipe"] as const);
  const child = spawn(run.program, run.args, { stdio: ["ignore", "ignore", "inherit", ...pipes], detached: true });
  const stop = (): void => stopAll(child);
  const over = new AbortController();
  signal.addEventListener("abort", stop);
  try {
    if (signal.aborted) stop();
    const [, , , input, output] = child.stdio;
    if (input instanceof Writable && output instanceof Readable) run.watch?.({ input, output }, stop, over.signal);
    await once(child, "exit");
    return child.exitCode ?? KILLED;
  } catch (cause) {
    throw new StartFault(`${run.program} cannot be run: choose another way with --shell`, { cause });
  } finally {
    over.abort();
    signal.removeEventListener("abort", stop);
  }
}

function stopAll(child: ChildProcess): void {
  send(child, "SIGTERM");
  const insist = setTimeout(() => send(child, "SIGKILL"), STOP_PATIENCE_MS);
  child.once("exit", () => clearTimeout(insist));
}

function send(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === "win32") child.kill(signal);
  else process.kill(-child.pid, signal);
}
