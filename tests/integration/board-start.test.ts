import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { boardOptions } from "#scripts/board/board-options.ts";
import { writeFakeShell } from "#tests/support/fake-shell.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const HOUSE = join(import.meta.dirname, "../..");

/** Runs `npm run board` on a machine that has this browser; its own language is English. */
function runBoard(flags: readonly string[], browser = "/nonexistent") {
  const child = spawn(process.execPath, ["scripts/board.ts", ...flags], {
    cwd: HOUSE,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LANG: "en", CHROME_PATH: browser },
  });
  const complaint = text(child.stderr);
  const lines: string[] = [];
  createInterface(child.stdout).on("line", (line) => lines.push(line));
  const ended = once(child, "close").then(async ([code]: (number | null)[]) => ({ code, stderr: await complaint }));
  return { lines, ended, stop: () => child.kill("SIGINT") };
}

describe("a board on a machine with a browser", () => {
  test("shows the page on the whole screen, with sound, and keeps the profile in which it was paired", async () => {
    using folder = temporaryFolder();
    const browser = writeFakeShell(join(folder.path, "bin"), "browser", []);
    const flags = ["--server", "http://127.0.0.1:9", "--zone", "upstairs", "--data", join(folder.path, "board")];
    const board = runBoard(flags, browser.file);
    await expect.poll(() => browser.runs().length, { timeout: 30_000 }).toBe(1);
    const [run = []] = browser.runs();
    expect(run).toEqual(
      expect.arrayContaining([
        "--kiosk",
        "http://127.0.0.1:9/board/?zone=upstairs",
        "--autoplay-policy=no-user-gesture-required",
        "--disable-background-timer-throttling",
        "--remote-debugging-pipe",
      ]),
    );
    board.stop();
    expect((await board.ended).code).toBe(0);
    const profile = run.find((flag) => flag.startsWith("--user-data-dir="))?.slice("--user-data-dir=".length) ?? "";
    expect(profile.startsWith(folder.path)).toBe(true);
    expect(existsSync(join(profile, "Default/Preferences"))).toBe(true);
  });

  test("starts the browser again whenever it ends", async () => {
    using folder = temporaryFolder();
    const browser = writeFakeShell(join(folder.path, "bin"), "browser", [1]);
    const board = runBoard(["--data", join(folder.path, "board")], browser.file);
    await expect.poll(() => browser.runs().length, { timeout: 30_000 }).toBe(2);
    board.stop();
    expect((await board.ended).code).toBe(0);
  });
});

describe("a board that cannot be shown", () => {
  test("says where the page is on a machine without a browser", async () => {
    const { code, stderr } = await runBoard(["--server", "http://luot.lan:7070"]).ended;
    expect(code).toBe(1);
    expect(stderr).toContain("http://luot.lan:7070/board/");
  });

  test.for([
    [["--server", "luot"], /--server luot/],
    [["--page", "nowhere"], /--page nowhere/],
    [["--zone", "a b"], /--zone a b/],
    [["--theme"], /the flags are/],
  ] as const)("refuses %j and names what is wanted", ([flags, message]) => {
    expect(() => boardOptions(flags)).toThrow(message);
  });

  test("opens the pages of a house that lies in a folder of its server", () => {
    const at = ["--server", "https://ward.example/luot"] as const;
    expect(boardOptions([...at, "--page", "counter/q4"]).url).toBe("https://ward.example/luot/counter/q4");
    expect(boardOptions([...at, "--zone", "a"]).profileDir).not.toBe(boardOptions([...at]).profileDir);
  });
});
