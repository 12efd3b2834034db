import { once } from "node:events";
import { chmodSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { healthAnswer, sessionAnswer } from "#shared/protocol/rest-answers.ts";

import { failToStart, startServer } from "#tests/support/server-process.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** The smallest centre file that is not a demonstration. */
const REAL_CENTRE = JSON.stringify({
  id: "real",
  name: { vi: "Trung tâm thật" },
  fields: [{ id: "civil", letter: "A", name: { vi: "Tư pháp" } }],
  procedures: [{ id: "birth", field: "civil", name: { vi: "Khai sinh" }, typicalMinutes: 10 }],
  classes: [{ id: "normal", name: { vi: "Thường" }, priority: false }],
  counters: [{ id: "q1", label: "1", home: ["civil"] }],
  clerks: [{ id: "an", name: "An", skills: { civil: 1 } }],
});

describe("the server", () => {
  test("says in one line that it is ready, serves, stops on SIGTERM, and finds its day again", async () => {
    using folder = temporaryFolder();
    await using first = await startServer(["--data", folder.path, "--port", "0"]);
    expect(first.ready).toEqual({ ready: true, port: expect.any(Number) as number });
    const before = healthAnswer.parse(await (await fetch(`${first.url}/healthz`)).json());
    expect(await first.stop()).toBe(0);
    await using second = await startServer(["--data", folder.path, "--port", "0"]);
    const after = healthAnswer.parse(await (await fetch(`${second.url}/healthz`)).json());
    expect({ ...after, uptimeSeconds: 0 }).toEqual({ ...before, uptimeSeconds: 0 });
    expect(await second.stop("SIGINT")).toBe(0);
  });

  test("shows a real centre's director their password once, and keeps its secrets to itself", async () => {
    using folder = temporaryFolder();
    const centre = join(folder.path, "centre.json");
    writeFileSync(centre, REAL_CENTRE);
    const data = join(folder.path, "data");
    const args = ["--data", data, "--port", "0", "--centre", centre];
    await using first = await startServer(args);
    const { directorPassword } = first.ready;
    const signedIn = await fetch(`${first.url}/api/v1/sessions/director`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ password: directorPassword }),
    });
    expect(sessionAnswer.parse(await signedIn.json()).token).toMatch(/^ses_/);
    await first.stop();
    await using second = await startServer(args);
    expect(second.ready["directorPassword"]).toBeUndefined();
    for (const file of ["ticket.key", "access.sqlite"]) expect(statSync(join(data, file)).mode & 0o777).toBe(0o600);
  });
});

describe("a start that failed", () => {
  test("leaves the director's password to be shown by the next one", async () => {
    using folder = temporaryFolder();
    const centre = join(folder.path, "centre.json");
    writeFileSync(centre, REAL_CENTRE);
    const args = ["--data", join(folder.path, "data"), "--centre", centre];
    const other = createServer();
    await once(other.listen(0, "127.0.0.1"), "listening");
    const { code } = await failToStart([...args, "--port", String((other.address() as AddressInfo).port)]);
    expect(code).toBe(1);
    other.close();
    await using next = await startServer([...args, "--port", "0"]);
    expect(next.ready["directorPassword"]).toEqual(expect.any(String));
  });
});

describe("the server does not start, says why in one sentence, and ends with 1", () => {
  const oneSentence = /^[^\n]+\.\n$/;

  test("when its port is taken", async () => {
    using folder = temporaryFolder();
    const other = createServer();
    await once(other.listen(0, "127.0.0.1"), "listening");
    const port = String((other.address() as AddressInfo).port);
    const { code, stdout, stderr } = await failToStart(["--data", folder.path, "--port", port]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toContain(`Port ${port} is taken`);
    other.close();
  });

  test("when another server has its data folder", async () => {
    using folder = temporaryFolder();
    await using running = await startServer(["--data", folder.path, "--port", "0"]);
    const { code, stderr } = await failToStart(["--data", folder.path, "--port", "0"]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(oneSentence) as string]);
    expect(stderr).toContain(folder.path);
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
  });

  test("when a file stands where its data folder should be", async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, "data");
    writeFileSync(file, "");
    const { code, stderr } = await failToStart(["--data", file, "--port", "0"]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(oneSentence) as string]);
    expect(stderr).toContain(file);
  });

  test("when its key is damaged", async () => {
    using folder = temporaryFolder();
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(join(folder.path, "ticket.key"), "short");
    chmodSync(join(folder.path, "ticket.key"), 0o600);
    const { code, stderr } = await failToStart(["--data", folder.path, "--port", "0"]);
    expect(code).toBe(1);
    expect(stderr).toContain("ticket.key");
  });

  test.for([
    ["a centre file that is not there", ["--centre", "/nowhere.json"], "/nowhere.json"],
    ["a centre file that is none", ["--centre", "package.json"], "package.json"],
    ["a port that is none", ["--port", "http"], "--port http"],
    ["a host that is not this machine's", ["--host", "203.0.113.7"], "203.0.113.7"],
  ] as const)("for %s", async ([, args, named]) => {
    using folder = temporaryFolder();
    const { code, stdout, stderr } = await failToStart(["--data", folder.path, ...args]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toContain(named);
  });
});
