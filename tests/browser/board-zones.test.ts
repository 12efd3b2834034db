import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sessionAnswer } from "#shared/protocol/rest-answers.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { openHouse } from "#tests/support/test-house.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { layoutFaults } from "./support/layout-faults.ts";
import { openLobby } from "./support/lobby-house.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function hang(url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(url);
  return page;
}

const ZONE_A = "Khu A – Hộ tịch, cư trú";

describe("a board for one zone", () => {
  test("[W8] says for which, and shows its calls and fields alone", async () => {
    await using lobby = await openLobby();
    // As people write it: without the stroke at the end.
    const page = await hang(`${lobby.house.url}/board?zone=khu-a`);
    await page.getByRole("heading", { level: 1, name: ZONE_A }).waitFor();
    await lobby.call("q5", "q7");
    await page.locator(".featured", { hasText: "E001" }).waitFor();
    expect(await page.getByText("B001").count()).toBe(0);
    expect(await page.locator(".fields .field-row-name").allInnerTexts()).toEqual([
      "Tư pháp – Hộ tịch – Chứng thực",
      "Cư trú – Căn cước",
    ]);
    expect(await axeFindings(page)).toEqual([]);
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1080, height: 1920 },
    ]) {
      await page.setViewportSize(size);
      expect(await layoutFaults(page)).toEqual([]);
    }
    await page.close();
  });

  test("[W8] beside another one in the same browser tells its own calls", async () => {
    await using lobby = await openLobby();
    const context = await browser.newContext();
    const [one, other] = [await context.newPage(), await context.newPage()];
    await one.goto(`${lobby.house.url}/board/?zone=khu-a`);
    await other.goto(`${lobby.house.url}/board/`);
    await lobby.call("q7");
    for (const page of [one, other])
      await expect.poll(() => page.locator(".featured[data-new]", { hasText: "E001" }).count()).toBe(1);
    await context.close();
  });

  test("[W8] that the centre does not have is told on the screen, of every page", async () => {
    await using lobby = await openLobby();
    for (const address of ["board/?zone=cellar", "waiting/?zone=cellar"]) {
      const page = await hang(`${lobby.house.url}/${address}`);
      await page.getByText("Không tìm thấy khu vực này").waitFor();
      expect(await page.locator(".featured, .field-row, .waiting-field").count()).toBe(0);
      expect(await layoutFaults(page)).toEqual([]);
      expect(await axeFindings(page)).toEqual([]);
      await page.close();
    }
  });

  test("[W8] asks to be paired under the zone's id", async () => {
    await using house = await openHouse({ isDemo: false });
    const page = await hang(`${house.url}/board/?zone=hall`);
    await expect.poll(() => page.getByLabel("Mã kết nối").innerText()).not.toContain("·");
    const { body } = await house.post("/api/v1/sessions/director", { password: house.running.firstPassword });
    const director = house.screen(sessionAnswer.parse(body).token, { kind: "director" });
    const { view } = await director.shows(({ devices }) => devices.some(({ status }) => status === "pending"));
    expect(view.devices[0]).toMatchObject({ kind: "board", name: "Bảng hiển thị hall" });
    await page.close();
  });
});
