import { join } from "node:path";
import { Arch, build, Platform } from "electron-builder";
import { houseDir } from "../faces/faces.ts";
import type { Target } from "./target.ts";

export interface Packing {
  readonly target: Target;
  /** What stage-app.ts has laid out. */
  readonly stage: string;
  readonly output: string;
  /** Kinds of installers as electron-builder names them, `dir` for none; empty for those of electron-builder.yml. */
  readonly kinds: readonly string[];
  /** A folder with an unpacked Electron, used as it is; fetched from its makers, signed and named when left out. */
  readonly electronDist?: string;
}

/** Packs a staged kiosk as electron-builder.yml says. */
export async function packApp({ target, stage, output, kinds, electronDist }: Packing): Promise<void> {
  const platform = target.platform === "linux" ? Platform.LINUX : Platform.WINDOWS;
  await build({
    projectDir: houseDir,
    targets: platform.createTarget([...kinds], Arch[target.arch]),
    publish: "never",
    config: {
      extends: join(houseDir, "electron-builder.yml"),
      directories: { app: stage, output },
      ...(electronDist === undefined ? {} : { electronDist, win: { signAndEditExecutable: false } }),
    },
  });
}
