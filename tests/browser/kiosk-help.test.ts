import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Language } from "#shared/kit/local-text.ts";
import { deviceId } from "#shared/kit/ids.ts";
import { answerHelp, requestHelp } from "#tests/domain/support/commands.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { type KioskStage, kioskStage, STAGE_PIN } from "#tests/support/kiosk-stage.ts";
import { type KioskHand, kioskHand } from "./support/kiosk-hand.ts";
import { serious, unreadable } from "./support/readable.ts";

const PICTURES = join(import.meta.dirname, "../../test-results/kiosk-help");

let browser: Browser;
let stage: KioskStage;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  stage = await kioskStage();
  stage.tell({ type: "connected", deviceId: deviceId("kiosk-1") });
  stage.show();
  return () => stage[Symbol.asyncDispose]();
});

const ask = (hand: KioskHand) => hand.page.getByRole("button", { name: "Tôi cần giúp đỡ" });

/** At every size: readable, nothing serious, and a picture to look at. */
async function expectWellMade(hand: KioskHand, name: string, languages: readonly Language[] = ["vi"]): Promise<void> {
  for (const size of ["portrait", "small", "landscape"] as const) {
    await hand.stand(size);
    for (const language of languages) {
      await hand.switchTo(language);
      await hand.rest();
      await hand.page.screenshot({ path: join(PICTURES, `${name}-${size}-${language}.png`) });
      expect({ name, size, language, faults: await unreadable(hand.page) }).toMatchObject({ faults: [] });
    }
  }
  expect({ name, findings: await serious(hand.page) }).toEqual({ name, findings: [] });
}

describe("a citizen who needs help", () => {
  test("calls a person, and is told when somebody is on the way", async () => {
    await using hand = await kioskHand(browser, stage.url);
    await hand.tap(ask(hand));
    expect(stage.helpWishes).toEqual([true]);
    await stage.queue.ask(requestHelp(), { at: stage.now });
    stage.show();
    await hand.page.getByText("Đã gọi cán bộ").waitFor();
    await expectWellMade(hand, "called", ["vi", "en", "id"]);
    await stage.queue.ask(answerHelp(), { at: stage.now });
    stage.show();
    await hand.page.locator(".kiosk-help[data-stage=coming]").waitFor();
    await expectWellMade(hand, "coming");
    expect(hand.complaints).toEqual([]);
  });

  test("takes the call back", async () => {
    await using hand = await kioskHand(browser, stage.url);
    await stage.queue.ask(requestHelp(), { at: stage.now });
    stage.show();
    await hand.tap(hand.page.getByRole("button", { name: "Tôi không cần nữa" }));
    await expect.poll(() => stage.helpWishes).toEqual([false]);
  });

  test("is told where to turn when nobody hears the call", async () => {
    await using hand = await kioskHand(browser, stage.url);
    stage.isHelpHeard = false;
    await hand.tap(ask(hand));
    await hand.page.getByText("Mời quý vị đến quầy gần nhất để được cán bộ giúp.").waitFor();
    await expectWellMade(hand, "alone");
  });

  test("finds the button on every step", async () => {
    await using hand = await kioskHand(browser, stage.url);
    await hand.tap(hand.field("A"));
    await hand.procedure(0).waitFor();
    expect(await ask(hand).isVisible()).toBe(true);
    await hand.tap(hand.procedure(0));
    await hand.take.waitFor();
    expect(await ask(hand).isVisible()).toBe(true);
    await hand.tap(hand.take);
    await hand.number.waitFor();
    expect(await ask(hand).isVisible()).toBe(true);
  });
});

describe("staff at the kiosk", () => {
  /** The corner held, and the PIN typed. */
  async function enter(hand: KioskHand): Promise<void> {
    await hand.page.mouse.move(60, 60);
    await hand.page.mouse.down();
    await hand.page.clock.runFor(4000);
    await hand.page.mouse.up();
    for (const digit of STAGE_PIN) await hand.page.getByRole("button", { name: digit, exact: true }).click();
    await hand.page.getByRole("button", { name: "Mở", exact: true }).click();
    await hand.page.getByRole("button", { name: "In thử" }).waitFor();
  }

  test("see how the printer is, and try it", async () => {
    await using hand = await kioskHand(browser, stage.url);
    stage.tell({ type: "printer", condition: "cover-open" });
    await enter(hand);
    await hand.page.getByText("Nắp máy in đang mở").waitFor();
    await hand.page.getByRole("button", { name: "In thử" }).click();
    await hand.page.getByText("Đã gửi phiếu in thử.").waitFor();
    await expectWellMade(hand, "menu");
  });

  test("[J5] take a number for a citizen, and it is known as theirs", async () => {
    await using hand = await kioskHand(browser, stage.url);
    await enter(hand);
    await hand.page.getByRole("button", { name: "Lấy số giúp công dân" }).click();
    await hand.page.getByText("Đang lấy số giúp công dân").waitFor();
    await hand.tap(hand.field("A"));
    await hand.tap(hand.procedure(0));
    await hand.tap(hand.take);
    await hand.number.waitFor();
    expect(stage.presses.map(({ command }) => command.isAssisted)).toEqual([true]);
  });
});
