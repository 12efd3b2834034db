import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

import { openHouse, PASSWORD } from "#tests/support/test-house.ts";

const HOUSE = join(import.meta.dirname, "../..");

/** Runs one of the house's programs; gives its lines and its exit code. */
function run(program: string, ...args: readonly string[]): Promise<{ lines: readonly string[]; code: number }> {
  return new Promise((resolve) => {
    const env = { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: "" };
    const child = execFile(process.execPath, [program, ...args], { cwd: HOUSE, env }, (_, stdout) => {
      resolve({ lines: stdout.trim().split("\n"), code: child.exitCode ?? 0 });
    });
  });
}

test("a token made beside a running server works at once, until it is revoked", async () => {
  await using house = await openHouse();
  const data = ["--data", house.folder];
  const { lines } = await run("scripts/token.ts", "--name", "portal", ...data);
  const headers = { authorization: `Bearer ${lines.at(-1)}` };
  expect((await house.fetch("/api/v1/board", { headers })).status).toBe(200);
  await run("scripts/token.ts", "--name", "portal", "--revoke", ...data);
  expect((await house.fetch("/api/v1/board", { headers })).status).toBe(401);
  const again = await run("scripts/token.ts", "--name", "portal", "--revoke", ...data);
  expect(again).toEqual({ code: 1, lines: ["There is no token named portal."] });
});

test("a new password signs every director out and in its owner", async () => {
  await using house = await openHouse();
  const director = await house.director();
  await director.shows(() => true);
  const { lines } = await run("scripts/director-password.ts", "--data", house.folder);
  house.clock.pass(10_000);
  expect(await director.ended).toBe("SESSION_EXPIRED");
  expect((await house.post("/api/v1/sessions/director", { password: PASSWORD })).status).toBe(401);
  expect((await house.post("/api/v1/sessions/director", { password: lines.at(-1) })).status).toBe(201);
});

test("a folder that is not there is named, and nothing is made", async () => {
  const { lines, code } = await run("scripts/token.ts", "--name", "portal", "--data", "/nowhere/at/all");
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("/nowhere/at/all");
});
