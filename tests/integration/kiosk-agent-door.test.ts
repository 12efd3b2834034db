import type { Socket } from "socket.io-client";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type KioskHouse, openKioskHouse, pageToken, pressFor } from "#tests/support/kiosk-house.ts";
import { TestPage } from "#tests/support/test-page.ts";

let kiosk: KioskHouse;
beforeAll(async () => {
  kiosk = await openKioskHouse();
});
afterAll(async () => await kiosk[Symbol.asyncDispose]());

const agentUrl = (path = "/"): URL => new URL(path, kiosk.agent.url);

/** How the agent turns a socket away. */
const refusalOf = (page: TestPage): Promise<string> =>
  new Promise((resolve, reject) => {
    page.socket.on("connect", () => reject(new Error("the socket was let in")));
    page.socket.on("connect_error", (error) => resolve(error.message));
  });

describe("the page", () => {
  test("is served with a policy that lets nothing in from elsewhere", async () => {
    const answer = await fetch(agentUrl());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
    expect(answer.headers.get("content-security-policy")).not.toContain("unsafe");
    expect(await answer.text()).not.toMatch(/<script(?![^>]*src=)/);
  });

  test("is not given to a page elsewhere that rebinds its name", async () => {
    // fetch sets the Host header itself; a raw request says what it likes.
    const status = await new Promise((resolve, reject) => {
      const asked = request(agentUrl("/api/page-token"), { headers: { host: "evil.example" } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on("error", reject).end();
    });
    expect(status).toBe(403);
  });

  test("keeps its token from pages of other origins", async () => {
    const answer = await fetch(agentUrl("/api/page-token"), { headers: { "sec-fetch-site": "cross-site" } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("never gets files beside its own", async () => {
    expect((await fetch(agentUrl("/..%2f..%2fpackage.json"))).status).toBeGreaterThanOrEqual(400);
  });
});

describe("the bridge", () => {
  test("lets nobody in without the token of this start", async () => {
    expect(await refusalOf(new TestPage(kiosk.agent.url, "a-token-of-yesterday"))).toBe("NOT_ALLOWED");
  });

  test.for([
    ["another origin", { origin: "http://evil.example" }],
    ["another program on this machine", {}],
    ["another port of this machine", { origin: "http://127.0.0.1:9" }],
  ] as const)("refuses a socket from %s", async ([, headers]) => {
    const token = await pageToken(kiosk.agent.url);
    expect(await refusalOf(new TestPage(kiosk.agent.url, token, headers))).toBe("websocket error");
  });

  test.for([
    ["nothing", null],
    ["a number", 7],
    ["no id", { command: { type: "IssueTicket", procedureId: "x", classId: "normal" } }],
    ["another command", { commandId: "c", command: { type: "CloseDay" } }],
    ["a field too many", { commandId: "c", command: { type: "IssueTicket", procedureId: "x", classId: "n" }, x: 1 }],
  ] as const)("answers %s with a refusal", async ([, nonsense]) => {
    const page = await kiosk.page();
    expect(await page.socket.emitWithAck("ticket:issue", nonsense as never)).toEqual({
      ok: false,
      code: "BAD_REQUEST",
    });
  });

  test("refuses a procedure that the centre does not have", async () => {
    const page = await kiosk.page();
    await page.shows(({ link }) => link.kind === "live");
    const command = { ...pressFor(page, "A", "press").command, procedureId: "no-such" };
    expect(await page.press({ commandId: "press", command })).toEqual({ ok: false, code: "PROCEDURE_UNKNOWN" });
  });

  test("survives what is no request at all, and a message too large", async () => {
    const page = await kiosk.page();
    const raw: Socket = page.socket;
    raw.emit("ticket:issue");
    raw.emit("no such event", () => {});
    const closed = new Promise((resolve) => page.socket.on("disconnect", resolve));
    raw.emit("ticket:issue", { commandId: "x".repeat(50_000) }, () => {});
    await closed;
    const next = await kiosk.page();
    await next.shows(({ link }) => link.kind === "live");
  });
});
