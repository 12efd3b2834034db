import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";

import type { DeviceId } from "#shared/kit/ids.ts";
import type { OrderedPaper } from "#shared/protocol/paper-orders.ts";
import type { Reply } from "#shared/protocol/reply.ts";
import type { ViewOf } from "#shared/protocol/events.ts";
import { createStaffPin } from "#kiosk/agent/staff-pin.ts";
import { epochMs } from "#shared/kit/time.ts";
import type { PrinterCondition } from "#shared/views/printer-condition.ts";
import { type KioskHouse, openKioskHouse, pressFor } from "#tests/support/kiosk-house.ts";
import type { HouseWishes } from "#tests/support/test-house.ts";
import type { TestPage } from "#tests/support/test-page.ts";
import type { TestScreen } from "#tests/support/test-screen.ts";

const open: KioskHouse[] = [];
afterEach(async () => {
  for (const kiosk of open.splice(0)) await kiosk[Symbol.asyncDispose]();
});

interface Staffed {
  readonly kiosk: KioskHouse;
  readonly page: TestPage;
  readonly director: TestScreen<ViewOf["director"]>;
  readonly deviceId: DeviceId;
}

/** A kiosk that is live, and the director's screen. */
async function staffed(wishes: HouseWishes = {}): Promise<Staffed> {
  const kiosk = await openKioskHouse(wishes);
  open.push(kiosk);
  const page = await kiosk.page();
  const { deviceId } = await page.shows((situation) => situation.link.kind === "live" && situation.deviceId !== null);
  if (deviceId === null) throw new Error("a live kiosk has its name");
  return { kiosk, page, director: await kiosk.house.director(), deviceId };
}

const setPin = async ({ agentDir: folder }: KioskHouse): Promise<void> =>
  await createStaffPin({ folder, cost: 16, now: () => epochMs(0), onFault: () => undefined }).set("482915");

let asked = 0;
const orderId = (): string => `order-${(asked += 1)}`;

const order = async (screen: TestScreen<never>, request: object): Promise<Reply<OrderedPaper>> =>
  (await screen.ask("paper:order", request)) as Reply<OrderedPaper>;

const asAny = (screen: unknown): TestScreen<never> => screen as TestScreen<never>;

const printerShown = (condition: PrinterCondition) => (view: ViewOf["director"]) =>
  view.devices.some(({ printer }) => printer === condition);

describe("a call for a person", () => {
  test("[J1] reaches the director, and its answer the kiosk", async () => {
    const { page, director, deviceId } = await staffed();
    expect(await page.socket.emitWithAck("help:ask", { commandId: "help-1", isWanted: true })).toMatchObject({
      ok: true,
    });
    const { view } = await director.shows(({ help }) => help.length === 1);
    expect(view.help).toMatchObject([{ deviceId, kioskName: "Máy lấy số" }]);
    await director.command({ type: "AnswerHelp", deviceId });
    await page.shows(({ view: seen }) => seen?.help.some(({ answeredAt }) => answeredAt !== null) === true);
    await director.shows(({ help }) => help.length === 0);
  });

  test("[J1] stands through a restart of the server", async () => {
    const { kiosk, page } = await staffed();
    await page.socket.emitWithAck("help:ask", { commandId: "help-1", isWanted: true });
    await kiosk.house.restart();
    const { view } = await (await kiosk.house.director()).shows(({ help }) => help.length === 1);
    expect(view.help).toMatchObject([{ kioskName: "Máy lấy số" }]);
  });

  test("says at once that nobody hears it while the server is away", async () => {
    const { kiosk, page } = await staffed();
    await kiosk.house.running[Symbol.asyncDispose]();
    await page.shows(({ link }) => link.kind === "lost");
    expect(await page.socket.emitWithAck("help:ask", { commandId: "help-1", isWanted: true })).toEqual({
      ok: false,
      code: "NO_ANSWER",
    });
  });
});

