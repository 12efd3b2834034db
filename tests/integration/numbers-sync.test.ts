import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";

import { commandId, fieldId } from "#shared/kit/ids.ts";
import { asDay, MINUTE_MS } from "#shared/kit/time.ts";
import type { KeptNumbers } from "#shared/protocol/kept-numbers.ts";

import { bringOnWire, issueTicket } from "#tests/domain/support/commands.ts";
import { TEST_DAY, timeOf } from "#tests/domain/support/moment.ts";
import { idOf } from "#tests/domain/support/ticket-names.ts";
import { openHouse, type TestHouse } from "#tests/support/test-house.ts";
import type { TestScreen } from "#tests/support/test-screen.ts";

const NOTHING_YET = { storeId: "store", day: null, asOf: 0, held: [] };

async function synced(kiosk: TestScreen<never>, request: unknown = NOTHING_YET): Promise<KeptNumbers> {
  const reply = await kiosk.ask("numbers:sync", request);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value as KeptNumbers;
}

/** A house at eight o'clock with a kiosk that keeps numbers. */
async function withKiosk() {
  const house = await openHouse();
  const { deviceId, token } = await house.pairedDevice("kiosk");
  const connect = () => house.screen(token, { kind: "kiosk" }) as unknown as TestScreen<never>;
  const kiosk = connect();
  const kept = await synced(kiosk);
  house.clock.pass(30 * MINUTE_MS);
  return { house, kiosk, connect, kept, deviceId, [Symbol.asyncDispose]: () => house[Symbol.asyncDispose]() };
}

const ticketsOf = (house: TestHouse): readonly string[] =>
  [...house.running.dispatcher.state.tickets.values()].map(({ number }) => number);

describe("a kiosk that asks for numbers to keep", () => {
  test("[F1] is lent a block of each field, with the letter and the key of its own", async () => {
    await using at = await withKiosk();
    expect(at.kept.blocks.map(({ letter, from, to }) => `${letter}${from}-${to}`)).toEqual([
      "A21-30",
      "B21-30",
      "C21-30",
      "D21-30",
    ]);
    expect(at.kept).toMatchObject({ day: TEST_DAY, kioskLetter: "K", publicUrl: at.house.url });
    expect(Buffer.from(at.kept.refKey, "base64url")).toHaveLength(32);
  });

  test("[F3] hears the same again while its answer is not known to have come, and after a restart", async () => {
    await using at = await withKiosk();
    const { blocks, kioskLetter, refKey } = at.kept;
    expect(await synced(at.kiosk)).toMatchObject({ blocks, kioskLetter, refKey });
    await at.house.restart();
    expect(await synced(at.connect())).toMatchObject({ asOf: at.kept.asOf, blocks, kioskLetter, refKey });
  });

  test("writes nothing where nothing is to change", async () => {
    await using at = await withKiosk();
    const { asOf, blocks, day } = at.kept;
    const held = blocks.map(({ fieldId: field, from, to }) => ({ fieldId: field, from, to }));
    expect((await synced(at.kiosk, { storeId: "store", day, asOf, held })).asOf).toBe(asOf);
  });

  test.for([
    ["nothing", null],
    ["no store", { ...NOTHING_YET, storeId: "" }],
    ["a store with a slash", { ...NOTHING_YET, storeId: "a/b" }],
    ["a day that is none", { ...NOTHING_YET, day: "tomorrow" }],
    ["a log position below nothing", { ...NOTHING_YET, asOf: -1 }],
    ["a negative block", { ...NOTHING_YET, held: [{ fieldId: "civil", from: -5, to: 5 }] }],
    ["a block without an end", { ...NOTHING_YET, held: [{ fieldId: "civil", from: 1, to: 1e12 }] }],
    [
      "more blocks than there are",
      { ...NOTHING_YET, held: Array.from({ length: 101 }, () => ({ fieldId: "civil", from: 1, to: 2 })) },
    ],
    ["a size of its own wish", { ...NOTHING_YET, leaseSize: 100_000 }],
    ["another device's name", { ...NOTHING_YET, deviceId: "kiosk-2" }],
  ])("is refused with %s", async ([, request]) => {
    await using at = await withKiosk();
    expect(await at.kiosk.ask("numbers:sync", request)).toEqual({ ok: false, code: "BAD_REQUEST" });
  });

  test("[F2] is stopped where it asks for ever more, without harm to the numbers of the others", async () => {
    await using at = await withKiosk();
    let code = "none";
    for (let store = 0; code === "none" && store < 200; store += 1) {
      const reply = await at.kiosk.ask("numbers:sync", { ...NOTHING_YET, storeId: `store-${store}` });
      if (!reply.ok) code = reply.code;
    }
    expect(code).toBe("TOO_MANY_NUMBERS");
    const other = await at.house.kiosk();
    expect(await other.command(issueTicket("birth"))).toMatchObject({ value: { ticket: { number: "A001" } } });
  });

  test("is a kiosk: a clerk, the director and a board are refused", async () => {
    await using house = await openHouse();
    for (const screen of [await house.console("an", "1"), await house.director(), await house.board()])
      expect(await screen.ask("numbers:sync", NOTHING_YET)).toEqual({ ok: false, code: "NOT_ALLOWED" });
  });
});

