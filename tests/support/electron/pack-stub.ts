import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packagesFor } from "#scripts/kiosk-shell/fetch-package.ts";
import { packApp } from "#scripts/kiosk-shell/pack-app.ts";
import { stageApp } from "#scripts/kiosk-shell/stage-app.ts";
import { buildShell } from "#scripts/kiosk-shell/build-shell.ts";
import type { Target } from "#scripts/kiosk-shell/target.ts";
import { writeStubElectron } from "./stub-electron-dist.ts";

/** Packs the kiosk into FOLDER for Linux and for Windows with stubs of Electron: `node pack-stub.ts FOLDER`. Nothing is fetched. */
const [folder = ""] = process.argv.slice(2);

await buildShell();
await pack({ platform: "linux", arch: "x64" }, packagesFor({ platform: "linux", arch: "x64" }));
await pack({ platform: "win32", arch: "x64" }, writeStubPackage);

async function pack(target: Target, fetchPackage: typeof writeStubPackage): Promise<void> {
  const base = join(folder, target.platform);
  const stage = join(base, "stage");
  mkdirSync(base);
  await stageApp({ target, folder: stage, fetchPackage });
  writeStubElectron(join(base, "electron"), target.platform);
  await packApp({ target, stage, output: join(base, "packed"), kinds: ["dir"], electronDist: join(base, "electron") });
}

/** What npm would bring for another kind of machine than this. */
async function writeStubPackage(name: string, version: string, place: string): Promise<void> {
  mkdirSync(place);
  writeFileSync(join(place, "package.json"), JSON.stringify({ name, version, main: "stub.node" }));
  writeFileSync(join(place, "stub.node"), "native code");
  await Promise.resolve();
}
