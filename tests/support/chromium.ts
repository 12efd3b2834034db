import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { installChromium, installedLauncher } from "./install-chromium.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Letters are drawn the same on every machine, whatever its font settings: pictures are compared.
  "--font-render-hinting=none",
  "--disable-lcd-text",
];

/**
 * Starts a headless Chromium with a fresh profile; close it when done.
 * @throws when the machine has none and none can be installed: a browser test is never skipped.
 */
export async function launchChromium(extraFlags: readonly string[] = []): Promise<Browser> {
  return await chromium.launch({ executablePath: await ensureChromium(), args: [...flags, ...extraFlags] });
}

/** The Chromium of this machine: the one named by CHROME_PATH, else one found, else one installed now, which may take a minute. */
export async function ensureChromium(): Promise<string> {
  return findChromium() ?? (await installChromium(findChromium));
}

/** Where Chromium is, or undefined when the machine has none yet. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env["CHROME_PATH"];
  if (named === undefined || named === "") return [...onThePath(env), installedLauncher].find(existsSync);
  if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, and there is no such file`);
  return named;
}

function onThePath(env: NodeJS.ProcessEnv): string[] {
  const folders = (env["PATH"] ?? "").split(delimiter).concat("/usr/bin", "/usr/local/bin", "/snap/bin");
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}
