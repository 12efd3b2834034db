import { describe, expect, test } from "vitest";
import { ShellStage } from "#tests/support/electron/shell-stage.ts";

describe("the kiosk's window", () => {
  test("fills the screen, above everything", async () => {
    const { options } = (await new ShellStage().start()).window;
    expect(options).toMatchObject({ kiosk: true, alwaysOnTop: true, skipTaskbar: true });
  });

  test.for([
    ["sandbox", true],
    ["contextIsolation", true],
    ["nodeIntegration", false],
    ["nodeIntegrationInWorker", false],
    ["nodeIntegrationInSubFrames", false],
    ["webSecurity", true],
    ["allowRunningInsecureContent", false],
    ["webviewTag", false],
    ["devTools", false],
    ["navigateOnDragDrop", false],
    ["disableDialogs", true],
    ["spellcheck", false],
    ["backgroundThrottling", false],
  ] as const)("has %s: %s, also when it is only tried", async ([wish, value]) => {
    for (const isWindowed of [false, true]) {
      const { options } = (await new ShellStage({ isWindowed }).start()).window;
      expect(options.webPreferences?.[wish]).toBe(value);
    }
  });

  test("has our preload script and a profile that nobody has used", async () => {
    const stage = await new ShellStage().start();
    const { preload, session } = stage.window.options.webPreferences ?? {};
    expect(preload).toBe("/app/preload.cjs");
    expect(session).toBe(stage.session.electron);
    expect(stage.session.name).not.toMatch(/^persist:/);
  });

  test("cannot be closed by a person", async () => {
    const { window } = await new ShellStage().start();
    expect(window.events.emit("close").isPrevented).toBe(true);
  });

  test("can be moved and closed when it is only tried", async () => {
    const { window } = await new ShellStage({ isWindowed: true }).start();
    expect(window.options.kiosk).toBeUndefined();
    expect(window.events.emit("close").isPrevented).toBe(false);
  });
});
