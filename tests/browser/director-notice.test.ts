import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "#tests/support/chromium.ts";
import { issueTicket, openDay } from "#tests/domain/support/commands.ts";
import { type DirectorStage, directorStage } from "./support/director-stage.ts";

let browser: Browser;
let stage: DirectorStage;
beforeAll(async () => {
  browser = await launchChromium();
  stage = await directorStage(browser, () => {}, { tellsOfManyTickets: true });
});
afterAll(async () => {
  await stage[Symbol.asyncDispose]();
  await browser.close();
});

test("[I15] [I16] the director is told of many tickets at one kiosk, and says what it was", async () => {
  const COPY = "2.000815";
  await stage.run(openDay(), ...Array.from({ length: 15 }, () => issueTicket(COPY)));
  const page = await stage.page();
  const notice = page.getByRole("region", { name: "Có thể có người lấy số hộ" });
  await notice.getByText("15 số").waitFor();
  await notice.getByRole("button", { name: "Đã xem xét" }).click();
  await page.getByRole("menuitem", { name: "Giờ cao điểm bình thường" }).click();
  await notice.waitFor({ state: "detached" });
  await stage.run(issueTicket(COPY));
  await notice.getByText("16 số").waitFor();
  expect(stage.complaints).toEqual([]);
});
