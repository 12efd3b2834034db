import { describe, expect, test } from "vitest";
import { SHELL_CHANNEL } from "#shared/protocol/kiosk-shell.ts";
import type { FakeFrame } from "#tests/support/electron/fake-electron.ts";
import { PAGE, PIN, ShellStage } from "#tests/support/electron/shell-stage.ts";

const KIOSK: FakeFrame = { url: PAGE, parent: null };

const close = async (stage: ShellStage, message: unknown, frame: FakeFrame | null = KIOSK): Promise<unknown> =>
  await stage.fake.invoke(SHELL_CHANNEL.close, frame, message);

const isOpen = (stage: ShellStage): boolean => stage.fake.app.said.every((what) => !what.startsWith("exit"));

describe("the way out of the kiosk", () => {
  test("opens to the staff's PIN, for good", async () => {
    const stage = await new ShellStage().start();
    expect(await close(stage, { pin: PIN })).toEqual({ ok: true, value: null });
    await expect.poll(() => stage.fake.app.said.at(-1)).toBe("exit 10");
    expect(stage.fake.app.said).not.toContain("relaunch");
    expect(stage.agentsStopped).toBe(1);
  });

  test.for(["WRONG_CREDENTIALS", "LOCKED_OUT"] as const)("stays shut on %s, and says so", async (verdict) => {
    const stage = await new ShellStage({ verdict }).start();
    expect(await close(stage, { pin: PIN })).toEqual({ ok: false, code: verdict });
    expect(isOpen(stage)).toBe(true);
  });

  test.for([
    ["nothing", undefined],
    ["text", PIN],
    ["a number", { pin: 482_915 }],
    ["letters", { pin: "4829x5" }],
    ["too few digits", { pin: "123" }],
    ["too many digits", { pin: "12345678901" }],
    ["a field too many", { pin: PIN, force: true }],
  ] as const)("does not even try %s", async ([, message]) => {
    const stage = await new ShellStage().start();
    expect(await close(stage, message)).toEqual({ ok: false, code: "BAD_REQUEST" });
    expect(stage.guesses).toEqual([]);
    expect(isOpen(stage)).toBe(true);
  });

  test.for([
    ["a page from elsewhere", { url: "https://example.com/", parent: null }],
    ["an address that only begins as ours", { url: "http://127.0.0.1:7071@evil.example/", parent: null }],
    ["another file of the agent", { url: `${PAGE}assets/x.svg`, parent: null }],
    ["a frame within our page", { url: PAGE, parent: {} }],
    ["a frame that is gone", null],
  ] as const)("hears nothing from %s", async ([, frame]) => {
    const stage = await new ShellStage().start();
    expect(await close(stage, { pin: PIN }, frame)).toEqual({ ok: false, code: "NOT_ALLOWED" });
    expect(stage.guesses).toEqual([]);
    expect(stage.logged("refused")).toBe(1);
    expect(isOpen(stage)).toBe(true);
  });
});
