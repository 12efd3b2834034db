import { describe, expect, test } from "vitest";

import { MINUTE_MS } from "#shared/kit/time.ts";
import { pairingAnswer, pairingStartedAnswer, sessionAnswer } from "#shared/protocol/rest-answers.ts";

import { issueTicket } from "#tests/domain/support/commands.ts";
import { openHouse, type TestHouse } from "#tests/support/test-house.ts";

/** A real centre: the director's password was made at the first start, and devices wait for approval. */
const realHouse = () => openHouse({ isDemo: false });

async function directorOf(house: TestHouse) {
  const { body } = await house.post("/api/v1/sessions/director", { password: house.running.firstPassword });
  return house.screen(sessionAnswer.parse(body).token, { kind: "director" });
}

async function ask(house: TestHouse, name = "Máy lấy số cửa chính") {
  const { body } = await house.post("/api/v1/devices", { kind: "kiosk", name });
  return pairingStartedAnswer.parse(body);
}

const claim = (house: TestHouse, { deviceId, claim: secret }: { deviceId: string; claim: string }) =>
  house.post(`/api/v1/devices/${deviceId}/token`, { claim: secret });

const decide = async (house: TestHouse, deviceId: string, decision: "approve" | "revoke") =>
  (await directorOf(house)).ask("device:decide", { deviceId, decision });

describe("a new device", () => {
  test("shows a code, is approved by the director, takes its token, and serves", async () => {
    await using house = await realHouse();
    const director = await directorOf(house);
    const started = await ask(house);
    expect(started.code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
    expect((await claim(house, started)).body).toEqual({ token: null });
    const { view } = await director.shows(({ devices }) => devices.length === 1);
    expect(view.devices[0]).toMatchObject({ name: "Máy lấy số cửa chính", status: "pending", code: started.code });
    await director.ask("device:decide", { deviceId: started.deviceId, decision: "approve" });
    const { token } = pairingAnswer.parse((await claim(house, started)).body);
    const kiosk = house.screen(token ?? "", { kind: "kiosk" });
    expect(await kiosk.command(issueTicket("birth"))).toMatchObject({ ok: true });
    const online = await director.shows(({ devices }) => devices.some(({ isOnline }) => isOnline));
    expect(online.view.devices[0]).toMatchObject({ status: "paired", code: null });
    kiosk.close();
    await director.shows(({ devices }) => devices.every(({ isOnline }) => !isOnline));
  });

  test("whose answer was lost asks again and is given the same token, also after a restart", async () => {
    await using house = await realHouse();
    const started = await ask(house);
    const director = await directorOf(house);
    await director.ask("device:decide", { deviceId: started.deviceId, decision: "approve" });
    const lost = pairingAnswer.parse((await claim(house, started)).body);
    expect(lost.token).toMatch(/^dev_/);
    expect((await claim(house, started)).body).toEqual(lost);
    await house.restart();
    expect((await claim(house, started)).body).toEqual(lost);
  });

  test("is given no token any more once it has used the one it had", async () => {
    await using house = await realHouse();
    const started = await ask(house);
    await decide(house, started.deviceId, "approve");
    const { token } = pairingAnswer.parse((await claim(house, started)).body);
    await house.screen(token ?? "", { kind: "kiosk" }).shows(() => true);
    expect((await claim(house, started)).body).toMatchObject({ code: "DEVICE_UNKNOWN" });
    await house.screen(token ?? "", { kind: "kiosk" }).shows(() => true);
  });

  test("gets nothing for another's claim", async () => {
    await using house = await realHouse();
    const [mine, theirs] = [await ask(house), await ask(house)];
    await decide(house, theirs.deviceId, "approve");
    const stolen = await claim(house, { deviceId: theirs.deviceId, claim: mine.claim });
    expect(stolen).toMatchObject({ status: 404, body: { code: "DEVICE_UNKNOWN" } });
  });

  test("that nobody approves is forgotten after a quarter of an hour", async () => {
    await using house = await realHouse();
    const started = await ask(house);
    house.clock.pass(15 * MINUTE_MS);
    expect((await claim(house, started)).body).toMatchObject({ code: "DEVICE_UNKNOWN" });
    expect(await decide(house, started.deviceId, "approve")).toEqual({ ok: false, code: "DEVICE_UNKNOWN" });
  });

  test("that the director turns down is told so", async () => {
    await using house = await realHouse();
    const started = await ask(house);
    await decide(house, started.deviceId, "revoke");
    expect((await claim(house, started)).body).toMatchObject({ code: "DEVICE_REVOKED" });
    expect(await decide(house, started.deviceId, "approve")).toEqual({ ok: false, code: "DEVICE_UNKNOWN" });
  });

  test("is one of ten at most that may wait from one address", async () => {
    await using house = await realHouse();
    for (let count = 0; count < 10; count += 1) await ask(house, `board ${count}`);
    const eleventh = await house.post("/api/v1/devices", { kind: "board", name: "one too many" });
    expect(eleventh).toMatchObject({ status: 429, body: { code: "TOO_MANY_REQUESTS" } });
    house.clock.pass(15 * MINUTE_MS);
    await ask(house);
  });
});

describe("a revoked device", () => {
  test("loses its connection at once, and does not get it back", async () => {
    await using house = await openHouse();
    const { deviceId, token } = await house.pairedDevice("kiosk");
    const kiosk = house.screen(token, { kind: "kiosk" });
    await kiosk.shows(() => true);
    const director = await house.director();
    await director.ask("device:decide", { deviceId, decision: "revoke" });
    expect(await kiosk.ended).toBe("DEVICE_REVOKED");
    expect(await house.screen(token, { kind: "kiosk" }).ended).toBe("DEVICE_REVOKED");
    const { view } = await director.shows(({ devices }) => devices.some(({ status }) => status === "revoked"));
    expect(view.devices[0]).toMatchObject({ status: "revoked", isOnline: false });
  });

  test("may neither issue over HTTP", async () => {
    await using house = await openHouse();
    const { deviceId, token } = await house.pairedDevice("kiosk");
    await (await house.director()).ask("device:decide", { deviceId, decision: "revoke" });
    const headers = { authorization: `Bearer ${token}`, "idempotency-key": "press-1" };
    const answer = await house.post("/api/v1/tickets", { procedureId: "birth", classId: "normal" }, headers);
    expect(answer).toMatchObject({ status: 403, body: { code: "DEVICE_REVOKED" } });
  });
});

test("paired devices survive a restart", async () => {
  await using house = await openHouse();
  const { token } = await house.pairedDevice("board");
  await house.restart();
  await house.screen(token, { kind: "board" }).shows(() => true);
});

test("devices pair themselves in a demonstration alone", async () => {
  await using demo = await openHouse();
  await demo.pairedDevice("kiosk");
  await using real = await realHouse();
  await expect(real.pairedDevice("kiosk")).rejects.toThrow("not paired yet");
});
