import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { counterId } from "#shared/kit/ids.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { callNext, pauseCounter, startServing } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { arrivalsOf, boardStage, openingOf } from "#tests/support/board-stage.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { openLobby } from "./support/lobby-house.ts";
import { layoutFaults } from "./support/layout-faults.ts";
import { looksLike } from "./support/looks-like.ts";
import { axeFaults } from "./support/readable.ts";

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
    await stage.ask(pauseCounter("q5", "break", 15 * MINUTE_MS));
    stage.show();
    await page.getByText("Quầy tạm nghỉ").waitFor();
    await looksLike(page, "counter-paused");
    expect(await layoutFaults(page)).toEqual([]);
    await page.close();
  });

  const TABLETS = [
    { width: 1024, height: 600 },
    { width: 800, height: 480 },
    { width: 600, height: 1024 },
  ];
  const SIGNS = [
    { width: 384, height: 128 },
    { width: 256, height: 64 },
  ];

  test("[W14] says why its counter rests and when its clerk is expected back, and no time that has passed", async () => {
    const now = timeOf("09:41");
    await using stage = await boardStage(now);
    await stage.ask(...openingOf(stage.queue), pauseCounter("q5", "meeting", 15 * MINUTE_MS));
    const page = await browser.newPage({ viewport: { width: 1024, height: 600 } });
    await page.clock.install({ time: now });
    await page.goto(stage.counterUrl("q5"));
    await page.getByText("Cán bộ đang họp").waitFor();
    await page.getByText("Dự kiến phục vụ trở lại lúc 09:55").waitFor();
    for (const size of [...TABLETS, ...SIGNS]) {
      await hangAnew(page, size);
      expect(await layoutFaults(page), `${size.width} × ${size.height}`).toEqual([]);
    }
    await looksLike(page, "counter-sign-paused");
    await page.setViewportSize({ width: 1024, height: 600 });
    expect(await axeFaults(page)).toEqual([]);
    await page.clock.fastForward("20:00");
    await page.getByText("Quầy sắp phục vụ trở lại").waitFor();
    expect(await page.getByText("09:55").count()).toBe(0);
    await page.close();
  });

  test.for(["day", "night", "contrast"])("[W14] is read on tablets and signs by %s", async (theme) => {
    const now = timeOf("09:41");
    await using stage = await boardStage(now);
    await stage.ask(...openingOf(stage.queue), ...arrivalsOf(stage.queue, 1), callNext("q5"));
    const page = await browser.newPage({ viewport: { width: 1024, height: 600 } });
    await page.clock.setFixedTime(now);
    await page.goto(stage.counterUrl("q5").replace("#", `&theme=${theme}&motion=still#`));
    await page.locator(".here").waitFor();
    for (const size of TABLETS) {
      await hangAnew(page, size);
      expect(await layoutFaults(page), `${size.width} × ${size.height}`).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);
      expect(await textsUnder(page, 14)).toEqual([]);
    }
    for (const size of SIGNS) {
      await hangAnew(page, size);
      expect(await layoutFaults(page), `${size.width} × ${size.height}`).toEqual([]);
      expect(await page.locator("body").innerText()).toBe("B001");
      expect(await capitalsOf(page)).toBeGreaterThan(0.55 * size.height);
      expect(await page.locator(".here-sign").isVisible()).toBe(true);
    }
    if (theme === "day") await looksLike(page, "counter-sign-called");
    stage.cut();
    await page.locator(".here[data-stale] .lucide-wifi-off").waitFor();
    await page.close();
  });
});

/** Hung anew at this size: a sign is never made smaller under a page. */
async function hangAnew(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.reload();
  await page.locator(".here, .ui-empty-title").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** Texts in letters of fewer pixels. */
const textsUnder = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((limit) => {
    const shown = [...document.querySelectorAll("#root *")].filter(
      (element) =>
        element.checkVisibility() &&
        element.closest(".ui-visually-hidden") === null &&
        [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim() !== ""),
    );
    return shown
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < limit)
      .map(({ textContent }) => textContent);
  }, least);

/** The height of the number's capitals in pixels. */
const capitalsOf = (page: Page): Promise<number> =>
  page.locator(".here-number span").evaluate((number) => {
    const pen = document.createElement("canvas").getContext("2d");
    if (pen === null) return 0;
    pen.font = getComputedStyle(number).font;
    return pen.measureText(number.textContent).actualBoundingBoxAscent;
  });
