import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseSourceFile, type SourceFile } from "./source-file.ts";

const top = join(import.meta.dirname, "../..");

const folders = ["shared", "ui", "server", "kiosk", "display", "console", "scripts", "tests"];

/** Every source file of every room, parsed. */
export const house: readonly SourceFile[] = folders
  .flatMap((folder) => readdirSync(join(top, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => parseSourceFile(relative(top, file), readFileSync(file, "utf8")));

/** The files of one room. */
export function filesOf(room: string): readonly SourceFile[] {
  return house.filter(({ path }) => path.startsWith(`${room}/`));
}
