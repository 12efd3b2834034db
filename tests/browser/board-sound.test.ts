import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callNext } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { arrivalsOf, boardStage, openingOf, type BoardStage } from "#tests/support/board-stage.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { noteChimes } from "./support/chimes.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What the page shows. Asked so that the browser takes no question of ours for a person's touch, which would allow sound. */
async function untouched(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const look = async (expression: string): Promise<unknown> => {
    const { result } = await session.send("Runtime.evaluate", { expression, returnByValue: true, userGesture: false });
    return result.value;
  };
  return {
    text: () => look("document.body.innerText"),
    chimes: () => look("globalThis.chimes.length"),
    middleOf: (selector: string) =>
      look(`(() => { const { x, y, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
        return [x + width / 2, y + height / 2]; })()`),
  };
}

async function hang(stage: BoardStage): Promise<Page> {
  await stage.ask(...openingOf(stage.queue), ...arrivalsOf(stage.queue, 2));
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await noteChimes(page);
  await page.goto(stage.boardUrl);
  return page;
}

describe("the board's sound", () => {
  test("says that the browser allows none, shows the call all the same, and is turned on by one touch", async () => {
    await using stage = await boardStage(timeOf("09:41"));
    const page = await hang(stage);
    const board = await untouched(page);
    await expect.poll(board.text).toContain("Âm thanh đang tắt");
    await stage.ask(callNext("q1"));
    stage.show();
    await expect.poll(board.text).toContain("A001");
    expect(await board.chimes()).toBe(0);

    const [x, y] = (await board.middleOf(".hall-foot .ui-button")) as [number, number];
    await page.mouse.click(x, y);
    await expect.poll(board.text).toContain("Âm thanh đang bật");
    expect(await board.text()).not.toContain("Bật âm thanh");
    await stage.ask(callNext("q5"));
    stage.show();
    await expect.poll(board.chimes, { timeout: 10_000 }).toBe(1);
    await page.close();
  });

  test("is turned on by any key of a remote control", async () => {
    await using stage = await boardStage(timeOf("09:41"));
    const page = await hang(stage);
    const board = await untouched(page);
    await expect.poll(board.text).toContain("Âm thanh đang tắt");
    await page.keyboard.press("Enter");
    await expect.poll(board.text).toContain("Âm thanh đang bật");
    await page.close();
  });
});
