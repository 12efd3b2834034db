import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { describe, expect, test } from "vitest";

import { createHostCheck } from "#server/http/host-check.ts";
import { languageOf } from "#server/http/language-of.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { openHouse, type TestHouse } from "#tests/support/test-house.ts";

/** A request under any name: fetch lets nobody choose the Host. */
function statusUnder(house: TestHouse, host: string, path = "/healthz"): Promise<number | undefined> {
  const { port } = house.running;
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asking.on("error", reject);
    asking.end();
  });
}

test("a page that made its own name point here reads nothing", async () => {
  await using house = await openHouse({ allowedHosts: ["luot.lan"] });
  expect(await statusUnder(house, "evil.example")).toBe(403);
  expect(await statusUnder(house, "evil.example", "/board/")).toBe(403);
  expect(await statusUnder(house, "evil.example", "/nowhere")).toBe(403);
  for (const host of ["127.0.0.1", "localhost:7070", "luot.lan:7070", "LUOT.LAN"])
    expect(await statusUnder(house, host)).toBe(200);
});

describe("the names that are ours", () => {
  const isOurs = createHostCheck(["luot.lan"]);
  test.for([
    ["127.0.0.1:7070", undefined, true],
    ["[::1]:7070", undefined, true],
    ["192.168.1.20", undefined, true],
    ["luot.lan", "http://luot.lan", true],
    ["luot.lan.evil.example", undefined, false],
    ["evil.example", undefined, false],
    ["127.0.0.1", "http://evil.example", false],
    ["127.0.0.1", "null", false],
    ["", undefined, false],
    [undefined, undefined, false],
    ["127.0.0.1.evil.example", undefined, false],
  ] as const)("Host %s with Origin %s: %s", ([host, origin, expected]) => {
    expect(isOurs({ ...(host === undefined ? {} : { host }), ...(origin === undefined ? {} : { origin }) })).toBe(
      expected,
    );
  });
});

describe("every answer", () => {
  test.for(["/", "/healthz", "/board/", "/api/v1/board", "/nowhere", "/t/x", "/page.css"])(
    "of %s forbids scripts and frames from elsewhere",
    async (path) => {
      await using house = await openHouse();
      const { headers } = await house.fetch(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("access-control-allow-origin")).toBeNull();
    },
  );

  test("about a person or a ticket is kept in no cache", async () => {
    await using house = await openHouse();
    for (const path of ["/api/v1/sessions/options", "/t/x", "/healthz"])
      expect((await house.fetch(path)).headers.get("cache-control")).toBe("no-store");
  });
});

describe("without a token", () => {
  test.for([
    ["POST", "/api/v1/tickets"],
    ["GET", "/api/v1/board"],
    ["GET", "/api/v1/catalogue"],
    ["DELETE", "/api/v1/sessions/current"],
    ["GET", "/reports"],
    ["GET", "/reports/2026-11-23.csv"],
  ] as const)("%s %s is refused", async ([method, path]) => {
    await using house = await openHouse();
    expect((await house.fetch(path, { method })).status).toBe(401);
  });

  test("a report that a person opens leads to the sign-in, and from there back", async () => {
    await using house = await openHouse();
    const headers = { accept: "text/html,application/xhtml+xml" };
    const answer = await house.fetch("/reports/2026-11-23?lang=en", { headers, redirect: "manual" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/director/?return=%2Freports%2F2026-11-23%3Flang%3Den");
    expect((await house.fetch("/api/v1/board", { headers, redirect: "manual" })).status).toBe(401);
  });

  test("with a token of the wrong role, too", async () => {
    await using house = await openHouse();
    const { token } = await house.pairedDevice("board");
    const headers = { authorization: `Bearer ${token}`, "idempotency-key": "x" };
    expect((await house.post("/api/v1/tickets", { procedureId: "birth", classId: "normal" }, headers)).status).toBe(
      403,
    );
    expect((await house.fetch("/api/v1/board", { headers })).status).toBe(200);
  });
});

describe("the faces", () => {
  test("are served with their pages asked for each time and their assets kept for good", async () => {
    using dist = temporaryFolder();
    for (const face of ["board", "console"]) {
      mkdirSync(`${dist.path}/${face}/assets`, { recursive: true });
      for (const page of ["index", "counter", "director"])
        writeFileSync(`${dist.path}/${face}/${page}.html`, `<title>${face} ${page}</title>`);
      writeFileSync(`${dist.path}/${face}/assets/app-1a2b.js`, "1");
      writeFileSync(`${dist.path}/${face}/.build-hash`, "secret");
    }
    await using house = await openHouse({ distDir: dist.path });
    const titleOf = async (path: string) => (await (await house.fetch(path)).text()).replace(/<\/?title>/g, "");
    expect(await titleOf("/board/")).toBe("board index");
    expect(await titleOf("/board")).toBe("board index");
    expect(await titleOf("/console/")).toBe("console index");
    expect(await titleOf("/director/")).toBe("console director");
    expect(await titleOf("/counter/4")).toBe("board counter");
    expect((await house.fetch("/board/")).headers.get("cache-control")).toBe("no-cache");
    const asset = await house.fetch("/counter/assets/app-1a2b.js");
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    for (const hidden of [
      "/board/.build-hash",
      "/board/../console/index.html.map",
      "/board/%2e%2e/%2e%2e/package.json",
    ])
      expect((await house.fetch(hidden)).status).toBe(404);
  });

  test("that are not built yet are not found, and nothing breaks", async () => {
    await using house = await openHouse({ distDir: "/nowhere" });
    expect((await house.fetch("/board/")).status).toBe(404);
    expect((await house.fetch("/counter/4")).status).toBe(404);
  });
});

describe("the language of an answer", () => {
  test.for([
    [undefined, "vi"],
    ["", "vi"],
    ["fr", "vi"],
    ["en-GB,en;q=0.9", "en"],
    ["fr, id;q=0.8", "id"],
    ["ID", "id"],
  ] as const)("%s is %s", ([header, language]) => {
    expect(languageOf(header)).toBe(language);
  });
});
