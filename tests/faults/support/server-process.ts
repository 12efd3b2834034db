import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";

const HOUSE = join(import.meta.dirname, "../../..");

/** The real server as a process of its own, on a folder and a port that outlive it. */
export interface ServerProcess extends AsyncDisposable {
  readonly url: string;
  /** Settles when it says that it is ready. */
  start(): Promise<void>;
  /** As a pulled plug would: nothing is said, nothing is closed. */
  kill(): Promise<void>;
}

/** Nothing runs yet; the demo centre is served from `folder`. */
export async function serverProcess(folder: string): Promise<ServerProcess> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null) return;
    const exited = once(running, "exit");
    running.kill(signal);
    await exited;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    async start() {
      // A storm asks faster than any person: the limit for a screen gone mad is tested elsewhere.
      const limits = ["--requests-per-second", "100000", "--log-level", "error"];
      const args = ["server/main.ts", "--data", folder, "--port", String(port), ...limits];
      const started = spawn(process.execPath, args, { cwd: HOUSE, stdio: ["ignore", "pipe", "inherit"] });
      child = started;
      for await (const line of createInterface({ input: started.stdout })) {
        if (!line.includes('"ready":true')) continue;
        started.stdout.resume();
        return;
      }
      throw new Error("the server ended before it was ready");
    },
    kill: () => end("SIGKILL"),
    [Symbol.asyncDispose]: () => end("SIGTERM"),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
