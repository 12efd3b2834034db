import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { checkHouse, portsOf } from "#scripts/house/house-options.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const HOUSE = join(import.meta.dirname, "../..");
const CENTRE = join(HOUSE, "centres/tang-nhon-phu.json");
const PATIENCE_MS = 40_000;

const houseAt = (dataDir: string, port: number) => checkHouse({ dataDir, port, centreFile: CENTRE });

/** The first of four ports that nobody uses, below those that the system gives away by itself. */
async function freeHousePort(dataDir: string): Promise<number> {
  for (let port = 20_000 + (process.pid % 1000) * 8; port < 30_000; port += 4) {
    const isFree = await houseAt(dataDir, port).then(
      () => true,
      (error: unknown) => {
        if (!String(error).includes("port")) throw error;
        return false;
      },
    );
    if (isFree) return port;
  }
  throw new Error("no four ports are free");
}

/** Runs `npm start` with its ports and its folder; its own language is English. */
function start(dataDir: string, port: number) {
  const child = spawn(process.execPath, ["scripts/start.ts", "--data", dataDir, "--port", String(port)], {
    cwd: HOUSE,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LANG: "en" },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const complaint = text(child.stderr);
  const ended = once(child, "exit").then(async ([code]) => ({ code: code as number | null, stderr: await complaint }));
  return { ended, stop: (signal: "SIGTERM" | "SIGKILL") => child.kill(signal) };
}

/** The server, the kiosk and the printer's page answer. */
const whole = (port: number): Promise<void> =>
  vi.waitFor(async () => {
    const { server, kiosk, printerPage } = portsOf(port);
    for (const each of [server, kiosk, printerPage])
      expect((await fetch(`http://127.0.0.1:${each}/`, { redirect: "manual" })).status).toBeLessThan(500);
  }, PATIENCE_MS);

describe("a house of one machine", () => {
  test(
    "ends with the program that started it, also by kill -9, and starts again on its ports and its folder",
    async () => {
      using folder = temporaryFolder();
      const port = await freeHousePort(folder.path);
      const killed = start(folder.path, port);
      await whole(port);
      killed.stop("SIGKILL");
      await killed.ended;
      await vi.waitFor(() => houseAt(folder.path, port), PATIENCE_MS);

      const next = start(folder.path, port);
      await whole(port);
      next.stop("SIGTERM");
      expect(await next.ended).toEqual({ code: 0, stderr: "" });
      await houseAt(folder.path, port);
    },
    4 * PATIENCE_MS,
  );

  test(
    "says which port is taken, and starts nothing",
    async () => {
      using folder = temporaryFolder();
      const port = await freeHousePort(folder.path);
      const first = start(folder.path, port);
      await whole(port);
      const { code, stderr } = await start(join(folder.path, "other"), port).ended;
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(String(port)) as string });
      first.stop("SIGTERM");
      expect((await first.ended).code).toBe(0);
    },
    2 * PATIENCE_MS,
  );
});
