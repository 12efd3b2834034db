import { describe, expect, test } from "vitest";

import { counterId, zoneId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/version.ts";
import { signOut } from "#tests/domain/support/commands.ts";
import { openHouse, type TestHouse } from "#tests/support/test-house.ts";
import { handshakeOf, TestScreen } from "#tests/support/test-screen.ts";

const console1 = { kind: "console", counterId: counterId("1") } as const;

const knock = (house: TestHouse, handshake: Readonly<Record<string, unknown>>) =>
  new TestScreen(house.url, handshake).ended;

describe("the door turns away", () => {
  const board = { kind: "board" };
  const token = "dev_aaaaaaaaaaaaaaaaaaaa";
  test.for([
    ["a screen of an older protocol", { protocol: PROTOCOL_VERSION - 1, token, audience: board }, "PROTOCOL_OUTDATED"],
    ["a screen that says no protocol", { token, audience: board }, "PROTOCOL_OUTDATED"],
    ["who brings no token", { protocol: PROTOCOL_VERSION, audience: board }, "NOT_AUTHENTICATED"],
    ["who brings an empty token", { protocol: PROTOCOL_VERSION, token: "", audience: board }, "NOT_AUTHENTICATED"],
    ["a token that is no text", { protocol: PROTOCOL_VERSION, token: { a: 1 }, audience: board }, "NOT_AUTHENTICATED"],
    [
      "a token of no kind we give",
      { protocol: PROTOCOL_VERSION, token: "a".repeat(40), audience: board },
      "NOT_AUTHENTICATED",
    ],
    ["a device that was never paired", { protocol: PROTOCOL_VERSION, token, audience: board }, "DEVICE_NOT_PAIRED"],
    [
      "a session that was never opened",
      { protocol: PROTOCOL_VERSION, token: "ses_aaaaaaaaaaaaaaaaaaaa", audience: board },
      "SESSION_EXPIRED",
    ],
    [
      "an audience that does not exist",
      { protocol: PROTOCOL_VERSION, token, audience: { kind: "all" } },
      "BAD_REQUEST",
    ],
  ] as const)("%s", async ([, handshake, code]) => {
    await using house = await openHouse();
    expect(await knock(house, handshake)).toBe(code);
  });

  test("a device that wants another device's view", async () => {
    await using house = await openHouse();
    const { token: kiosk } = await house.pairedDevice("kiosk");
    expect(await house.screen(kiosk, { kind: "board" }).ended).toBe("NOT_ALLOWED");
    expect(await house.screen(kiosk, { kind: "director" }).ended).toBe("NOT_ALLOWED");
    expect(await house.screen(kiosk, console1).ended).toBe("NOT_ALLOWED");
  });

  test("a clerk who wants another counter's console, or the director's screen", async () => {
    await using house = await openHouse();
    const clerk = await house.clerkToken("an", "1");
    expect(await house.screen(clerk, { kind: "console", counterId: counterId("2") }).ended).toBe("NOT_ALLOWED");
    expect(await house.screen(clerk, { kind: "director" }).ended).toBe("NOT_ALLOWED");
  });

  test("a display over a counter that the centre does not have", async () => {
    await using house = await openHouse();
    const { token: display } = await house.pairedDevice("counter-display");
    const nowhere = { kind: "counter-display", counterId: counterId("99") } as const;
    expect(await house.screen(display, nowhere).ended).toBe("COUNTER_UNKNOWN");
  });

  test("[W6] a board of a zone that the centre does not have", async () => {
    await using house = await openHouse();
    const { token: paired } = await house.pairedDevice("board");
    expect(await house.screen(paired, { kind: "board", zoneId: zoneId("cellar") }).ended).toBe("ZONE_UNKNOWN");
  });

  test("a token for other software, which has HTTP", async () => {
    await using house = await openHouse();
    const software = house.running.registers.integrations.give("portal");
    expect(await house.screen(software, { kind: "board" }).ended).toBe("NOT_ALLOWED");
  });

  test("a page that was opened under a foreign name", async () => {
    await using house = await openHouse();
    const { token: paired } = await house.pairedDevice("board");
    const audience = { kind: "board" } as const;
    const foreign = new TestScreen(house.url, handshakeOf(paired, audience), { origin: "http://evil.example" });
    expect(await foreign.ended).toBe("disconnect");
    expect(foreign.frames).toEqual([]);
    await house.screen(paired, audience).shows(() => true);
  });
});

describe("a session", () => {
  test("ends after twelve hours, and its open screen with it", async () => {
    await using house = await openHouse();
    const token = await house.directorToken();
    const screen = house.screen(token, { kind: "director" });
    await screen.shows(() => true);
    house.clock.pass(12 * 60 * MINUTE_MS);
    expect(await screen.ended).toBe("SESSION_EXPIRED");
    expect(await house.screen(token, { kind: "director" }).ended).toBe("SESSION_EXPIRED");
  });

  test("is worth nothing once its clerk has left the counter", async () => {
    await using house = await openHouse();
    const token = await house.clerkToken("an", "1");
    const screen = house.screen(token, console1);
    expect(await screen.command(signOut("1"))).toMatchObject({ ok: true });
    expect(await screen.ended).toBe("SESSION_EXPIRED");
    expect(await house.screen(token, console1).ended).toBe("SESSION_EXPIRED");
  });

  test("of a clerk ends with the day", async () => {
    await using house = await openHouse();
    const console = await house.console("an", "1");
    const director = await house.director();
    expect(await director.command({ type: "CloseDay" })).toMatchObject({ ok: true });
    expect(await console.ended).toBe("SESSION_EXPIRED");
  });

  test("of a clerk ends when the same clerk signs in at another screen", async () => {
    await using house = await openHouse();
    const first = await house.console("an", "1");
    const second = house.screen(await house.clerkToken("an", "1"), console1);
    expect(await first.ended).toBe("SESSION_EXPIRED");
    expect((await second.shows(() => true)).view.counter.clerk?.clerkId).toBe("an");
  });
});
