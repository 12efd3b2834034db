import { describe, expect, test } from "vitest";
import { ShellStage } from "#tests/support/electron/shell-stage.ts";

const crash = (stage: ShellStage, reason = "crashed"): void =>
  void stage.window.contents.events.emit("render-process-gone", [{ reason, exitCode: 5 }]);

const fail = (stage: ShellStage, code: number, isMainFrame: boolean): void =>
  void stage.window.contents.events.emit("did-fail-load", [code, "ERR", "http://127.0.0.1:7071/", isMainFrame, 1, 1]);

const loads = (stage: ShellStage): number => stage.window.contents.loaded.length;

describe("a page that crashed", () => {
  test.for(["crashed", "oom", "killed", "launch-failed", "integrity-failure", "memory-eviction", "clean-exit"])(
    "is loaded again after half a second: %s",
    async (reason) => {
      const stage = await new ShellStage().start();
      crash(stage, reason);
      stage.pass(499);
      expect(loads(stage)).toBe(1);
      stage.pass(1);
      expect(loads(stage)).toBe(2);
    },
  );

  test("comes back ever later when it crashes at once, at most half a minute, and for ever", async () => {
    const stage = await new ShellStage().start();
    for (const pauseMs of [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]) {
      const before = loads(stage);
      crash(stage);
      stage.pass(pauseMs - 1);
      expect(loads(stage)).toBe(before);
      stage.pass(1);
      expect(loads(stage)).toBe(before + 1);
    }
  });

  test("comes back at once again after it has run well for a minute", async () => {
    const stage = await new ShellStage().start();
    for (const pauseMs of [500, 1000, 2000]) {
      crash(stage);
      stage.pass(pauseMs);
    }
    stage.pass(60_000);
    crash(stage);
    stage.pass(500);
    expect(loads(stage)).toBe(5);
  });

  test("is loaded once, however many troubles it has at a time", async () => {
    const stage = await new ShellStage().start();
    crash(stage);
    fail(stage, -102, true);
    stage.pass(10_000);
    expect(loads(stage)).toBe(2);
    expect(stage.logged("pageLost")).toBe(1);
  });
});

describe("a page that could not be loaded", () => {
  test("is loaded again", async () => {
    const stage = await new ShellStage().start();
    fail(stage, -102, true);
    stage.pass(500);
    expect(loads(stage)).toBe(2);
  });

  test.for([
    ["gave way to another loading", -3, true],
    ["is only a frame", -102, false],
  ] as const)("is left alone where it %s", async ([, code, isMainFrame]) => {
    const stage = await new ShellStage().start();
    fail(stage, code, isMainFrame);
    stage.pass(60_000);
    expect(loads(stage)).toBe(1);
  });
});

describe("a page that hangs", () => {
  test("is ended after ten seconds, and loaded again", async () => {
    const stage = await new ShellStage().start();
    stage.window.contents.events.emit("unresponsive");
    stage.pass(9999);
    expect(stage.window.contents.crashes).toBe(0);
    stage.pass(1);
    expect(stage.window.contents.crashes).toBe(1);
    crash(stage);
    stage.pass(500);
    expect(loads(stage)).toBe(2);
  });

  test("goes on when it answers in time", async () => {
    const stage = await new ShellStage().start();
    stage.window.contents.events.emit("unresponsive");
    stage.pass(9999);
    stage.window.contents.events.emit("responsive");
    stage.pass(60_000);
    expect(stage.window.contents.crashes).toBe(0);
  });

  test("is not ended a second time after it crashed by itself", async () => {
    const stage = await new ShellStage().start();
    stage.window.contents.events.emit("unresponsive");
    crash(stage);
    stage.pass(60_000);
    expect(stage.window.contents.crashes).toBe(0);
  });
});

describe("the graphics process", () => {
  const lose = (stage: ShellStage, type = "GPU", reason = "crashed"): void =>
    void stage.fake.app.events.emit("child-process-gone", [{ type, reason, exitCode: 1 }]);

  test("is given up after three losses within ten minutes: the kiosk starts again without it", async () => {
    const stage = await new ShellStage({ isSupervised: true }).start();
    lose(stage);
    lose(stage);
    expect(stage.gpuGivenUp).toBe(0);
    lose(stage);
    expect(stage.gpuGivenUp).toBe(1);
    await expect.poll(() => stage.fake.app.said.at(-1)).toBe("exit 11");
  });

  test("is given up once, though it is lost again while the kiosk ends", async () => {
    const stage = await new ShellStage().start();
    for (let loss = 0; loss < 5; loss += 1) lose(stage);
    expect(stage.gpuGivenUp).toBe(1);
  });

  test("may be lost now and then", async () => {
    const stage = await new ShellStage().start();
    for (let loss = 0; loss < 6; loss += 1) {
      lose(stage);
      stage.pass(300_000);
    }
    expect(stage.gpuGivenUp).toBe(0);
  });

  test("is not blamed for other processes, nor for its own orderly end", async () => {
    const stage = await new ShellStage().start();
    for (let loss = 0; loss < 4; loss += 1) {
      lose(stage, "Utility");
      lose(stage, "GPU", "clean-exit");
    }
    expect(stage.gpuGivenUp).toBe(0);
  });

  test("is not used in the start after it was given up, nor watched", async () => {
    const stage = await new ShellStage({ isGpuGivenUp: true }).start();
    expect(stage.fake.app.said).toEqual(expect.arrayContaining(["no-gpu", "switch disable-gpu"]));
    for (let loss = 0; loss < 5; loss += 1) lose(stage);
    expect(stage.gpuGivenUp).toBe(0);
  });

  test("is used otherwise", async () => {
    const { fake } = await new ShellStage().start();
    expect(fake.app.said).not.toContain("no-gpu");
    expect(fake.app.said).not.toContain("switch disable-gpu");
  });
});