describe("a kiosk's printer", () => {
  test("[P4] is shown to the director and at the counter beside it as it is, and as it is again", async () => {
    const { kiosk, director } = await staffed();
    const { clerks, counters } = kiosk.house.running.dispatcher.state.centre;
    const [clerk, counter] = [clerks[0]?.id, counters[0]?.id];
    if (clerk === undefined || counter === undefined) throw new Error("the centre has a counter and its clerk");
    const beside = await kiosk.house.console(clerk, counter);
    await beside.shows(({ kiosks }) => kiosks.some(({ isNear }) => isNear));
    // What is shown now, not what was shown once.
    const isNow = async (condition: PrinterCondition): Promise<void> =>
      await expect
        .poll(() => [...director.view.devices, ...beside.view.kiosks].map(({ printer }) => printer), {
          timeout: 20_000,
        })
        .toEqual([condition, condition]);
    await isNow("ready");
    for (const [wrong, right, condition] of [
      [{ paper: "out" }, { paper: "ok" }, "no-paper"],
      [{ paper: "near-end" }, { paper: "ok" }, "paper-low"],
      [{ cover: "open" }, { cover: "closed" }, "cover-open"],
    ] as const) {
      kiosk.printer.change(wrong);
      await isNow(condition);
      kiosk.printer.change(right);
      await isNow("ready");
    }
  });

  test("[P4] is told again when the server was too busy to hear it", async () => {
    const { kiosk, page, director } = await staffed({ requestsPerSecond: 1 });
    await director.shows(printerShown("ready"));
    await Promise.all(["1", "2", "3", "4"].map((press) => page.press(pressFor(page, "A", press))));
    kiosk.printer.change({ cover: "open" });
    await director.shows(printerShown("cover-open"));
  });

  test("[P4] is not known of a kiosk that is gone", async () => {
    const { kiosk, director } = await staffed();
    await director.shows(printerShown("ready"));
    await kiosk.agent[Symbol.asyncDispose]();
    const { view } = await director.shows(({ devices }) =>
      devices.some((each) => each.kind === "kiosk" && !each.isOnline),
    );
    expect(view.devices.map(({ printer }) => printer)).toEqual([null]);
    await kiosk.restartAgent();
  });
});

describe("paper that staff order", () => {
  test("[P2] comes out once at the kiosk of their choice, marked as a reprint and recorded", async () => {
    const { kiosk, page, director, deviceId } = await staffed();
    const given = await page.press(pressFor(page, "A", "press-1"));
    if (!given.ok) throw new Error(given.code);
    await page.shows(({ paper }) => paper?.progress.kind === "printed");
    const request = { orderId: orderId(), ticketId: given.value.ticketId, deviceId };
    expect(await order(asAny(director), request)).toEqual({ ok: true, value: { kind: "printed" } });
    expect(await order(asAny(director), request)).toEqual({ ok: true, value: { kind: "printed" } });
    expect(kiosk.printer.paper.pieces).toHaveLength(2);
    const { dispatcher } = kiosk.house.running;
    expect(dispatcher.state.tickets.get(given.value.ticketId)).toMatchObject({ paperAt: deviceId, paper: "printed" });
  });

  test("[P2] says that the printer could not", async () => {
    const { kiosk, page, director, deviceId } = await staffed();
    const given = await page.press(pressFor(page, "A", "press-1"));
    if (!given.ok) throw new Error(given.code);
    await page.shows(({ paper }) => paper?.progress.kind === "printed");
    kiosk.printer.change({ paper: "out" });
    const reply = await order(asAny(director), { orderId: orderId(), ticketId: given.value.ticketId, deviceId });
    expect(reply).toMatchObject({ ok: true, value: { kind: "failed", reason: "NO_PAPER", begun: false } });
  });

  test("[P2] is refused for a kiosk that is not connected, and recorded nowhere", async () => {
    const { kiosk, page, director } = await staffed();
    const given = await page.press(pressFor(page, "A", "press-1"));
    if (!given.ok) throw new Error(given.code);
    const elsewhere = { orderId: orderId(), ticketId: given.value.ticketId, deviceId: "nowhere" };
    expect(await order(asAny(director), elsewhere)).toEqual({ ok: false, code: "KIOSK_OFFLINE" });
    expect(kiosk.house.running.dispatcher.state.tickets.get(given.value.ticketId)?.paperAt).toBeNull();
  });
});

