import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCentreFile } from "#server/centre-file/read-centre-file.ts";
import { fieldId, zoneId } from "#shared/kit/ids.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { openHall } from "./support/staff-hall.ts";
import { staffStage } from "./support/staff-stage.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const { centre } = readCentreFile(join(import.meta.dirname, "../../centres/tang-nhon-phu.json"));
const zone = (id: string, vi: string) => ({ id: zoneId(id), name: { vi }, fields: [fieldId("land")], counters: [] });
const zoned = { ...centre, board: { ...centre.board, zones: [zone("hall", "Sảnh chính"), zone("up", "Tầng 2")] } };

async function openDialog(page: Page) {
  await page.getByRole("button", { name: "Công cụ" }).click();
  await page.getByRole("menuitem", { name: "Thông báo tới sảnh" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nội dung").waitFor();
  return { dialog, send: dialog.getByRole("button", { name: "Thông báo", exact: true }) };
}

describe("the director", () => {
  test("tells the lobby something in the languages of the centre", async () => {
    await using stage = await staffStage(browser);
    await openHall(stage, ["q1"]);
    const page = await stage.director();
    const { dialog, send } = await openDialog(page);
    expect(await send.isDisabled()).toBe(true);
    await dialog.getByLabel("Nội dung").fill("  Trung tâm đóng cửa lúc 17 giờ ");
    await dialog.getByLabel(/^English/).fill("The centre closes at 17:00");
    expect(await axeFindings(page)).toEqual([]);
    await send.click();
    await page.getByText("Đã thông báo tới sảnh.").waitFor();
    expect(stage.house.running.dispatcher.state.texts).toMatchObject([
      { text: { vi: "Trung tâm đóng cửa lúc 17 giờ", en: "The centre closes at 17:00" }, zoneId: null },
    ]);
    expect(stage.complaints).toEqual([]);
  });

  test("tells one part of the house alone", async () => {
    await using stage = await staffStage(browser, { centre: zoned });
    await openHall(stage, ["q1"]);
    const page = await stage.director();
    const { dialog, send } = await openDialog(page);
    await dialog.getByText("Tầng 2").click();
    await dialog.getByLabel("Nội dung").fill("Thang máy đang bảo trì");
    await send.click();
    await page.getByText("Đã thông báo tới sảnh.").waitFor();
    expect(stage.house.running.dispatcher.state.texts).toMatchObject([{ zoneId: "up" }]);
  });
});
