import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { type FakeShell, writeFakeShell } from "#tests/support/fake-shell.ts";
import { freePort } from "#tests/support/free-port.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const HOUSE = join(import.meta.dirname, "../..");
const NOWHERE = "/nonexistent";

interface Machine {
  readonly browser?: string;
  /** The folder with Electron's program. */
  readonly electron?: string;
}

/** Runs `npm run kiosk` on a machine that has these programs; its own language is English. */
function runKiosk(flags: readonly string[], { browser = NOWHERE, electron = NOWHERE }: Machine = {}) {
  const child = spawn(process.execPath, ["scripts/kiosk.ts", ...flags], {
    cwd: HOUSE,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      LANG: "en",
      NODE_ENV: "production",
      CHROME_PATH: browser,
      ELECTRON_OVERRIDE_DIST_PATH: electron,
    },
  });
  const complaint = text(child.stderr);
  const lines: string[] = [];
  createInterface(child.stdout).on("line", (line) => lines.push(line));
  const ended = once(child, "close").then(async ([code]: (number | null)[]) => ({
    code,
    stderr: await complaint,
    lines,
  }));
  return { lines, ended, stop: (signal: "SIGINT" | "SIGTERM" = "SIGINT") => child.kill(signal) };
}

const patience = { timeout: 30_000, interval: 50 };

async function agentFlags(folder: string) {
  const port = await freePort();
  const flags = ["--port", String(port), "--data", folder, "--server", "http://127.0.0.1:9"];
  return { flags, url: `http://127.0.0.1:${port}/` };
}

const profileOf = (run: readonly string[] = []): string =>
  run.find((flag) => flag.startsWith("--user-data-dir="))?.slice("--user-data-dir=".length) ?? "";

const hasRun = async (shell: FakeShell, times: number): Promise<void> =>
  await expect.poll(() => shell.runs().length, patience).toBe(times);

