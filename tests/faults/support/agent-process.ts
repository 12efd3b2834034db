import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pageToken } from "#tests/support/kiosk-house.ts";
import { TestPage } from "#tests/support/test-page.ts";

const MAIN = join(import.meta.dirname, "../../../kiosk/agent/main.ts");

/** A kiosk's agent in its own process, as it runs in a lobby. */
export interface AgentProcess {
  /** Its page, once it is there; null where it was killed before. */
  readonly page: Promise<TestPage | null>;
  /** Pulls its plug, or asks it to stop; settles when it is gone, with how it went. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | string | null>;
}

/** Starts an agent; `compiled` is a folder where its code stays compiled for those to come. */
export function startAgentProcess(flags: readonly string[], compiled: string): AgentProcess {
  const child = spawn(process.execPath, [MAIN, "--port", "0", ...flags], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  const exited = once(child, "exit").then(([code, signal]: (number | string | null)[]) => code ?? signal ?? null);
  const said = once(createInterface(child.stdout), "line").then(([line]) => String(line));
  const page = Promise.race([said.then(opened), exited.then(() => null)]);
  return {
    page,
    async end(signal) {
      child.kill(signal);
      const how = await exited;
      (await page)?.close();
      return how;
    },
  };
}

async function opened(line: string): Promise<TestPage> {
  const { url } = JSON.parse(line) as { url: string };
  return new TestPage(url, await pageToken(url));
}
