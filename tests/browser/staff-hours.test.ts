import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { fieldId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { callNext, issueTicket, startServing } from "#tests/domain/support/commands.ts";
import { testCalendar } from "#tests/domain/support/test-calendar.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { expectNoText, expectText } from "./support/desk-hands.ts";
import { staffLayoutFaults } from "./support/staff-layout-faults.ts";
import { staffStage, type StaffStage } from "./support/staff-stage.ts";

let browser: Browser;
let stage: StaffStage;
beforeAll(async () => {
  browser = await launchChromium();
  const { centre } = readCentreFile(join(import.meta.dirname, "../../centres/tang-nhon-phu.json"));
  const bulk = { fromFiles: 10, fieldId: fieldId("results") };
  const settings = { ...centre.settings, bulk };
  stage = await staffStage(browser, { centre: { ...centre, calendar: testCalendar, settings } });
});
afterAll(async () => {
  await stage[Symbol.asyncDispose]();
  await browser.close();
});

const timeFields = (page: Page) => page.locator(".stretch input");

async function openHours(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Công cụ" }).click();
  await page.getByRole("menuitem", { name: "Đổi giờ làm việc hôm nay" }).click();
  await page.locator(".stretch").first().waitFor();
}

test("[Z3] the director changes today's hours, the board tells them, and one touch takes them back", async () => {
  const board = await stage.page("/board");
  const page = await stage.director();
  await expectText(page, "Cấp số đến 11:15");
  await openHours(page);
  expect(
    await timeFields(page).evaluateAll((inputs) => inputs.map((each) => (each as HTMLInputElement).value)),
  ).toEqual(["07:30", "11:30", "13:30", "17:00"]);
  expect([...(await axeFindings(page)), ...(await staffLayoutFaults(page))]).toEqual([]);
  await timeFields(page).nth(1).fill("06:00");
  await expectText(page, "Giờ phải theo thứ tự và không trùng nhau.");
  await page.getByRole("button", { name: "Bỏ buổi 2" }).click();
  await timeFields(page).nth(0).fill("8:30");
  await timeFields(page).nth(1).fill("12:00");
  const apply = page.getByRole("button", { name: "Áp dụng cho hôm nay" });
  expect(await apply.isDisabled()).toBe(true);
  await page.getByRole("textbox", { name: /Lý do/ }).fill("Mất điện đầu giờ");
  await apply.click();
  await expectText(page, "Giờ làm việc hôm nay đã đổi: 08:30–12:00.");
  await expectText(page, "Cấp số sớm, quầy mở 08:30");
  expect(await staffLayoutFaults(page)).toEqual([]);
  await expectText(board, "Các quầy bắt đầu làm việc lúc 08:30");
  await page.getByRole("button", { name: "Trở lại lịch thường" }).click();
  await expectNoText(page, "Giờ làm việc hôm nay đã đổi");
  await expectNoText(board, "Các quầy bắt đầu làm việc lúc 08:30");
  expect(stage.house.running.dispatcher.state.hoursToday).toBeNull();
});

test("[Z4] board and director say at noon when the centre opens again", async () => {
  stage.house.clock.pass(4 * 60 * MINUTE_MS);
  const [board, page] = [await stage.page("/board"), await stage.director()];
  await expectText(board, "Trung tâm mở cửa lúc 13:30 hôm nay.");
  await expectText(page, "Cấp số lại lúc 13:00 hôm nay");
  expect(stage.complaints).toEqual([]);
});

test("[Z10] a clerk sees that a ticket is of many files, before it is called and at the counter", async () => {
  stage.house.clock.pass(120 * MINUTE_MS);
  const page = await stage.console("q12");
  await stage.run(issueTicket("2.000815", { files: 12 }));
  await expectText(page, /Số lượng lớn: 12 hồ sơ/);
  await stage.run(callNext("q12"), startServing("q12"));
  await page.locator(".fact", { hasText: "Số lượng lớn: 12 hồ sơ" }).waitFor();
});
