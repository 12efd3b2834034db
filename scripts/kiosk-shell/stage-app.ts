import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { distDir } from "../build-faces.ts";
import { houseDir } from "../faces/faces.ts";
import { shellDir } from "./build-shell.ts";
import { FILE_PACKAGES, NATIVE_PACKAGES } from "./native-packages.ts";
import { packagesWith } from "./packages-with.ts";
import { canvasPackageFor, nameOf, type Target } from "./target.ts";

export interface Stage {
  readonly target: Target;
  /** Replaced by the stage. */
  readonly folder: string;
  /** Puts one package of another machine's kind into the folder. */
  readonly fetchPackage: (name: string, version: string, folder: string) => Promise<void>;
}

const WANTED: readonly string[] = [...NATIVE_PACKAGES, ...FILE_PACKAGES];

const houseSchema = z.object({ version: z.string(), license: z.string(), description: z.string() });

/**
 * Lays out exactly what a packed kiosk holds: the built shell, the built page, and the packages that cannot be built into
 * a file, for one kind of machine. The shell and the page must have been built.
 */
export async function stageApp({ target, folder, fetchPackage }: Stage): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(shellDir, join(folder, "dist/kiosk-shell"), { recursive: true });
  cpSync(join(distDir, "kiosk"), join(folder, "dist/kiosk"), { recursive: true });

  const packages = packagesWith(WANTED, houseDir);
  for (const each of packages) copyPackage(each.folder, join(folder, relative(houseDir, each.folder)), target);
  const canvas = packages.find(({ name }) => name === "@napi-rs/canvas");
  if (canvas === undefined) throw new Error("the drawing package is not installed: npm ci brings it");
  const native = canvasPackageFor(target);
  const place = join(folder, "node_modules", native);
  mkdirSync(dirname(place), { recursive: true });
  await fetchPackage(native, canvas.version, place);

  const wanted = packages.filter(({ name }) => WANTED.includes(name));
  const dependencies = Object.fromEntries(wanted.map(({ name, version }) => [name, version]));
  writeManifest(folder, { ...dependencies, [native]: canvas.version });
}

/** Copies a package without what it holds for other kinds of machines; what it needs has its own turn. */
function copyPackage(from: string, to: string, target: Target): void {
  cpSync(from, to, {
    recursive: true,
    filter: (path) => basename(path) !== "node_modules" && isFor(target, path),
  });
}

const isFor = (target: Target, path: string): boolean =>
  basename(dirname(path)) !== "prebuilds" || basename(path, ".node") === nameOf(target);

function writeManifest(folder: string, dependencies: Readonly<Record<string, string>>): void {
  const { version, license, description } = houseSchema.parse(
    JSON.parse(readFileSync(join(houseDir, "package.json"), "utf8")),
  );
  const manifest = {
    name: "luot-kiosk",
    version,
    license,
    description,
    author: "Lượt",
    homepage: "https://luot.invalid",
    type: "module",
    main: "dist/kiosk-shell/main.js",
    dependencies,
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
}
