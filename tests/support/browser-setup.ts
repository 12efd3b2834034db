import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { ensureChromium } from "./chromium.ts";

/** What the browser tests stand on, made ready once: a Chromium, and faces built from the sources as they are now. */
export async function setup(): Promise<void> {
  await ensureChromium();
  // In a process of its own: Vite would build React's development code under Vitest's NODE_ENV.
  const env = { ...process.env, NODE_ENV: "production" };
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, "../../scripts/build-faces.ts")], { env });
}
