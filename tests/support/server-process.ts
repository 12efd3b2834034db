import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createInterface } from "node:readline";

const HOUSE = join(import.meta.dirname, "../..");

/** A server in its own process, as it runs in a centre. */
export interface ServerProcess extends AsyncDisposable {
  /** The line that it says when it is ready. */
  readonly ready: Readonly<Record<string, unknown>>;
  readonly url: string;
  /** Asks it to stop, or pulls its plug; settles with its exit code, null after a plug. */
  stop(signal?: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<number | null>;
}

/** Starts a server and waits until it is ready; throws with what it said when it ends before. */
export async function startServer(args: readonly string[]): Promise<ServerProcess> {
  const child = spawnServer(args);
  const complaint = text(child.stderr);
  const exited = once(child, "exit");
  const said = once(createInterface({ input: child.stdout }), "line").then(([line]) => String(line));
  const line = await Promise.race([said, exited.then(async () => Promise.reject(new Error(await complaint)))]);
  const ready = JSON.parse(line) as Record<string, unknown>;
  const stop = async (signal: "SIGTERM" | "SIGINT" | "SIGKILL" = "SIGTERM") => {
    child.kill(signal);
    const [code] = (await exited) as [number | null];
    return code;
  };
  return {
    ready,
    url: `http://127.0.0.1:${String(ready["port"])}`,
    stop,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) await stop();
    },
  };
}

/** Starts a server that cannot run; gives what it said and its exit code. */
export async function failToStart(args: readonly string[]) {
  const child = spawnServer(args);
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await once(child, "exit")) as [number | null];
  const [stdout, stderr] = await said;
  return { code, stdout, stderr };
}

function spawnServer(args: readonly string[]) {
  const child: ChildProcess = spawn(process.execPath, ["server/main.js", "--log-level", "error", ...args], {
    cwd: HOUSE,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("a spawned server has pipes");
  return Object.assign(child, { stdout, stderr });
}
