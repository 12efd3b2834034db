import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import type { z } from "zod";

import { LANGUAGES } from "#shared/kit/local-text.ts";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import {
  boardAnswer,
  catalogueAnswer,
  healthAnswer,
  issuedTicketAnswer,
  refusalAnswer,
  ticketAnswer,
} from "#shared/protocol/rest-answers.ts";

import { callNext, finishServing, issueTicket, startServing } from "#tests/domain/support/commands.ts";
import { testCentre } from "#tests/domain/support/test-centre.ts";
import { openHouse, PASSWORD, type TestHouse } from "#tests/support/test-house.ts";

const birth = { procedureId: "birth", classId: "normal" };

/** Other software with its token. */
function software(house: TestHouse, name = "portal") {
  const token = house.running.registers.integrations.give(name);
  const authorization = `Bearer ${token}`;
  return {
    issue: (body: unknown, key = "press-1") =>
      house.post("/api/v1/tickets", body, { authorization, "idempotency-key": key }),
    async get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
      return schema.parse(await (await house.fetch(path, { headers: { authorization } })).json());
    },
  };
}

const refOf = (qr: string): string => qr.split("/").at(-1) ?? "";

describe("other software", () => {
  test("issues a ticket, follows it and reads the board", async () => {
    await using house = await openHouse({ publicUrl: "http://luot.test" });
    const portal = software(house);
    const { status, body } = await portal.issue(birth);
    const ticket = issuedTicketAnswer.parse(body);
    expect([status, ticket.number]).toEqual([201, "A001"]);
    expect(ticket.qr).toMatch(/^http:\/\/luot\.test\/t\/2026-11-23\.A001-[\w-]{11}$/);
    const followed = await portal.get(`/api/v1/tickets/${refOf(ticket.qr)}`, ticketAnswer);
    expect(followed).toMatchObject({ number: "A001", status: "waiting", ahead: 0 });
    const board = await portal.get("/api/v1/board", boardAnswer);
    expect(board.fields[0]).toMatchObject({ fieldId: "civil", waiting: 1 });
    expect((await portal.get("/api/v1/catalogue", catalogueAnswer)).procedures).toHaveLength(5);
  });

  test("gets the same ticket for the same Idempotency-Key", async () => {
    await using house = await openHouse();
    const portal = software(house);
    const [first, retry] = [await portal.issue(birth), await portal.issue(birth)];
    expect(retry).toEqual(first);
    expect(house.running.dispatcher.state.tickets.size).toBe(1);
  });

  test("shares no Idempotency-Key with other software", async () => {
    await using house = await openHouse();
    const [first, other] = [software(house), software(house, "hotel")];
    const numbers = [await first.issue(birth, "1"), await other.issue(birth, "1")].map(
      ({ body }) => issuedTicketAnswer.parse(body).number,
    );
    expect(numbers).toEqual(["A001", "A002"]);
  });

  test("is written into the log by its name", async () => {
    await using house = await openHouse();
    await software(house).issue(birth);
    const [ticket] = house.running.dispatcher.state.tickets.values();
    expect(ticket?.issuedBy).toEqual({ kind: "integration", name: "portal" });
  });

  test("is refused with a code, a status, and a sentence in the language it asks for", async () => {
    await using house = await openHouse();
    const portal = software(house);
    const unknown = await portal.issue({ ...birth, procedureId: "nothing" });
    expect(unknown).toMatchObject({ status: 404, body: { ok: false, code: "PROCEDURE_UNKNOWN" } });
    const noKey = await house.post("/api/v1/tickets", birth, { authorization: "Bearer x" });
    expect(noKey).toMatchObject({ status: 401, body: { code: "NOT_AUTHENTICATED" } });
    for (const language of LANGUAGES) {
      const response = await house.fetch("/api/v1/board", { headers: { "accept-language": language } });
      const { message } = refusalAnswer.parse(await response.json());
      expect(message).toBe(catalogueOf(language).refusal.NOT_AUTHENTICATED);
    }
  });

  test("loses its right with its token", async () => {
    await using house = await openHouse();
    const portal = software(house);
    house.running.registers.integrations.revoke("portal");
    expect(await portal.issue(birth)).toMatchObject({ status: 401 });
  });

  test.for([
    ["no body", undefined],
    ["a list", []],
    ["a class that is a number", { ...birth, classId: 7 }],
    ["a field too many", { ...birth, at: 1 }],
  ] as const)("is told that %s is no request", async ([, body]) => {
    await using house = await openHouse();
    expect(await software(house).issue(body)).toMatchObject({ status: 400, body: { code: "BAD_REQUEST" } });
  });

  test("is told when a body is too large, or no JSON", async () => {
    await using house = await openHouse();
    const large = await software(house).issue({ ...birth, pad: "x".repeat(20_000) });
    expect(large).toMatchObject({ status: 413, body: { code: "MESSAGE_TOO_LARGE" } });
    const headers = { "content-type": "application/json" };
    const broken = await house.fetch("/api/v1/devices", { method: "POST", headers, body: "{" });
    expect([broken.status, refusalAnswer.parse(await broken.json()).code]).toEqual([400, "BAD_REQUEST"]);
  });

  test("finds the interface documented in valid OpenAPI", async () => {
    await using house = await openHouse();
    const document = (await (await house.fetch("/api/v1/openapi.json")).json()) as Record<string, object>;
    expect(await new Validator().validate(document)).toEqual({ valid: true });
    expect(Object.keys(document["paths"] ?? {})).toEqual([
      "/api/v1/tickets",
      "/api/v1/tickets/{ref}",
      "/api/v1/board",
      "/api/v1/catalogue",
      "/api/v1/sessions/options",
      "/api/v1/sessions/clerk",
      "/api/v1/sessions/director",
      "/api/v1/sessions/current",
      "/api/v1/devices",
      "/api/v1/devices/{deviceId}/token",
      "/api/v1/appointments",
    ]);
  });
});

