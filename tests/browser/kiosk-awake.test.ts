import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "#tests/support/chromium.ts";
import { type KioskStage, kioskStage } from "#tests/support/kiosk-stage.ts";

let browser: Browser;
let stage: KioskStage;
beforeAll(async () => {
  [browser, stage] = await Promise.all([launchChromium(), kioskStage()]);
});
afterAll(async () => {
  await browser.close();
  await stage[Symbol.asyncDispose]();
});

const asked = (page: Page): Promise<number> => page.evaluate(() => Reflect.get(globalThis, "asked") as number);

test("the kiosk's page keeps the screen on, and asks again whenever it was hidden", async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    Object.assign(globalThis, { asked: 0 });
    const request = (kind: string): Promise<object> => {
      if (kind === "screen") Reflect.set(globalThis, "asked", Number(Reflect.get(globalThis, "asked")) + 1);
      return Promise.resolve({});
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
  });
  await page.goto(stage.url);
  await expect.poll(() => asked(page)).toBe(1);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(() => asked(page)).toBe(2);
  await page.close();
});
