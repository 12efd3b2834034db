import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deviceId } from "#shared/kit/ids.ts";
import { answerHelp, requestHelp } from "#tests/domain/support/commands.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { type KioskStage, kioskStage } from "#tests/support/kiosk-stage.ts";
import { type KioskHand, kioskHand } from "./support/kiosk-hand.ts";
import { toStaffMenu } from "./support/kiosk-ways/staff-ways.ts";

let browser: Browser;
let stage: KioskStage;
let hand: KioskHand;
beforeAll(async () => {
  browser = await launchChromium();
  hand = await kioskHand(browser);
});
afterAll(() => browser.close());
beforeEach(async () => {
  stage = await kioskStage();
  stage.tell({ type: "connected", deviceId: deviceId("kiosk-1") });
  stage.show();
  await hand.goTo(stage);
  return () => stage[Symbol.asyncDispose]();
});

const ask = () => hand.page.getByRole("button", { name: "Tôi cần giúp đỡ" });

describe("a citizen who needs help", () => {
  test("calls a person, and is told when somebody is on the way", async () => {
    await hand.tap(ask());
    expect(stage.helpWishes).toEqual([true]);
    await stage.queue.ask(requestHelp(), { at: stage.now });
    stage.show();
    await hand.page.getByText("Đã gọi cán bộ").waitFor();
    await stage.queue.ask(answerHelp(), { at: stage.now });
    stage.show();
    await hand.page.locator(".kiosk-help[data-stage=coming]").waitFor();
    expect(hand.complaints).toEqual([]);
  });

  test("takes the call back", async () => {
    await stage.queue.ask(requestHelp(), { at: stage.now });
    stage.show();
    await hand.tap(hand.page.getByRole("button", { name: "Tôi không cần nữa" }));
    await expect.poll(() => stage.helpWishes).toEqual([false]);
  });

  test("is told where to turn when nobody hears the call", async () => {
    stage.isHelpHeard = false;
    await hand.tap(ask());
    const words = hand.page.locator(".kiosk-help[data-stage=alone]");
    await words.waitFor();
    expect(await words.textContent()).toContain("Mời quý vị đến quầy gần nhất để được cán bộ giúp.");
  });

  test("finds the button on every step", async () => {
    await hand.tap(hand.field("A"));
    await hand.procedure(0).waitFor();
    expect(await ask().isVisible()).toBe(true);
    await hand.tap(hand.procedure(0));
    await hand.take.waitFor();
    expect(await ask().isVisible()).toBe(true);
    await hand.tap(hand.take);
    await hand.number.waitFor();
    expect(await ask().isVisible()).toBe(true);
  });
});

describe("staff at the kiosk", () => {
  test("see how the printer is, and try it", async () => {
    stage.tell({ type: "printer", condition: "cover-open" });
    await toStaffMenu(hand, stage);
    await hand.page.getByText("Nắp máy in đang mở").waitFor();
    await hand.page.getByRole("button", { name: "In thử" }).click();
    await expect.poll(() => hand.page.locator(".staff-menu-word").textContent()).toBe("Đã gửi phiếu in thử.");
  });

  test("[J5] take a number for a citizen, and it is known as theirs", async () => {
    await toStaffMenu(hand, stage);
    await hand.page.getByRole("button", { name: "Lấy số giúp công dân" }).click();
    await hand.page.getByText("Đang lấy số giúp công dân").waitFor();
    await hand.tap(hand.field("A"));
    await hand.tap(hand.procedure(0));
    await hand.tap(hand.take);
    await hand.number.waitFor();
    expect(stage.presses.map(({ command }) => command.isAssisted)).toEqual([true]);
  });
});
