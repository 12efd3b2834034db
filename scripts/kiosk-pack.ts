import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { buildFaces, distDir } from "./build-faces.ts";
import { buildShell } from "./kiosk-shell/build-shell.ts";
import { packagesFor } from "./kiosk-shell/fetch-package.ts";
import { packApp } from "./kiosk-shell/pack-app.ts";
import { stageApp } from "./kiosk-shell/stage-app.ts";
import { nameOf } from "./kiosk-shell/target.ts";

/** Packs the kiosk's installers: `npm run kiosk:pack -- [--platform linux|win32] [--arch x64|arm64] [--dir]`. */
const flags = parseArgs({
  options: {
    platform: { type: "string", default: process.platform },
    arch: { type: "string", default: process.arch },
    dir: { type: "boolean", default: false },
  },
}).values;

const target = z.object({ platform: z.enum(["linux", "win32"]), arch: z.enum(["x64", "arm64"]) }).parse(flags);
const stage = join(distDir, "kiosk-app", nameOf(target));

await buildFaces({ only: ["kiosk"] });
await buildShell();
await stageApp({ target, folder: stage, fetchPackage: packagesFor(target) });
await packApp({ target, stage, output: join(distDir, "kiosk-installers"), kinds: flags.dir ? ["dir"] : [] });