describe("a ticket that staff take at the kiosk", () => {
  const PIN = { pin: "482915" };
  const assistedPress = (page: TestPage, commandId: string) => {
    const press = pressFor(page, "A", commandId);
    return { ...press, command: { ...press.command, isAssisted: true as const } };
  };

  test("[J5] is given once for each time that their PIN is typed, whatever the page says", async () => {
    const { kiosk, page } = await staffed();
    await setPin(kiosk);
    const refused = { ok: false, code: "STAFF_PIN_NEEDED" };
    expect(await page.press(assistedPress(page, "press-1"))).toEqual(refused);
    expect(await page.socket.emitWithAck("staff:check", { pin: "1111" })).toMatchObject({ ok: false });
    expect(await page.press(assistedPress(page, "press-1"))).toEqual(refused);
    expect(kiosk.house.running.dispatcher.state.tickets.size).toBe(0);

    expect(await page.socket.emitWithAck("staff:check", PIN)).toEqual({ ok: true, value: null });
    const given = await page.press(assistedPress(page, "press-1"));
    if (!given.ok) throw new Error(given.code);
    expect(await page.press(assistedPress(page, "press-1"))).toEqual(given);
    expect(await page.press(assistedPress(page, "press-2"))).toEqual(refused);
    expect(kiosk.house.running.dispatcher.state.tickets.size).toBe(1);
  });
});

describe("the staff's PIN", () => {
  test("is guessed at five times, at the page and in its shell together, also where no guess can be written", async () => {
    const { kiosk, page } = await staffed();
    await setPin(kiosk);
    // A folder stands where they are to be written: a refusal that root meets, too.
    mkdirSync(join(kiosk.agentDir, "staff-pin-failures.json.new"));
    const atPage = (pin: string) => page.socket.emitWithAck("staff:check", { pin });
    for (const pin of ["1111", "2222", "3333"])
      expect(await atPage(pin)).toEqual({ ok: false, code: "WRONG_CREDENTIALS" });
    for (const pin of ["4444", "5555"]) expect(await kiosk.agent.staffPin.check(pin)).toBe("WRONG_CREDENTIALS");
    expect(await atPage("482915")).toEqual({ ok: false, code: "LOCKED_OUT" });
    expect(await kiosk.agent.staffPin.check("482915")).toBe("LOCKED_OUT");
  });
});

describe("a test print", () => {
  test("[P3] comes out for the director and takes no number", async () => {
    const { kiosk, director, deviceId } = await staffed();
    const { state } = kiosk.house.running.dispatcher;
    const before = state.seq;
    const reply = await asAny(director).ask("printer:test", { orderId: orderId(), deviceId });
    expect(reply).toEqual({ ok: true, value: { kind: "printed" } });
    expect(kiosk.printer.paper.pieces).toHaveLength(1);
    expect(state.tickets.size).toBe(0);
    expect(kiosk.house.running.dispatcher.state.seq).toBe(before);
  });

  test("[P3] comes out at the kiosk's own menu for whoever has the PIN", async () => {
    const { kiosk, page } = await staffed();
    await setPin(kiosk);
    expect(await page.socket.emitWithAck("staff:test-print", { pin: "1111" })).toEqual({
      ok: false,
      code: "WRONG_CREDENTIALS",
    });
    expect(await page.socket.emitWithAck("staff:test-print", { pin: "482915" })).toEqual({
      ok: true,
      value: { kind: "printed" },
    });
    expect(kiosk.printer.paper.pieces).toHaveLength(1);
  });
});
