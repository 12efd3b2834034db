import { spawnSync, execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { extractAll, getRawHeader, listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { NtExecutable, NtExecutableResource } from "resedit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TemporaryFolder, temporaryFolder } from "#tests/support/temporary-folder.ts";

const SUPPORT = join(import.meta.dirname, "../support/electron");

interface Packed {
  /** The program that is Electron. */
  readonly program: string;
  readonly resources: string;
  readonly canvas: string;
}

let folder: TemporaryFolder;
const packed: Record<string, Packed> = {};

beforeAll(async () => {
  folder = temporaryFolder();
  await promisify(execFile)(process.execPath, [join(SUPPORT, "pack-stub.ts"), folder.path], {
    env: { ...process.env, NODE_ENV: "production" },
    maxBuffer: 2 ** 24,
  });
  const place = (platform: string, unpacked: string, program: string, canvas: string): void => {
    const top = join(folder.path, platform, "packed", unpacked);
    packed[platform] = { program: join(top, program), resources: join(top, "resources"), canvas };
  };
  place("linux", "linux-unpacked", "luot-kiosk", "canvas-linux-x64-gnu/skia.linux-x64-gnu.node");
  place("win32", "win-unpacked", "luot-kiosk.exe", "canvas-win32-x64-msvc/stub.node");
}, 300_000);
afterAll(() => folder[Symbol.dispose]());

const packedFor = (platform: string): Packed => {
  const found = packed[platform];
  if (found === undefined) throw new Error(`nothing was packed for ${platform}`);
  return found;
};

/** Every path in the archive, with `/` on every machine. */
const contentOf = (platform: string): string[] =>
  listPackage(join(packedFor(platform).resources, "app.asar"), { isPack: false }).map((path) =>
    path.replaceAll("\\", "/"),
  );

describe.for(["linux", "win32"])("the kiosk packed for %s", (platform) => {
  test("holds the shell, its page and its letters", () => {
    expect(contentOf(platform)).toEqual(
      expect.arrayContaining([
        "/package.json",
        "/dist/kiosk-shell/main.js",
        "/dist/kiosk-shell/preload.cjs",
        "/dist/kiosk-shell/device-program.js",
        "/dist/kiosk/index.html",
        "/node_modules/@expo-google-fonts/be-vietnam-pro/800ExtraBold/BeVietnamPro_800ExtraBold.ttf",
        "/node_modules/@expo-google-fonts/be-vietnam-pro/LICENSE_FONT",
      ]),
    );
  });

  test("holds nothing else of the house", () => {
    const paths = contentOf(platform);
    const outsidePackages = paths.filter((path) => !path.startsWith("/node_modules"));
    const kinds = new Set(outsidePackages.map((path) => path.split("/").slice(1, 3).join("/")));
    expect([...kinds].toSorted()).toEqual(["dist", "dist/kiosk", "dist/kiosk-shell", "package.json"]);
    expect(paths.filter((path) => /\.(ts|tsx|sqlite|log|env)$|scenario|fixture|\/centres?\//.test(path))).toEqual([]);
  });

  test("holds no package but the native ones and their letters", () => {
    const tops = contentOf(platform)
      .map((path) => /^\/node_modules\/((?:@[^/]+\/)?[^/@]+)/.exec(path)?.[1])
      .filter((name) => name !== undefined);
    const names = [...new Set(tops)].filter((name) => !name.startsWith("@serialport"));
    expect(names.toSorted()).toEqual(
      [
        "@expo-google-fonts/be-vietnam-pro",
        "@napi-rs/canvas",
        packedFor(platform).canvas.replace(/^([^/]+).*/, "@napi-rs/$1"),
        "better-sqlite3",
        "debug",
        "ms",
        "node-gyp-build",
        "serialport",
      ].toSorted(),
    );
  });

  test("has its native code beside the archive, for this kind of machine alone", () => {
    const unpacked = join(packedFor(platform).resources, "app.asar.unpacked/node_modules");
    const native = readdirSync(unpacked, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".node"),
    );
    const serial = native.filter((path) => path.includes("@serialport"));
    expect(serial.length).toBeGreaterThan(0);
    for (const path of serial) expect(path).toContain(`${platform}-x64`);
    expect(native.filter((path) => !path.includes("@serialport")).toSorted()).toEqual([
      join("@napi-rs", packedFor(platform).canvas),
      join("better-sqlite3/prebuilds", `${platform}-x64.node`),
    ]);
  });

  test.for([
    ["RunAsNode", FuseState.DISABLE],
    ["EnableCookieEncryption", FuseState.ENABLE],
    ["EnableNodeOptionsEnvironmentVariable", FuseState.DISABLE],
    ["EnableNodeCliInspectArguments", FuseState.DISABLE],
    ["EnableEmbeddedAsarIntegrityValidation", FuseState.ENABLE],
    ["OnlyLoadAppFromAsar", FuseState.ENABLE],
    ["GrantFileProtocolExtraPrivileges", FuseState.DISABLE],
  ] as const)("has the fuse %s set", async ([fuse, state]) => {
    expect((await getCurrentFuseWire(packedFor(platform).program))[FuseV1Options[fuse]]).toBe(state);
  });
});

test("the program for Windows knows what its archive must be", () => {
  const { program, resources } = packedFor("win32");
  const { headerString } = getRawHeader(join(resources, "app.asar"));
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(program)));
  const integrity = entries.find(({ type, id }) => type === "INTEGRITY" && id === "ELECTRONASAR");
  expect(JSON.parse(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString())).toEqual([
    {
      file: String.raw`resources\app.asar`,
      alg: "SHA256",
      value: createHash("sha256").update(headerString).digest("hex"),
    },
  ]);
});

test("what was packed runs away from the house, with its own page and native code", () => {
  using elsewhere = temporaryFolder();
  const app = join(elsewhere.path, "app");
  extractAll(join(packedFor("linux").resources, "app.asar"), app);
  expect(existsSync(join(app, "dist/kiosk-shell/main.js"))).toBe(true);
  const ran = spawnSync(
    process.execPath,
    [join(SUPPORT, "run-main.ts"), elsewhere.path, "stop", join(app, "dist/kiosk-shell"), "--", "--port", "0"],
    { encoding: "utf8" },
  );
  expect(ran.stderr).not.toContain("bug");
  expect(ran.stdout).toContain('"page":200');
  expect(ran.status).toBe(0);
});
