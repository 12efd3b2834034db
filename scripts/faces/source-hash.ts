import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Face, houseDir } from "./faces.ts";

/**
 * A fingerprint of everything that a face is built from: its own files, ui/, shared/, the packages and the build itself.
 * The same fingerprint means that a build would bring the same pages.
 */
export function sourceHash(face: Face): string {
  return hashOf(face.source, "ui", "shared", "scripts/faces");
}

/** A fingerprint of the packages and of all files in these folders. */
export function hashOf(...folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of ["package-lock.json", ...filesUnder(...folders)]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(houseDir, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Where a built face keeps the fingerprint of its sources. */
export function stampFile(builtDir: string): string {
  return join(builtDir, ".build-hash");
}

/** Whether `builtDir` holds a build of exactly these sources. */
export function isBuiltFrom(hash: string, builtDir: string): boolean {
  const stamp = stampFile(builtDir);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

function filesUnder(...folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(houseDir, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .map((path) => relative(houseDir, path))
    .toSorted();
}
