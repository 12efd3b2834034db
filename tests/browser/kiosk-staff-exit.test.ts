import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "#tests/support/chromium.ts";
import { type KioskStage, kioskStage } from "#tests/support/kiosk-stage.ts";
import { withStoppedClock } from "./support/kiosk-hand.ts";

const PICTURES = join(import.meta.dirname, "../../test-results/kiosk");

let browser: Browser;
let stage: KioskStage;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [browser, stage] = await Promise.all([launchChromium(), kioskStage()]);
});
afterAll(async () => {
  await browser.close();
  await stage[Symbol.asyncDispose]();
});

/** The kiosk's page with a shell around it that knows one PIN, and time that the test moves. */
async function openKiosk({ hasShell = true, viewport = { width: 1080, height: 1920 } } = {}): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.clock.install({ time: stage.now });
  if (hasShell)
    await page.addInitScript(() => {
      const guesses: string[] = [];
      const closeWithPin = (pin: string): Promise<object> => {
        guesses.push(pin);
        return Promise.resolve(pin === "482915" ? { ok: true, value: null } : { ok: false, code: "WRONG_CREDENTIALS" });
      };
      Object.assign(globalThis, { guesses, kioskShell: { closeWithPin } });
    });
  await page.goto(stage.url);
  await page.getByRole("heading", { name: "Mời quý vị chọn lĩnh vực" }).waitFor();
  return page;
}

async function hold(page: Page, x: number, y: number, ms: number): Promise<void> {
  await page.mouse.move(x, y);
  await withStoppedClock(page, async (clock) => {
    await page.mouse.down();
    await clock.runFor(ms);
    await page.mouse.up();
  });
}

const dialog = (page: Page) => page.getByRole("dialog", { name: "Dành cho cán bộ: đóng máy lấy số" });

async function type(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole("button", { name: digit, exact: true }).click();
}

const guesses = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(globalThis, "guesses") as string[]);

describe("the staff's way out", () => {
  test("opens to a finger that holds the corner for four seconds, and passes the PIN on", async () => {
    const page = await openKiosk();
    await hold(page, 60, 60, 4000);
    await dialog(page).waitFor();
    await type(page, "482915");
    await page.getByRole("button", { name: "Đóng máy lấy số" }).click();
    await expect.poll(() => guesses(page)).toEqual(["482915"]);
  });

  test("says that a PIN is wrong, forgets it, and asks again", async () => {
    const page = await openKiosk();
    await hold(page, 60, 60, 4000);
    await type(page, "1111");
    await page.getByRole("button", { name: "Đóng máy lấy số" }).click();
    await page.getByText("Mã PIN hoặc mật khẩu không đúng.").waitFor();
    await page.screenshot({ path: join(PICTURES, "staff-exit-wrong.png") });
    expect(await page.getByLabel("Đã nhập 0 chữ số").count()).toBe(1);
    await type(page, "482915");
    await page.getByRole("button", { name: "Đóng máy lấy số" }).click();
    await expect.poll(() => guesses(page)).toEqual(["1111", "482915"]);
  });

  test("takes back a digit, and no PIN under four", async () => {
    const page = await openKiosk();
    await hold(page, 60, 60, 4000);
    await type(page, "123");
    expect(await page.getByRole("button", { name: "Đóng máy lấy số" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Xóa một chữ số" }).click();
    await page.getByLabel("Đã nhập 2 chữ số").waitFor();
  });

  test.for([
    ["is let go too early", 60, 60, 3900],
    ["is elsewhere", 400, 400, 8000],
  ] as const)("stays shut to a finger that %s", async ([, x, y, ms]) => {
    const page = await openKiosk();
    await hold(page, x, y, ms);
    await page.clock.runFor(10_000);
    expect(await dialog(page).count()).toBe(0);
  });

  test("stays shut to a finger that wanders off", async () => {
    const page = await openKiosk();
    await page.mouse.move(60, 60);
    await page.mouse.down();
    await page.mouse.move(300, 300);
    await page.clock.runFor(8000);
    expect(await dialog(page).count()).toBe(0);
  });

  test("shuts by itself when nobody types", async () => {
    const page = await openKiosk();
    await hold(page, 60, 60, 4000);
    await dialog(page).waitFor();
    await page.clock.runFor(21_000);
    await expect.poll(() => dialog(page).count()).toBe(0);
  });

  test("is not there in a plain browser, whose window the system closes", async () => {
    const page = await openKiosk({ hasShell: false });
    await hold(page, 60, 60, 8000);
    expect(await dialog(page).count()).toBe(0);
  });

  test.for([
    [1080, 1920],
    [768, 1024],
    [1920, 1080],
  ] as const)("has keys that a finger hits, all within the screen, at %i × %i", async ([width, height]) => {
    const page = await openKiosk({ viewport: { width, height } });
    await hold(page, 60, 60, 4000);
    await dialog(page).waitFor();
    await page.screenshot({ path: join(PICTURES, `staff-exit-${width}.png`) });
    for (const key of await dialog(page).getByRole("button").all()) {
      const box = await key.boundingBox();
      expect(box?.height ?? 0).toBeGreaterThanOrEqual(72.3);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    }
  });
});
