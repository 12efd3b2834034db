import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { KioskSituation } from "#shared/protocol/kiosk-bridge.ts";
import type { VirtualPrinter } from "#kiosk/virtual-printer/virtual-printer.ts";
import { type KioskHouse, openKioskHouse, pressFor } from "#tests/support/kiosk-house.ts";
import type { HouseWishes } from "#tests/support/test-house.ts";
import type { TestPage } from "#tests/support/test-page.ts";
import { inked, qrTextOn } from "./support/paper-reading.ts";

const open: KioskHouse[] = [];
afterEach(async () => {
  for (const kiosk of open.splice(0)) await kiosk[Symbol.asyncDispose]();
});

async function kioskHouse(wishes: HouseWishes = {}): Promise<KioskHouse> {
  const kiosk = await openKioskHouse(wishes);
  open.push(kiosk);
  return kiosk;
}

/** A kiosk whose page is connected through to the server. */
async function liveKiosk(): Promise<{ readonly kiosk: KioskHouse; readonly live: TestPage }> {
  const kiosk = await kioskHouse();
  const live = await kiosk.page();
  await live.shows(isLive);
  return { kiosk, live };
}

const isLive = ({ link }: KioskSituation): boolean => link.kind === "live";
const isLost = ({ link }: KioskSituation): boolean => link.kind === "lost";
const paperIs =
  (kind: string) =>
  ({ paper }: KioskSituation): boolean =>
    paper?.progress.kind === kind;

/** Resolves with the pieces in the tray once there are so many. */
const pieces = (printer: VirtualPrinter, count: number): Promise<VirtualPrinter["paper"]["pieces"]> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (printer.paper.pieces.length < count) return;
      stop();
      resolve(printer.paper.pieces);
    };
    const stop = printer.watch({ onCut: look });
    look();
  });

/** Resolves once the server's record of a ticket's paper is as wanted. */
const recorded = ({ house }: KioskHouse, paper: string): Promise<void> =>
  new Promise((resolve) => {
    const { dispatcher } = house.running;
    const look = (): void => {
      if (![...dispatcher.state.tickets.values()].some((ticket) => ticket.paper === paper)) return;
      stop();
      resolve();
    };
    const stop = dispatcher.onCommitted(look);
    look();
  });

