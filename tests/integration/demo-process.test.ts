import { spawn } from "node:child_process";
import { once } from "node:events";
import { randomInt } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { openCentreData } from "#server/log/centre-data.ts";
import { checkHouse } from "#scripts/house/house-options.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const program = join(import.meta.dirname, "../../scripts/demo.ts");

/** Runs the demonstration as a person with a Vietnamese terminal would. */
function runDemo(...flags: readonly string[]) {
  const env = { ...process.env, LC_ALL: "vi_VN.UTF-8", NODE_ENV: "production" };
  const child = spawn(process.execPath, [program, ...flags], { stdio: ["ignore", "pipe", "pipe"], env });
  const lines: string[] = [];
  const said = createInterface(child.stdout);
  said.on("line", (line) => lines.push(line));
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = once(child, "close").then(([code]: number[]) => ({ code, stderr }));
  return {
    lines,
    ended,
    stop: () => child.kill("SIGINT"),
    async saying(text: string): Promise<void> {
      for await (const line of said) if (line.includes(text)) return;
    },
  };
}

/** The first of four free ports in a row. */
async function fourPorts(dataDir: string): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 60_000);
    const isFree = checkHouse({ dataDir, port, centreFile: "" }).then(
      () => true,
      () => false,
    );
    if (await isFree) return port;
  }
}

describe("npm run demo", () => {
  test("opens a house, plays a morning in seconds with paper from the real kiosk, and stops cleanly when told to", async () => {
    using folder = temporaryFolder();
    const data = join(folder.path, "demo");
    const port = await fourPorts(folder.path);
    const demo = runDemo("--speed", "600", "--until", "07:45", "--data", data, "--port", String(port));
    await demo.saying("Báo cáo ngày");
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    const said = demo.lines.join("\n");
    expect(said).toContain(`http://127.0.0.1:${port}/board/`);
    expect(said).toContain("Quầy 4 còn trống để dùng thử: đăng nhập với tên Phạm Minh Khôi, mã PIN 1004.");
    expect(said).toMatch(/\d+ người lấy số/);
    expect(said).not.toContain("Bị từ chối");
    demo.stop();
    expect(await demo.ended).toEqual({ code: 0, stderr: "" });
    using kept = openCentreData(data);
    const types = [...kept.log.lastDay()].map(({ event }) => event.type);
    for (const type of ["TicketIssued", "TicketPrinted", "CounterOpened", "ServingStarted"])
      expect(types).toContain(type);
  });

  test("never deletes a folder that it did not make", async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, "thesis.txt"), "");
    const port = await fourPorts(folder.path);
    const { code, stderr } = await runDemo("--data", folder.path, "--port", String(port)).ended;
    expect(code).toBe(1);
    expect(stderr).toBe(
      `--data ${folder.path} holds what no demonstration made: an empty or a new folder is wanted.\n`,
    );
    expect(readdirSync(folder.path)).toEqual(["thesis.txt"]);
  });

  test.for([
    [["--yours", "13"], "--yours 13 is no counter of this centre: one of 1, 2, 3"],
    [["--speed", "0"], "--speed 0 cannot be: a whole number from 1 to 600 is wanted."],
  ] as const)("refuses %s in one sentence", async ([flags, sentence]) => {
    const { code, stderr } = await runDemo(...flags).ended;
    expect(code).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
