import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { houseDir } from "../faces/faces.ts";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge",
  "chrome.exe",
  "msedge.exe",
];

const WINDOWS_PLACES = ["Google/Chrome/Application", "Microsoft/Edge/Application"];

/**
 * Electron's program, or null on a machine without: its package comes without one, and asking the package for it would
 * fetch it. `ELECTRON_OVERRIDE_DIST_PATH` names a folder that has one.
 */
export function findElectron(env: NodeJS.ProcessEnv): string | null {
  const own = join(houseDir, "node_modules/electron");
  const named = join(own, "path.txt");
  const program = existsSync(named) ? readFileSync(named, "utf8").trim() : "electron";
  const file = join(env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(own, "dist"), program);
  return existsSync(file) ? file : null;
}

/** A browser of Chromium's kind: the one named by CHROME_PATH, else one found, else null. */
export function findBrowser(env: NodeJS.ProcessEnv): string | null {
  const named = env["CHROME_PATH"] ?? "";
  const candidates = named === "" ? browsersFor(env) : [named];
  return candidates.find((file) => existsSync(file)) ?? null;
}

/** Where browsers of Chromium's kind would be. */
export function browsersFor(env: NodeJS.ProcessEnv): string[] {
  const path = (env["PATH"] ?? "").split(delimiter).concat("/usr/bin", "/usr/local/bin", "/snap/bin");
  const programs = [env["ProgramFiles"], env["ProgramFiles(x86)"]].filter((folder) => folder !== undefined);
  const windows = programs.flatMap((folder) => WINDOWS_PLACES.map((place) => join(folder, place)));
  return path.concat(windows).flatMap((folder) => NAMES.map((name) => join(folder, name)));
}