describe("pairing", () => {
  test("shows its code until the director approves, and is live at once", async () => {
    const kiosk = await kioskHouse({ isDemo: false });
    const page = await kiosk.page();
    const waiting = await new Promise<KioskSituation>((resolve) => {
      page.socket.on("situation", (situation) => {
        if (situation.link.kind === "pairing" && situation.link.code !== null) resolve(situation);
      });
    });
    const { devices } = kiosk.house.running.registers;
    expect(devices.list().map(({ code }) => ({ kind: "pairing", code }))).toEqual([waiting.link]);
    for (const { deviceId } of devices.list()) devices.decide(deviceId, "approve");
    expect((await page.shows(isLive)).view?.fields).not.toHaveLength(0);
  });

  test("keeps its key to itself, and needs no second pairing after a restart", async () => {
    const { kiosk } = await liveKiosk();
    const file = join(kiosk.agentDir, "device.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = readFileSync(file, "utf8");
    await kiosk.restartAgent();
    await (await kiosk.page()).shows(isLive);
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(kiosk.house.running.registers.devices.list()).toHaveLength(1);
  });

  test("begins anew when the director revokes the kiosk", async () => {
    const { kiosk, live } = await liveKiosk();
    const { house } = kiosk;
    const director = await house.director();
    const [device] = house.running.registers.devices.list();
    if (device === undefined) throw new Error("no device was paired");
    const isCut = live.shows(({ link }) => link.kind !== "live");
    await director.socket.emitWithAck("device:decide", { deviceId: device.deviceId, decision: "revoke" });
    await isCut;
    await live.shows(isLive);
    expect(house.running.registers.devices.list().map(({ status }) => status)).toEqual(["revoked", "paired"]);
  });
});

describe("a press", () => {
  test("brings the number, then its paper with the ticket's own address, and the server hears of it", async () => {
    const { kiosk, live } = await liveKiosk();
    const reply = await live.press(pressFor(live, "A", "press-1"));
    if (!reply.ok) throw new Error(reply.code);
    expect(reply.value.number).toBe("A001");
    expect((await pieces(kiosk.printer, 1)).map(qrTextOn)).toEqual([reply.value.qr]);
    await live.shows(paperIs("printed"));
    await recorded(kiosk, "printed");
    // Nobody was asked: the printer knew.
    expect(await live.answerPaper({ commandId: "press-1", isReceived: false })).toEqual({
      ok: false,
      code: "NOT_FOUND",
    });
  });

  test("that comes twice gives one ticket and one paper", async () => {
    const { kiosk, live } = await liveKiosk();
    const { house, printer } = kiosk;
    const press = pressFor(live, "A", "press-1");
    const [first, second] = await Promise.all([live.press(press), live.press(press)]);
    expect(second).toEqual(first);
    await live.shows(paperIs("printed"));
    expect(await live.press(press)).toEqual(first);
    expect(house.running.dispatcher.state.tickets.size).toBe(1);
    expect(printer.paper.pieces).toHaveLength(1);
  });

  test("is answered through a restart of the server, with one ticket", async () => {
    const { kiosk, live } = await liveKiosk();
    const { house } = kiosk;
    const restarting = house.restart();
    const reply = await live.press(pressFor(live, "B", "press-1"));
    await restarting;
    expect(reply.ok && reply.value.number).toMatch(/^B\d{3}$/);
    await recorded(kiosk, "printed");
    expect([...house.running.dispatcher.state.tickets.values()]).toMatchObject([
      { number: reply.ok && reply.value.number },
    ]);
  });

  test("that the rules refuse is told with the rule; a later press is another one", async () => {
    const { kiosk, live } = await liveKiosk();
    const { house } = kiosk;
    const director = await house.director();
    await director.command({ type: "CloseIssuing", fieldId: null, reason: "họp", publicText: { vi: "Họp đến 9 giờ" } });
    await live.shows(({ view }) => view?.closedText?.vi === "Họp đến 9 giờ");
    expect(await live.press(pressFor(live, "A", "press-1"))).toEqual({ ok: false, code: "ISSUING_CLOSED" });
    await director.command({ type: "OpenIssuing", fieldId: null });
    expect(await live.press(pressFor(live, "A", "press-2"))).toMatchObject({ ok: true, value: { number: "A001" } });
  });
});

describe("the link", () => {
  test("is said to be lost as soon as the server is gone, and to be live when it is back", async () => {
    const { kiosk, live } = await liveKiosk();
    const { house } = kiosk;
    const restarting = house.restart();
    await live.shows(isLost);
    await restarting;
    await live.shows(isLive);
  });

  test("passes on the newest view", async () => {
    const { live } = await liveKiosk();
    await live.press(pressFor(live, "C", "press-1"));
    await live.shows(
      ({ view }) => view?.fields.some(({ letter, waiting }) => letter === "C" && waiting === 1) === true,
    );
  });
});

describe("the paper", () => {
  test("that is out is known before anybody presses, and the ticket counts without it", async () => {
    const kiosk = await kioskHouse();
    kiosk.printer.change({ paper: "out" });
    await kiosk.restartAgent();
    const page = await kiosk.page();
    await page.shows((situation) => isLive(situation) && situation.printer === "no-paper");
    expect(await page.press(pressFor(page, "A", "press-1"))).toMatchObject({ ok: true });
    const { paper } = await page.shows(paperIs("failed"));
    expect(paper?.progress).toEqual({ kind: "failed", reason: "NO_PAPER", begun: false });
    await recorded(kiosk, "failed");
  });

  test("that the printer cannot confirm is asked for, and printed again marked when it did not come", async () => {
    const kiosk = await kioskHouse();
    // A printer that has once answered and falls silent is broken: this one never answers.
    kiosk.printer.change({ answers: "none" });
    await kiosk.restartAgent();
    const page = await kiosk.page();
    await page.shows(isLive);
    await page.press(pressFor(page, "A", "press-1"));
    await page.shows(paperIs("sent"));
    expect(await page.answerPaper({ commandId: "press-1", isReceived: false })).toEqual({ ok: true, value: null });
    const [first = 0, again = 0] = (await pieces(kiosk.printer, 2)).map((piece) => inked(piece).length);
    // The mark "IN LẠI" makes it longer.
    expect(again).toBeGreaterThan(first);
    await page.shows(paperIs("sent"));
    expect(await page.answerPaper({ commandId: "press-1", isReceived: false })).toEqual({
      ok: false,
      code: "NOT_FOUND",
    });
    expect(await page.answerPaper({ commandId: "press-1", isReceived: true })).toEqual({ ok: true, value: null });
    await recorded(kiosk, "printed");
    expect(await page.answerPaper({ commandId: "press-1", isReceived: true })).toMatchObject({ ok: false });
  });

  test("that nobody could confirm is asked for, and printed again marked, after a restart too", async () => {
    const kiosk = await kioskHouse();
    kiosk.printer.change({ answers: "none" });
    await kiosk.restartAgent();
    const before = await kiosk.page();
    await before.shows(isLive);
    await before.press(pressFor(before, "A", "press-1"));
    await before.shows(paperIs("sent"));
    await kiosk.restartAgent();
    const page = await kiosk.page();
    await page.shows(paperIs("sent"));
    expect(await page.answerPaper({ commandId: "press-1", isReceived: false })).toEqual({ ok: true, value: null });
    // Between them what may hang from the roll is cut off.
    const [first = 0, , again = 0] = (await pieces(kiosk.printer, 3)).map((piece) => inked(piece).length);
    expect(again).toBeGreaterThan(first);
  });

  test("comes out one ticket after the other when presses come together", async () => {
    const { kiosk, live } = await liveKiosk();
    const replies = await Promise.all(
      ["A", "B", "C"].map((letter, index) => live.press(pressFor(live, letter, `press-${index}`))),
    );
    const printed = await pieces(kiosk.printer, 3);
    expect(printed.map(qrTextOn)).toEqual(replies.map((reply) => (reply.ok ? reply.value.qr : reply.code)));
  });

  test("is reported after the server comes back, when it was away", async () => {
    const { kiosk, live } = await liveKiosk();
    const { house, printer } = kiosk;
    printer.change({ mmPerSecond: 60 });
    await live.press(pressFor(live, "A", "press-1"));
    await live.shows(paperIs("printing"));
    await house.restart();
    await live.shows(paperIs("printed"));
    await recorded(kiosk, "printed");
  });
});