describe("a kiosk that brings what it gave", () => {
  test("[F6] gets the ticket back as it stands now, the same as often as it asks", async () => {
    await using at = await withKiosk();
    await at.house.running.dispatcher.submit(atDesk(at.house, "desk-1"));
    const first = await at.kiosk.command(bringOnWire("A021", { at: "07:40" }), "press.kept");
    expect(first).toMatchObject({
      ok: true,
      value: { ticket: { ticketId: idOf("A021"), number: "A021", issuedAt: timeOf("07:40"), ahead: 0, wait: null } },
    });
    expect(await at.kiosk.command(bringOnWire("A021", { at: "07:40" }), "press.kept")).toEqual(first);
    expect(ticketsOf(at.house)).toEqual(["A001", "A021"]);
  });

  test("[F9] is told no ticket where its day is over", async () => {
    await using at = await withKiosk();
    at.house.clock.pass(24 * 60 * MINUTE_MS);
    await at.house.restart();
    const kiosk = at.connect();
    expect(await kiosk.command(bringOnWire("A021"), "press.kept")).toMatchObject({ value: { ticket: null } });
    expect(await kiosk.command(bringOnWire("A031"))).toEqual({ ok: false, code: "NUMBER_NOT_LEASED" });
    expect(ticketsOf(at.house)).toEqual([]);
  });

  test.for([
    ["another kiosk's block", { number: "A031" }, "NUMBER_NOT_LEASED"],
    ["a block that nobody was lent", { number: "A500", count: 500 }, "NUMBER_NOT_LEASED"],
    ["a count that is not the number's", { count: 22 }, "NUMBER_NOT_LEASED"],
    ["another kiosk's letter", { number: "A001M", count: null }, "NUMBER_NOT_LEASED"],
    ["a count below nothing", { count: -21 }, "BAD_REQUEST"],
    ["half a count", { count: 21.5 }, "BAD_REQUEST"],
    ["no time", { issuedAt: "yesterday" }, "BAD_REQUEST"],
    ["a number that is none", { number: "A21; DROP TABLE" }, "BAD_REQUEST"],
    ["letters of its own saying", { letters: ["M"] }, "BAD_REQUEST"],
    ["a former self of its own saying", { formerSelves: ["kiosk-2"] }, "BAD_REQUEST"],
    ["a place of its own wish", { place: 1 }, "BAD_REQUEST"],
  ])("is refused with %s", async ([, wrong, code]) => {
    await using at = await withKiosk();
    await synced((await at.house.kiosk()) as unknown as TestScreen<never>);
    const command = { ...bringOnWire("A021"), ...(wrong as object) };
    expect(await at.kiosk.ask("command", { commandId: "press.kept", command })).toEqual({ ok: false, code });
  });

  test("[F11] has no second turn, though it was paired anew and lent no numbers that day", async () => {
    await using at = await withKiosk();
    at.house.clock.pass(24 * 60 * MINUTE_MS);
    await at.house.restart();
    expect(await at.connect().command(issueTicket("birth"), "press-1")).toMatchObject({ ok: true });
    const director = await at.house.director();
    await director.socket.emitWithAck("device:decide", { deviceId: at.deviceId, decision: "revoke" });
    const { token } = await at.house.pairedDevice("kiosk");
    const anew = at.house.screen(token, { kind: "kiosk" }) as unknown as TestScreen<never>;
    const number = `A001${at.kept.kioskLetter}`;
    const brought = bringOnWire(number, { day: "2026-11-24", at: "08:25", press: "press-1", store: "store" });
    expect(await anew.command(brought, "press-1.kept")).toMatchObject({ ok: true });
    expect(ticketsOf(at.house)).toEqual([number]);
  });

  test("[F12] is refused for good only once the director can see it, who sees to it with a reason", async () => {
    await using at = await withKiosk();
    const director = await at.house.director();
    const inVain = () => at.kiosk.command(bringOnWire("A031", { at: "07:40" }), "press-A031.kept");
    expect(await inVain()).toEqual({ ok: false, code: "NUMBER_NOT_LEASED" });
    const { unplaced } = at.house.running.dispatcher.state.kept;
    expect([...unplaced.values()]).toMatchObject([
      { press: "press-A031", number: "A031", deviceId: at.deviceId, issuedAt: timeOf("07:40") },
    ]);
    const { view } = await director.shows(({ unplaced: told }) => told.length > 0);
    expect(view.unplaced).toMatchObject([{ number: "A031", kioskName: "kiosk" }]);
    // The lobby is told nothing of it, and a repeat tells it once.
    expect(await inVain()).toEqual({ ok: false, code: "NUMBER_NOT_LEASED" });
    await at.house.restart();
    expect(at.house.running.dispatcher.state.kept.unplaced.size).toBe(1);
    const again = await at.house.director();
    const settle = { type: "SettleUnplaced", press: commandId("press-A031"), reason: "Đã cấp phiếu thay" } as const;
    expect(await at.connect().command(settle)).toEqual({ ok: false, code: "NOT_ALLOWED" });
    expect(await again.command(settle)).toMatchObject({ ok: true });
    await again.shows(({ unplaced: told }) => told.length === 0);
    expect(await again.command({ ...settle })).toEqual({ ok: false, code: "NOTICE_UNKNOWN" });
  });

  test("[F7] gains nothing by a time in 1970 or 2099", async () => {
    await using at = await withKiosk();
    for (const [number, issuedAt] of [
      ["A021", 0],
      ["A022", timeOf("08:00", "2099-01-01")],
    ] as const)
      await at.kiosk.ask("command", { commandId: number, command: { ...bringOnWire(number), issuedAt } });
    const { tickets } = at.house.running.dispatcher.state;
    expect([...tickets.values()].map(({ issuedAt }) => issuedAt)).toEqual([timeOf("08:00"), timeOf("08:00")]);
  });

  test("leads to the ticket's page by the name that the kiosk made itself, before it is brought too", async () => {
    await using at = await withKiosk();
    const mac = createHmac("sha256", Buffer.from(at.kept.refKey, "base64url")).update(idOf("A021")).digest("base64url");
    const page = (ref: string) => at.house.fetch(`/t/${encodeURIComponent(ref)}`);
    const before = await (await page(`${idOf("A021")}~${at.kept.kioskLetter}-${mac.slice(0, 11)}`)).text();
    expect(before).toContain("A021");
    expect(before).toContain("Số này vẫn có giá trị");
    await at.kiosk.command(bringOnWire("A021", { at: "07:40" }));
    const own = await page(`${idOf("A021")}~${at.kept.kioskLetter}-${mac.slice(0, 11)}`);
    expect(own.status).toBe(200);
    expect(await own.text()).toContain("Đang chờ đến lượt");
    expect((await page(`${idOf("A021")}~Z-${mac.slice(0, 11)}`)).status).toBe(404);
  });

  test("is shown to the director, with how many it brought", async () => {
    await using at = await withKiosk();
    const director = await at.house.director();
    await at.kiosk.command(bringOnWire("A021"));
    const { view } = await director.shows(({ devices }) => devices.some(({ brought }) => brought === 1));
    expect(view.day).toBe(asDay(TEST_DAY));
    expect(view.fields.find((field) => field.fieldId === fieldId("civil"))?.waiting).toBe(1);
  });
});

/** Somebody takes a number at a desk. */
const atDesk = (house: TestHouse, id: string) =>
  ({ id, at: house.clock.now(), by: { kind: "director" }, command: issueTicket("birth") }) as never;
