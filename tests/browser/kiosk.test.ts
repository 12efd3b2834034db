import jsQR from "jsqr";
import type { Browser, Locator } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Language } from "#shared/kit/local-text.ts";
import { toldWait } from "#shared/forecast/told-wait.ts";
import { PAPERS } from "#shared/print/paper.ts";
import type { TicketFacts } from "#shared/print/ticket-facts.ts";
import { layoutTicket } from "#shared/print/ticket-layout.ts";
import { createRasteriser } from "#kiosk/printing/raster.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { inked, qrTextOn } from "#tests/integration/support/paper-reading.ts";
import { type KioskHouse, openKioskHouse } from "#tests/support/kiosk-house.ts";
import { type KioskHand, kioskHand } from "./support/kiosk-hand.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

let kiosk: KioskHouse;
let hand: KioskHand;
beforeEach(async () => {
  kiosk = await openKioskHouse();
  hand = await kioskHand(browser, kiosk.agent);
  await hand.field("A").waitFor();
});
afterEach(async () => {
  await hand[Symbol.asyncDispose]();
  await kiosk[Symbol.asyncDispose]();
});

const alone = (): Locator => hand.page.locator(".kiosk-alone");
const paper = (kind: string): Promise<void> => hand.page.locator(`.kiosk-paper[data-kind=${kind}]`).waitFor();

const expectNumber = (): Promise<void> => hand.number.waitFor();

async function toConfirm(): Promise<void> {
  await hand.tap(hand.field("A"));
  await hand.tap(hand.procedure(0));
  await hand.take.waitFor();
}

/** The ticket of the first procedure of field A as the server has it, in the words of its paper. */
function factsOf(language: Language): TicketFacts {
  const { centre, running } = kiosk.house;
  const [ticket] = running.dispatcher.state.tickets.values();
  const [field] = centre.fields;
  const [procedure] = centre.procedures;
  if (ticket === undefined || field === undefined || procedure === undefined) throw new Error("no ticket was issued");
  return {
    language,
    centreName: centre.name,
    number: ticket.number,
    fieldName: field.name,
    procedureName: procedure.name,
    issuedAt: ticket.issuedAt,
    timeZone: centre.timeZone,
    peopleAhead: 0,
    // The house runs by the real calendar: on a working day something is promised.
    promisedWait: ticket.promise === null ? null : toldWait(ticket.promise),
    className: null,
    checklist: { documents: procedure.documents, isUnverified: procedure.isUnverified },
    nextSteps: [],
    qr: null,
    isOffline: false,
    isReprint: false,
  };
}

/** What a phone reads from a part of the screen. */
async function qrOnScreen(place: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await place.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

describe("touch, number, paper", () => {
  test.for(["vi", "en"] as const)("come one after the other, in %s", async (language) => {
    await hand.speak(language);
    await toConfirm();
    await hand.tap(hand.take);
    await expectNumber();
    expect(await hand.number.textContent()).toBe("A001");
    await paper("printed");

    const [piece, ...others] = kiosk.printer.paper.pieces;
    if (piece === undefined) throw new Error("no paper came out");
    expect(others).toEqual([]);
    const qr = qrTextOn(piece) ?? "";
    expect(new URL(qr).origin).toBe(kiosk.house.url);
    const facts = { ...factsOf(language), qr: { text: qr, isAddress: true } };
    const drawn = await createRasteriser().draw(layoutTicket(facts, PAPERS["80mm"]));
    expect(inked(piece).equals(inked(drawn))).toBe(true);
    expect(hand.complaints).toEqual([]);
  });

  test("are once each for a hand that touches twice", async () => {
    await toConfirm();
    const box = await hand.take.boundingBox();
    if (box === null) throw new Error("the button is not on the screen");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await Promise.all([hand.page.touchscreen.tap(x, y), hand.page.touchscreen.tap(x, y)]);
    await paper("printed");
    expect(kiosk.house.running.dispatcher.state.tickets.size).toBe(1);
    expect(kiosk.printer.paper.pieces).toHaveLength(1);
  });
});

describe("a server that goes away", () => {
  test("is said at once in small print, keeps what was chosen, and is forgotten when it is there again", async () => {
    await toConfirm();
    const restarting = kiosk.house.restart();
    await alone().waitFor();
    await hand.take.waitFor();
    await restarting;
    await alone().waitFor({ state: "detached" });
    await hand.tap(hand.take);
    await expectNumber();
  });

  test("[F8] in the moment of the press costs nobody their number, and gives nobody two", async () => {
    await toConfirm();
    const restarting = kiosk.house.restart();
    await hand.take.dispatchEvent("click");
    await restarting;
    await expectNumber();
    await alone().waitFor({ state: "detached" });
    await expect.poll(() => kiosk.house.running.dispatcher.state.tickets.size).toBe(1);
  });
});

describe("an agent that is started again", () => {
  test("is met by the same page, loaded anew", async () => {
    await Promise.all([hand.page.waitForEvent("load"), kiosk.restartAgent()]);
    await toConfirm();
    await hand.tap(hand.take);
    await expectNumber();
  });
});

describe("a printer without paper", () => {
  test("costs nobody their turn: the number is on the screen, with its page as a code to scan", async () => {
    kiosk.printer.change({ paper: "out" });
    await toConfirm();
    await hand.tap(hand.take);
    await expectNumber();
    await paper("failed");
    await hand.page.getByText("Máy in đã hết giấy").waitFor();
    const address = (await qrOnScreen(hand.page.locator(".kiosk-qr"))) ?? "";
    expect(new URL(address).origin).toBe(kiosk.house.url);
    await hand.tap(hand.take);
    await hand.page.getByText("số của quý vị sẽ hiện trên màn hình").waitFor();
  });
});
