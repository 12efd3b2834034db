import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { callNext, finishServing, markNoShow, startServing } from "#tests/domain/support/commands.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { PASSWORD } from "#tests/support/test-house.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { looksLike } from "./support/looks-like.ts";
import { beginBusyMonday } from "./support/staff-hall.ts";
import { staffStage, type StaffStage } from "./support/staff-stage.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Some go home served, one nobody found. */
async function goOn(stage: StaffStage): Promise<void> {
  for (const [counter, minutes] of Object.entries({ q1: 4, q3: 7, q4: 2, q5: 11, q8: 5 })) {
    stage.house.clock.pass(minutes * MINUTE_MS);
    await stage.run(finishServing(counter));
  }
  await stage.run(markNoShow("q2"), callNext("q9"), startServing("q9"));
  stage.house.clock.pass(6 * MINUTE_MS);
  await stage.run(finishServing("q9"));
}

test("the day's report is reached through the sign-in, reads for everybody, and looks as it should", async () => {
  await using stage = await staffStage(browser);
  await beginBusyMonday(stage);
  await goOn(stage);
  const page = await stage.page("/reports/2026-11-23?lang=vi");
  await page.locator("input[type=password]").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/reports/2026-11-23?lang=vi");
  await page.getByRole("table").first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 1600 });
  await looksLike(page, "report-vi");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});
