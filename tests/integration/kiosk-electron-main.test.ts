import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { createStaffPin } from "#kiosk/agent/staff-pin.ts";
import { epochMs } from "#shared/kit/time.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const RUN_MAIN = join(import.meta.dirname, "../support/electron/run-main.ts");

/** Runs the main process through one scene; gives what was seen, its log and its exit code. */
async function runMain(appData: string, scene: string, flags: readonly string[] = ["--port", "0"]) {
  // Electron only warns of a rejection that nobody handled.
  const node = ["--unhandled-rejections=warn", RUN_MAIN];
  const child = spawn(process.execPath, [...node, appData, scene, "--", ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit") as Promise<[number | null]>,
  ]);
  const seen = Object.assign(
    {},
    ...stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as object),
  ) as Record<string, unknown>;
  return { seen, stderr, code };
}

describe("Electron's main process", () => {
  test("says early what Electron hears only early, and never waits for Electron before its own end", async () => {
    using folder = temporaryFolder();
    const { seen, code } = await runMain(folder.path, "stop");
    expect(seen["early"]).toEqual(
      expect.arrayContaining(["sandbox", "switch autoplay-policy=no-user-gesture-required"]),
    );
    expect(code).toBe(0);
  });

  test("serves the agent's page under its strict policy", async () => {
    using folder = temporaryFolder();
    const { seen } = await runMain(folder.path, "stop");
    expect(seen["page"]).toBe(200);
    expect(seen["policy"]).toContain("default-src 'none'; script-src 'self'");
    expect(seen["policy"]).not.toContain("unsafe");
  });

  test("closes with the PIN that the page passes through the preload script, and with no other", async () => {
    using folder = temporaryFolder();
    const fails = (error: unknown): never => {
      throw error;
    };
    const data = join(folder.path, "luot-kiosk/kiosk");
    mkdirSync(data, { recursive: true });
    await createStaffPin({ folder: data, cost: 16, now: () => epochMs(0), onFault: fails }).set("482915");
    const { seen, code } = await runMain(folder.path, "close");
    expect(seen["wrong"]).toEqual({ ok: false, code: "WRONG_CREDENTIALS" });
    expect(seen["nonsense"]).toEqual({ ok: false, code: "BAD_REQUEST" });
    expect(seen["right"]).toEqual({ ok: true, value: null });
    expect(code).toBe(10);
  });

  test.for(["bug", "crash"])("ends and asks to be started again after a %s, and shows no box", async (scene) => {
    using folder = temporaryFolder();
    const { code, stderr } = await runMain(folder.path, scene);
    expect(code).toBe(11);
    expect(stderr).toContain("a bug: the kiosk is started again");
  });

  test("is refused, in one sentence, while another one runs", async () => {
    using folder = temporaryFolder();
    const { code, stderr } = await runMain(folder.path, "second");
    expect(code).toBe(1);
    expect(stderr).toBe("kiosk: this kiosk runs already: close it first\n");
  });

  test("is refused a wrong flag, in one sentence", async () => {
    using folder = temporaryFolder();
    const { code, stderr } = await runMain(folder.path, "stop", ["--port", "ninety"]);
    expect(code).toBe(1);
    expect(stderr).toBe("kiosk: --port ninety is not understood: it wants a port from 0 to 65535\n");
  });

  test("is refused a folder that it may not write", async () => {
    using folder = temporaryFolder();
    const { code, stderr } = await runMain(folder.path, "stop", ["--port", "0", "--data", "/dev/null/kiosk"]);
    expect(code).toBe(1);
    expect(stderr).toContain("kiosk: /dev/null/kiosk/electron cannot be written");
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("keeps what Electron keeps, its lock too, in the kiosk's own folder", async () => {
    using folder = temporaryFolder();
    const { seen } = await runMain(folder.path, "stop");
    expect(seen["early"]).toContain(`path userData ${join(folder.path, "luot-kiosk/kiosk/electron")}`);
  });

  test("is refused a port that somebody holds", async () => {
    using folder = temporaryFolder();
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const { port } = holder.address() as { port: number };
    const { code, stderr } = await runMain(folder.path, "stop", ["--port", String(port)]);
    holder.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`kiosk: port ${port} cannot be had`);
  });
});