describe("a ticket's own page", () => {
  test("shows where the ticket stands, in the language it was issued in, with a script or without", async () => {
    await using house = await openHouse();
    const [kiosk, console] = [await house.kiosk(), await house.console("an", "1")];
    const issued = await kiosk.command(issueTicket("birth", { language: "en" }));
    const path = `/t/${refOf(issued.ok ? (issued.value.ticket?.qr ?? "") : "")}`;
    const page = async () => (await house.fetch(path)).text();
    const texts = catalogueOf("en").ticketPage;
    expect(await page()).toContain(texts.waiting);
    expect(await page()).toContain('<noscript><meta http-equiv="refresh"');
    expect(await page()).not.toContain("<script>");
    expect((await house.fetch("/follow-ticket.js")).headers.get("content-type")).toContain("text/javascript");
    await console.command(callNext("1"));
    expect(await page()).toContain(texts.called("1"));
    await console.command(startServing("1"));
    expect(await page()).toContain(texts.serving("1"));
    await console.command(finishServing("1"));
    expect(await page()).toContain(texts.done);
    expect(await page()).not.toContain('http-equiv="refresh"');
    expect(await page()).not.toContain("<script");
  });

  test("follows a visit to its next procedure", async () => {
    await using house = await openHouse();
    const [kiosk, console] = [await house.kiosk(), await house.console("an", "1")];
    const issued = await kiosk.command(issueTicket("birth", { following: ["deed"] }));
    for (const command of [callNext("1"), startServing("1"), finishServing("1")]) await console.command(command);
    const ref = refOf(issued.ok ? (issued.value.ticket?.qr ?? "") : "");
    const ticket = ticketAnswer.parse(await (await house.fetch(`/api/v1/tickets/${ref}`)).json());
    expect(ticket).toMatchObject({ number: "A001", status: "waiting", field: { fieldId: "land" } });
  });

  test.for(["2026-11-23.A001-aaaaaaaaaaa", "2026-11-23.A001", "x", "%2e%2e%2f", "-", "a".repeat(100)])(
    "is not found under the guess %s",
    async (guess) => {
      await using house = await openHouse();
      await (await house.kiosk()).command(issueTicket("birth"));
      expect((await house.fetch(`/t/${guess}`)).status).toBe(404);
      expect((await house.fetch(`/api/v1/tickets/${guess}`)).status).toBe(404);
    },
  );

  test("escapes what a centre file says", async () => {
    await using house = await openHouse({ centre: { ...testCentre(), name: { vi: "<b>\"A\" & 'B'</b>" } } });
    const page = await (await house.fetch("/")).text();
    expect(page).toContain("&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;");
  });
});

describe("the house's own pages", () => {
  test("the bare address leads to every face, in the browser's language", async () => {
    await using house = await openHouse();
    for (const language of LANGUAGES) {
      const page = await (await house.fetch("/", { headers: { "accept-language": `${language}, *;q=0.1` } })).text();
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(catalogueOf(language).landing.choose);
      for (const face of ["/board/", "/console/", "/director/"]) expect(page).toContain(`href="${face}"`);
    }
  });

  test("health says that tickets can be issued", async () => {
    await using house = await openHouse();
    const response = await house.fetch("/healthz");
    const health = healthAnswer.parse(await response.json());
    expect(health).toMatchObject({ status: "ok", day: "2026-11-23", seq: 1, isLogWritable: true });
  });

  test("reports are the director's: with their token, or in the browser where they signed in", async () => {
    await using house = await openHouse();
    const signedIn = await house.fetch("/api/v1/sessions/director", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ password: PASSWORD }),
    });
    const cookie = signedIn.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^luot_session=ses_[\w-]+; Path=\/reports; HttpOnly; SameSite=Strict$/);
    const statusWith = async (headers: Record<string, string>) =>
      (await house.fetch("/reports", { headers, redirect: "manual" })).status;
    expect(await statusWith({ cookie: cookie.split(";", 1).join("") })).toBe(200);
    expect(await statusWith({ authorization: `Bearer ${await house.directorToken()}` })).toBe(200);
    expect(await statusWith({ authorization: `Bearer ${await house.clerkToken("an", "1")}` })).toBe(403);
    expect(await statusWith({})).toBe(401);
    expect(await statusWith({ accept: "text/html,*/*" })).toBe(303);
  });
});
