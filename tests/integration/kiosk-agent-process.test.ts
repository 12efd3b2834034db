import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const main = join(import.meta.dirname, "../../kiosk/agent/main.ts");

/** Runs the agent as a person would; `stderr` and `exit` settle at its end. */
function runAgent(...flags: readonly string[]) {
  const child = spawn(process.execPath, [main, ...flags], { stdio: ["ignore", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = once(child, "close").then(([code]: number[]) => ({ code, stderr }));
  return { child, ended };
}

describe("the agent's program", () => {
  test("says in one line of JSON where it is, and stops cleanly when told to", async () => {
    using folder = temporaryFolder();
    const { child, ended } = runAgent("--port", "0", "--data", folder.path, "--server", "http://127.0.0.1:9");
    const [line] = (await once(createInterface(child.stdout), "line")) as [string];
    const ready = JSON.parse(line) as { ready: boolean; url: string };
    expect(ready.ready).toBe(true);
    expect(ready.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await fetch(ready.url)).status).toBe(200);
    child.kill("SIGTERM");
    expect((await ended).code).toBe(0);
  });

  test.for([
    [["--port", "ninety"], "--port ninety is not understood: it wants a port from 0 to 65535"],
    [["--server", "centre"], "--server centre is not understood: it wants the server's address"],
    [
      ["--printer", "lpt1"],
      "--printer lpt1 is not understood: it wants tcp://host:port, file:///dev/usb/lp0 or serial:///",
    ],
    [["--printer-profile", "star"], "--printer-profile star is not understood: it wants one of xprinter-80, "],
    [["--colour", "red"], "the command line is not understood; the flags are --port"],
    [["--data", "/dev/null/kiosk"], "--data /dev/null/kiosk cannot be written"],
  ] as const)("refuses %s in one sentence", async ([flags, sentence]) => {
    const { code, stderr } = await runAgent("--port", "0", ...flags).ended;
    expect(code).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("refuses a port that somebody holds, and names it", async () => {
    using folder = temporaryFolder();
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const { port } = holder.address() as { port: number };
    const { code, stderr } = await runAgent("--port", String(port), "--data", folder.path).ended;
    holder.close();
    expect(code).toBe(1);
    expect(stderr).toBe(
      `kiosk agent: port ${port} cannot be had, another program may hold it: choose one with --port\n`,
    );
  });
});