describe("a kiosk on a machine with a browser", () => {
  test("shows the agent's page on the whole screen, with sound, and ends with Ctrl-C", async () => {
    using folder = temporaryFolder();
    const { flags, url } = await agentFlags(folder.path);
    const browser = writeFakeShell(join(folder.path, "bin"), "browser", []);
    const kiosk = runKiosk(flags, { browser: browser.file });
    await hasRun(browser, 1);
    const [run = []] = browser.runs();
    expect(run).toEqual(expect.arrayContaining(["--kiosk", url, "--autoplay-policy=no-user-gesture-required"]));
    expect((await fetch(url)).status).toBe(200);
    expect(readFileSync(join(profileOf(run), "Default/Preferences"), "utf8")).toContain(
      '"translate":{"enabled":false}',
    );
    kiosk.stop();
    expect((await kiosk.ended).code).toBe(0);
    expect(existsSync(profileOf(run))).toBe(false);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  test("starts the browser again whenever it ends, each time with a profile that nobody has used", async () => {
    using folder = temporaryFolder();
    const { flags } = await agentFlags(folder.path);
    const browser = writeFakeShell(join(folder.path, "bin"), "browser", [0, 139]);
    const kiosk = runKiosk(flags, { browser: browser.file });
    await hasRun(browser, 3);
    kiosk.stop("SIGTERM");
    expect((await kiosk.ended).code).toBe(0);
    expect(new Set(browser.runs().map(profileOf)).size).toBe(3);
  });

  test("ends with the window when it is only tried", async () => {
    using folder = temporaryFolder();
    const { flags, url } = await agentFlags(folder.path);
    const browser = writeFakeShell(join(folder.path, "bin"), "browser", [0]);
    const { code } = await runKiosk([...flags, "--windowed"], { browser: browser.file }).ended;
    expect(code).toBe(0);
    expect(browser.runs()).toHaveLength(1);
    expect(browser.runs()[0]).toContain(`--app=${url}`);
    expect(browser.runs()[0]).not.toContain("--kiosk");
  });
});

describe("a kiosk on a machine with Electron", () => {
  test("runs in it rather than in a browser, told that it is started again when it ends", async () => {
    using folder = temporaryFolder();
    const { flags } = await agentFlags(folder.path);
    const browser = writeFakeShell(join(folder.path, "bin"), "browser", []);
    const electron = writeFakeShell(join(folder.path, "electron"), "electron", []);
    const kiosk = runKiosk(flags, { browser: browser.file, electron: join(folder.path, "electron") });
    await hasRun(electron, 1);
    kiosk.stop();
    expect((await kiosk.ended).code).toBe(0);
    const [main, dashes, supervised, ...rest] = electron.runs()[0] ?? [];
    expect(main).toMatch(/dist.kiosk-shell.main\.js$/);
    expect([dashes, supervised]).toEqual(["--", "--supervised"]);
    expect(rest).toEqual(expect.arrayContaining([...flags]));
    expect(browser.runs()).toEqual([]);
  });

  test("is started again after a crash, and stays closed after the staff's PIN", async () => {
    using folder = temporaryFolder();
    const { flags } = await agentFlags(folder.path);
    const electron = writeFakeShell(join(folder.path, "electron"), "electron", [11, 10]);
    const { code } = await runKiosk(flags, { electron: join(folder.path, "electron") }).ended;
    expect(code).toBe(10);
    expect(electron.runs()).toHaveLength(2);
  });

  test("is not started again when it cannot start", async () => {
    using folder = temporaryFolder();
    const { flags } = await agentFlags(folder.path);
    const electron = writeFakeShell(join(folder.path, "electron"), "electron", [1]);
    const { code } = await runKiosk(flags, { electron: join(folder.path, "electron") }).ended;
    expect(code).toBe(1);
    expect(electron.runs()).toHaveLength(1);
  });
});

describe("a kiosk on a machine with neither", () => {
  test("serves its page and says which address to open", async () => {
    using folder = temporaryFolder();
    const { flags, url } = await agentFlags(folder.path);
    const kiosk = runKiosk(flags);
    await expect.poll(() => kiosk.lines.map((line) => line.trim()), patience).toContain(url);
    expect((await fetch(url)).status).toBe(200);
    kiosk.stop();
    expect((await kiosk.ended).code).toBe(0);
  });

  test.for([
    [["--shell", "electron"], "This machine has no electron."],
    [["--shell", "tv"], "--shell tv is not understood: it wants one of electron, browser, none"],
    [["--port", "ninety"], "--port ninety is not understood: it wants a port from 0 to 65535"],
    [["--colour", "red"], "the command line is not understood"],
  ] as const)("refuses %s in one sentence", async ([flags, sentence]) => {
    const { code, stderr } = await runKiosk(flags).ended;
    expect(code).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

test("npm run test:electron does nothing on a machine without Electron, and says so", async () => {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: NOWHERE };
  const child = spawn(process.execPath, ["tests/support/electron/smoke.ts"], { cwd: HOUSE, env });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, "exit") as Promise<[number]>]);
  expect(code).toBe(77);
  expect(said).toContain("Nothing was tried: this machine has no program of Electron.");
});

describe("npm run kiosk-pin", () => {
  const runPin = async (flags: readonly string[]) => {
    const child = spawn(process.execPath, ["scripts/kiosk-pin.ts", ...flags], {
      cwd: HOUSE,
      env: { ...process.env, LANG: "en" },
    });
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, "exit") as Promise<[number]>]);
    return { said, code };
  };

  test("gives a new PIN, shown once and kept hashed", async () => {
    using folder = temporaryFolder();
    const { said, code } = await runPin(["--data", join(folder.path, "kiosk")]);
    expect(code).toBe(0);
    expect(said).toMatch(/It is shown once:\n\d{6}\n$/);
    expect(existsSync(join(folder.path, "kiosk/staff-pin.json"))).toBe(true);
  });

  test.for([[["--data", "/dev/null/kiosk"]], [["--colour", "red"]]] as const)("refuses %s", async ([flags]) => {
    const { said, code } = await runPin(flags);
    expect(code).toBe(1);
    expect(said.trim().split("\n")).toHaveLength(1);
  });
});
