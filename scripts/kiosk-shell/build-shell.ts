import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { InlineConfig } from "vite";
import { houseDir } from "../faces/faces.ts";
import { hashOf, isBuiltFrom, stampFile } from "../faces/source-hash.ts";
import { NATIVE_PACKAGES } from "./native-packages.ts";

/** Where Electron's main process and preload script are built. The agent in them finds its page in dist/kiosk beside it. */
export const shellDir = join(houseDir, "dist/kiosk-shell");

/** The main process's file, for Electron's command line. */
export const shellMain = join(shellDir, "main.js");

/**
 * Builds, where its sources changed, the main process with the whole agent in one file, the preload script, which a sandbox
 * wants as CommonJS, and the program at a device.
 */
export async function buildShell(): Promise<void> {
  const hash = hashOf(
    "kiosk/agent",
    "kiosk/electron",
    "kiosk/printing",
    "kiosk/program",
    "shared",
    "scripts/kiosk-shell",
  );
  if (isBuiltFrom(hash, shellDir)) return;
  const { build } = await import("vite");
  await build(settings("kiosk/electron/main.ts", "es", "main.js"));
  await build(settings("kiosk/electron/preload.ts", "cjs", "preload.cjs"));
  await build(settings("kiosk/printing/device/device-program.ts", "es", "device-program.js"));
  writeFileSync(stampFile(shellDir), hash);
}

const settings = (entry: string, format: "es" | "cjs", file: string): InlineConfig => ({
  root: houseDir,
  configFile: false,
  envDir: false,
  publicDir: false,
  mode: "production",
  logLevel: "warn",
  ssr: { noExternal: true, external: ["electron", ...NATIVE_PACKAGES] },
  build: {
    ssr: true,
    target: "node24",
    outDir: shellDir,
    emptyOutDir: false,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: join(houseDir, entry),
      output: { format, entryFileNames: file, codeSplitting: false },
    },
  },
});
