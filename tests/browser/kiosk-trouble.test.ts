import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "#tests/support/chromium.ts";
import { type KioskStage, kioskStage } from "#tests/support/kiosk-stage.ts";
import { kioskHand } from "./support/kiosk-hand.ts";

let browser: Browser;
let stage: KioskStage;
beforeAll(async () => {
  [browser, stage] = await Promise.all([launchChromium(), kioskStage()]);
});
afterAll(async () => {
  await stage[Symbol.asyncDispose]();
  await browser.close();
});

test("the kiosk serves on with a server that garbles or takes no tickets and a clock that is doubted, and tells the staff by their codes", async () => {
  await using hand = await kioskHand(browser, stage);
  const notes = hand.page.locator(".kiosk-staff-note code");
  await hand.field("A").waitFor();
  stage.tell({ type: "garbled" });
  await expect.poll(() => notes.allTextContents()).toEqual(["SERVER_ANSWER_UNREADABLE"]);
  stage.tell({ type: "alone", servesAlone: true, isClockDoubted: true });
  await expect.poll(() => notes.allTextContents()).toEqual(["SERVER_ANSWER_UNREADABLE", "CLOCK_DOUBTED"]);
  stage.tell({ type: "aside", hasTicketsAside: true });
  await expect.poll(async () => (await notes.allTextContents()).at(-1)).toBe("TICKETS_NOT_TAKEN");
  expect(await hand.page.locator(".kiosk-clock").count()).toBe(0);
  await hand.tap(hand.field("A"));
  await hand.tap(hand.procedure(0));
  await hand.tap(hand.take);
  await hand.number.waitFor();
  stage.tell({ type: "alone", servesAlone: true, isClockDoubted: false });
  stage.tell({ type: "aside", hasTicketsAside: false });
  stage.show();
  await expect.poll(() => notes.count()).toBe(0);
  expect(hand.complaints).toEqual([]);
});

test("a citizen hears of the printer's first fault at once, beside a number that stays as it is", async () => {
  await using hand = await kioskHand(browser, stage);
  await hand.tap(hand.field("A"));
  await hand.tap(hand.procedure(0));
  await hand.tap(hand.take);
  await hand.number.waitFor();
  const title = hand.page.locator(".kiosk-paper-title");
  const looks = async () => [await hand.number.textContent(), await hand.number.boundingBox()];
  await hand.meanwhile(async () => {
    await expect.poll(() => title.textContent()).toBe("Phiếu đang được in");
    const before = await looks();
    stage.tell({ type: "printer", condition: "offline" });
    await expect.poll(() => title.textContent()).toBe("Máy in đang được kiểm tra");
    expect(await looks()).toEqual(before);
    stage.tell({ type: "printer", condition: "ready" });
    await expect.poll(() => title.textContent()).toBe("Phiếu đang được in");
  });
  expect(hand.complaints).toEqual([]);
});

test("the kiosk whose right was taken back says why it must be paired anew, and by which code", async () => {
  stage.tell({ type: "pairing", code: "4821", because: "DEVICE_REVOKED" });
  await using hand = await kioskHand(browser, stage);
  await expect.poll(() => hand.page.locator(".kiosk-code").textContent()).toBe("4821");
  await expect.poll(() => hand.page.locator("code").textContent()).toBe("DEVICE_REVOKED");
});
