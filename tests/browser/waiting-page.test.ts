import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { timeOf } from "#tests/domain/support/moment.ts";
import { boardStage, type BoardStage } from "#tests/support/board-stage.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { busy, closed, crowded, lost, open, over, strained } from "./support/board-scenes.ts";
import { layoutFaults } from "./support/layout-faults.ts";
import { looksLike } from "./support/looks-like.ts";
import { openLobby } from "./support/lobby-house.ts";
import { axeFaults } from "./support/readable.ts";

const NOW = timeOf("09:41");
const SIZES = [
  { width: 2160, height: 3840 },
  { width: 1080, height: 1920 },
  { width: 1366, height: 768 },
  { width: 3840, height: 2160 },
  { width: 1920, height: 1080 },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function hang(stage: BoardStage, query = ""): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.clock.install({ time: NOW });
  await page.goto(stage.waitingUrl.replace("#", `?${query}#`));
  await page.locator(".hall-names").waitFor();
  return page;
}

const fieldB = (page: Page) => page.locator(".waiting-field", { hasText: "Đất đai – Xây dựng" });

describe("the page of who waits", () => {
  test("[W9] shows each field with its people, its promise and its counters, and follows the hall", async () => {
    await using lobby = await openLobby();
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(`${lobby.house.url}/waiting?zone=khu-b`);
    await page.getByRole("heading", { level: 1, name: /Khu B/ }).waitFor();
    expect(await page.locator(".waiting-field").count()).toBe(4);
    expect(await fieldB(page).innerText()).toContain("Chưa có quầy phục vụ");
    await lobby.clerk("q5");
    await lobby.arrive("q5", 3);
    await expect.poll(() => fieldB(page).locator(".waiting-field-count").innerText()).toBe("3");
    await expect.poll(() => fieldB(page).innerText()).toContain("Quầy 5");
    await page.close();
  });

  test.for([
    ["empty", open, /Dưới 1 phút/],
    ["busy", busy, /5 giờ 30 – 9 giờ/],
    ["closed", closed, /Cán bộ đi họp, cấp số trở lại lúc 10 giờ 15/],
    ["lost", lost, /Mất kết nối từ 09:41/],
    ["over", over, /Hôm nay trung tâm đã hết giờ làm việc/],
    ["strained", crowded(40), /1\.234/],
  ] as const)("[W9] %s: nothing leaves its place at any size", async ([name, play, words]) => {
    await using stage = await boardStage(NOW);
    await play(stage);
    if (name === "strained") stage.show({ board: strained });
    const page = await hang(stage);
    if (name === "lost") stage.cut();
    await page.locator("body", { hasText: words }).waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await layoutFaults(page), `${size.width} × ${size.height}`).toEqual([]);
      if (name === "busy" && size.width === 1080) await looksLike(page, "waiting-upright-busy");
    }
    if (name === "busy" || name === "lost") await looksLike(page, `waiting-${name}`);
    await page.close();
  });

  test.for(["day", "night", "contrast"])("[W9] is read at 7:1 by %s", async (theme) => {
    await using stage = await boardStage(NOW);
    await closed(stage);
    const page = await hang(stage, `theme=${theme}`);
    await page.getByText("Cán bộ đi họp").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });
});
