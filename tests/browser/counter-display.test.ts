import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { counterId } from "#shared/kit/ids.ts";
import { startServing } from "#tests/domain/support/commands.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { openLobby } from "./support/lobby-house.ts";
import { layoutFaults } from "./support/layout-faults.ts";

const pictures = join(import.meta.dirname, "../../test-results/counter-display");
mkdirSync(pictures, { recursive: true });

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function hang(url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  return page;
}

describe("the display over a counter", () => {
  test("shows who is called to it and who is served, and nothing of other counters", async () => {
    await using lobby = await openLobby();
    const page = await hang(`${lobby.house.url}/counter/q5`);
    await page.getByRole("heading", { name: "Quầy 5" }).waitFor();
    await page.getByText("Quầy đang đóng").waitFor();
    const clerk = await lobby.clerk("q5");
    await page.getByText("Sẵn sàng phục vụ").waitFor();
    await lobby.call("q7", "q5");
    await page.locator(".here[data-new]", { hasText: "B001" }).waitFor();
    expect(await page.getByText("E001").count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, "called.png"), animations: "disabled" });
    await clerk.command(startServing("q5"));
    await page.getByText("Đang phục vụ").waitFor();
    for (const size of [
      { width: 800, height: 1280 },
      { width: 640, height: 360 },
    ]) {
      await page.setViewportSize(size);
      expect(await layoutFaults(page)).toEqual([]);
    }
    await page.close();
  });

  test("says that its counter is paused, and that its link is lost", async () => {
    await using lobby = await openLobby();
    const page = await hang(`${lobby.house.url}/counter/q5`);
    const clerk = await lobby.clerk("q5");
    await clerk.command({ type: "PauseCounter", counterId: counterId("q5"), reason: "break" });
    await page.getByText("Quầy tạm nghỉ").waitFor();
    await lobby.house.running[Symbol.asyncDispose]();
    await expect.poll(() => page.locator("output").innerText()).toMatch(/^Mất kết nối từ \d\d:\d\d/);
    await page.close();
  });

  test("does not know a counter that the centre does not have", async () => {
    await using lobby = await openLobby();
    const page = await hang(`${lobby.house.url}/counter/q99`);
    await expect.poll(() => page.locator("body").innerText()).toContain("Không tìm thấy");
    await page.close();
  });
});
