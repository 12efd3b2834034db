import { describe, expect, test } from "vitest";
import { electronSwitches } from "#kiosk/program/chromium-switches.ts";
import { StartFault } from "#kiosk/program/start-fault.ts";
import { ShellStage } from "#tests/support/electron/shell-stage.ts";

describe("before Electron is ready, the shell", () => {
  test("asks for the sandbox of every page, for all switches of a lobby, and for no menu", () => {
    const stage = new ShellStage();
    void stage.begin();
    expect(stage.fake.app.said[0]).toBe("sandbox");
    const switches = electronSwitches.map(([name, value]) => `switch ${name}${value === undefined ? "" : `=${value}`}`);
    expect(stage.fake.app.said.slice(1)).toEqual(switches);
    expect(stage.fake.menus).toEqual([null]);
  });

  test("opens nothing", () => {
    const stage = new ShellStage();
    void stage.begin();
    expect(stage.fake.windows).toEqual([]);
  });
});

describe("the only kiosk of a user", () => {
  test("gives way to the one that runs", async () => {
    const stage = new ShellStage({ isFirst: false });
    await expect(stage.start()).rejects.toThrow(StartFault);
    expect(stage.fake.windows).toEqual([]);
  });

  test("comes to the front when somebody starts another", async () => {
    const stage = await new ShellStage().start();
    stage.fake.app.events.emit("second-instance");
    expect(stage.window.focused).toBe(1);
  });
});

describe("a running shell", () => {
  test("keeps the screen awake", async () => {
    const { fake } = await new ShellStage().start();
    expect(fake.blockers).toEqual(["prevent-display-sleep"]);
  });

  test("shows one window with the agent's page", async () => {
    const stage = await new ShellStage().start();
    expect(stage.fake.windows).toHaveLength(1);
    expect(stage.window.contents.loaded).toEqual(["http://127.0.0.1:7071/"]);
  });

  test("says so when nobody could ever close it", async () => {
    expect((await new ShellStage({ isPinSet: false }).start()).logged("withoutPin")).toBe(1);
    expect((await new ShellStage({ isPinSet: true }).start()).logged("withoutPin")).toBe(0);
  });

  test("opens no window when its agent cannot start", async () => {
    const startAgent = () => Promise.reject(new StartFault("port 7071 cannot be had"));
    const stage = new ShellStage({ startAgent });
    await expect(stage.start()).rejects.toThrow("port 7071 cannot be had");
    expect(stage.fake.windows).toEqual([]);
  });
});

describe("the end of a shell", () => {
  test("stops the agent first, then exits, however often it is asked to", async () => {
    const stage = await new ShellStage().start();
    stage.stop();
    stage.fake.app.events.emit("window-all-closed");
    await expect.poll(() => stage.fake.app.said.at(-1)).toBe("exit 0");
    expect(stage.agentsStopped).toBe(1);
    expect(stage.fake.app.said.filter((what) => what.startsWith("exit"))).toEqual(["exit 0"]);
  });

  test("comes also when it is told to while it starts", async () => {
    const stage = new ShellStage();
    void stage.begin();
    stage.stop();
    await expect.poll(() => stage.fake.app.said.at(-1)).toBe("exit 0");
  });

  test("does not wait for ever for an agent that does not stop", async () => {
    const stage = await new ShellStage({ stopAgent: () => new Promise<void>(() => {}) }).start();
    stage.stop();
    stage.pass(4999);
    expect(stage.fake.app.said).not.toContain("exit 0");
    stage.pass(1);
    await expect.poll(() => stage.fake.app.said.at(-1)).toBe("exit 0");
  });

  test("does not come by a wish to quit", async () => {
    const { fake } = await new ShellStage().start();
    expect(fake.app.events.emit("before-quit").isPrevented).toBe(true);
  });

  test("comes, with the wish to be started again, when the window was taken away", async () => {
    const stage = await new ShellStage({ isSupervised: true }).start();
    stage.fake.app.events.emit("window-all-closed");
    await expect.poll(() => stage.fake.app.said.at(-1)).toBe("exit 11");
    expect(stage.fake.app.said).not.toContain("relaunch");
  });

  test("is followed by a new start where nobody else would start it", async () => {
    const stage = await new ShellStage({ isSupervised: false }).start();
    stage.fake.app.events.emit("window-all-closed");
    await expect.poll(() => stage.fake.app.said.slice(-2)).toEqual(["relaunch", "exit 11"]);
  });

  test("is final for a window that was opened for trying", async () => {
    const stage = await new ShellStage({ isWindowed: true }).start();
    stage.fake.app.events.emit("window-all-closed");
    await expect.poll(() => stage.fake.app.said.at(-1)).toBe("exit 0");
    expect(stage.fake.app.said).not.toContain("relaunch");
  });
});
