import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Face, type FaceName, faces, houseDir } from "./faces/faces.ts";
import { isBuiltFrom, sourceHash, stampFile } from "./faces/source-hash.ts";

/** What happens to one face while the faces are built; `tookMs` is wall time for the person who waits. */
export interface FaceProgress {
  readonly face: FaceName;
  readonly step: "fresh" | "building" | "built";
  readonly tookMs: number;
}

export interface BuildFacesOptions {
  readonly onProgress?: (progress: FaceProgress) => void;
  /** The faces that are wanted; all of them when left out. */
  readonly only?: readonly FaceName[];
  /** Builds also those whose sources did not change. */
  readonly force?: boolean;
}

/** Where the built faces stand: dist/<face>/. */
export const distDir = join(houseDir, "dist");

/**
 * Builds each face into dist/<face>/ if its sources changed since it was last built there.
 * A build takes its place in one rename, so a running server never serves half of one.
 */
export async function buildFaces({
  onProgress = () => {},
  only,
  force = false,
}: BuildFacesOptions = {}): Promise<void> {
  for (const face of faces.filter(({ name }) => only?.includes(name) ?? true)) {
    const startedAt = performance.now();
    const report = (step: FaceProgress["step"]) => {
      onProgress({ face: face.name, step, tookMs: performance.now() - startedAt });
    };
    const hash = sourceHash(face);
    if (!force && isBuiltFrom(hash, join(distDir, face.name))) {
      report("fresh");
      continue;
    }
    report("building");
    await buildFace(face, hash);
    report("built");
  }
}

async function buildFace(face: Face, hash: string): Promise<void> {
  // Vite weighs 100 MB of memory: a start that finds every face fresh never loads it.
  const [{ build }, { viteSettings }] = await Promise.all([import("vite"), import("./faces/vite-settings.ts")]);
  const settings = viteSettings(face);
  const workDir = join(distDir, `.${face.name}-${process.pid}`);
  await build({ ...settings, build: { ...settings.build, outDir: workDir } });
  await writeFile(stampFile(workDir), hash);
  await putInPlace(workDir, join(distDir, face.name));
}

async function putInPlace(workDir: string, builtDir: string): Promise<void> {
  await mkdir(distDir, { recursive: true });
  await rm(builtDir, { recursive: true, force: true });
  await rename(workDir, builtDir);
}

function describe({ face, step, tookMs }: FaceProgress): string {
  switch (step) {
    case "fresh":
      return `${face}: up to date\n`;
    case "building":
      return `${face}: building …\n`;
    case "built":
      return `${face}: built in ${(tookMs / 1000).toFixed(1)} s\n`;
    default:
      return step satisfies never;
  }
}

if (import.meta.main) {
  await buildFaces({
    force: process.argv.includes("--force"),
    onProgress: (progress) => process.stdout.write(describe(progress)),
  });
}
