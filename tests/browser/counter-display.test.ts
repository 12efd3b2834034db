import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { counterId } from "#shared/kit/ids.ts";
import { callNext, pauseCounter, startServing } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { arrivalsOf, boardStage, openingOf } from "#tests/support/board-stage.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { openLobby } from "./support/lobby-house.ts";
import { layoutFaults } from "./support/layout-faults.ts";
import { looksLike } from "./support/looks-like.ts";

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

  test("looks as it should while it calls, while it serves and while it rests", async () => {
    const now = timeOf("09:41");
    await using stage = await boardStage(now);
    await stage.ask(...openingOf(stage.queue), ...arrivalsOf(stage.queue, 1), callNext("q5"));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.clock.setFixedTime(now);
    await page.goto(stage.counterUrl("q5"));
    for (const [look, words, next] of [
      ["called", "B001", startServing("q5")],
      ["serving", "Đang phục vụ", callNext("q5", "completed")],
    ] as const) {
      await page.getByText(words).first().waitFor();
      await looksLike(page, `counter-${look}`);
      await stage.queue.ask(next, { at: now });
      stage.show();
    }
    await stage.ask(pauseCounter("q5"));
    stage.show();
    await page.getByText("Quầy tạm nghỉ").waitFor();
    await looksLike(page, "counter-paused");
    expect(await layoutFaults(page)).toEqual([]);
    await page.close();
  });
});
