import { spawn } from "node:child_process";
import { once } from "node:events";
import type { UtilityProcess } from "electron";
import { describe, expect, test } from "vitest";
import { deviceProcesses } from "#kiosk/electron/device-processes.ts";
import { fakeEvents } from "#tests/support/electron/fake-events.ts";
import { strict } from "#tests/support/electron/strict.ts";

/** Electron's processes: one that is there, with this id. */
function stage(pid: number | undefined) {
  const events = fakeEvents("utilityProcess", ["message", "exit", "error"]);
  const forked: unknown[][] = [];
  const posted: unknown[] = [];
  const heard: unknown[] = [];
  const gone: unknown[] = [];
  const fork = (...said: unknown[]): UtilityProcess => {
    forked.push(said);
    const postMessage = (message: unknown): void => void posted.push(message);
    return strict("child", {
      on: (name: string, listener: (...told: unknown[]) => void) =>
        events.on(name, (_event: unknown, ...told: unknown[]) => listener(...told)),
      postMessage,
      pid,
    } satisfies Partial<Record<keyof UtilityProcess, unknown>>) as unknown as UtilityProcess;
  };
  const start = deviceProcesses({ fork }, "/app/device-program.js");
  const child = start({ onMessage: (message) => heard.push(message), onGone: (reason) => gone.push(reason) });
  return { child, events, forked, posted, heard, gone };
}

describe("the process at a device, under Electron", () => {
  test("is Electron's own kind of process, for no packed Electron is a Node", () => {
    expect(stage(1).forked).toEqual([
      ["/app/device-program.js", [], { serviceName: "printer", stdio: ["ignore", "ignore", "inherit"] }],
    ]);
  });

  test("hears requests, and is heard", () => {
    const { child, events, posted, heard } = stage(1);
    const request = { kind: "open", address: { kind: "file", path: "/dev/usb/lp0" } } as const;
    child.send(request);
    events.emit("message", [{ kind: "done" }]);
    expect(posted).toEqual([request]);
    expect(heard).toEqual([{ kind: "done" }]);
  });

  test.for([
    ["exit", [1], "exit 1"],
    ["error", ["FatalError", "here", "report"], "FatalError"],
  ] as const)("is gone after its %s", ([event, told, reason]) => {
    const { events, gone } = stage(1);
    events.emit(event, told);
    expect(gone).toEqual([reason]);
  });

  test("is killed at once, whatever it does", async () => {
    const real = spawn(process.execPath, ["-e", "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"]);
    await once(real, "spawn");
    stage(real.pid).child.kill();
    const [, signal] = (await once(real, "exit")) as [null, string];
    expect(signal).toBe("SIGKILL");
  });

  test("may be killed before it came", () => {
    expect(() => stage(undefined).child.kill()).not.toThrow();
  });
});
