import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callNext, issueTicket } from "#tests/domain/support/commands.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { SOUND_ALLOWED } from "./support/chimes.ts";
import { expectInHand } from "./support/desk-hands.ts";
import { staffStage, type StaffStage } from "./support/staff-stage.ts";

const COPY = "2.000815";
/** A hung page is noticed within seconds, and the machine may stand still for some. */
const PATIENTLY = { timeout: 30_000 };

let staff: Browser;
let hall: Browser;
let stage: StaffStage;
beforeAll(async () => {
  [staff, hall] = await Promise.all([launchChromium(), launchChromium()]);
});
afterAll(() => Promise.all([staff.close(), hall.close()]));
beforeEach(async () => {
  stage = await staffStage(staff);
});
afterEach(() => stage[Symbol.asyncDispose]());

/** Hangs a board in the hall's browser; nothing is asked of its page, which a browser might take for a person's touch. */
async function hang(browser: Browser = hall): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.goto(`${stage.house.url}/board/`);
  return page;
}

const banners = (page: Page) => page.locator(".staff-banner[data-tone=trouble] strong");

const expectTrouble = (page: Page, ...titles: readonly (string | RegExp)[]) =>
  expect
    .poll(() => banners(page).allTextContents(), PATIENTLY)
    .toEqual(titles.map((title) => expect.stringMatching(title) as string));

/** The processes that run a browser's pages. */
async function renderersOf(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

describe("the director's screen", () => {
  test("[B13] says that a board makes no sound, until somebody has touched it", async () => {
    const director = await stage.director();
    await expectTrouble(director);
    const board = await hang();
    await expectTrouble(director, "Bảng hiển thị: chưa bật âm thanh");
    await board.mouse.click(900, 500);
    await expectTrouble(director);
    await board.context().close();
  });

  test("[B13] says that a board's tab was closed, until it is opened again", async () => {
    const director = await stage.director();
    const board = await hang();
    await expectTrouble(director, /chưa bật âm thanh/);
    await board.close();
    await expectTrouble(director, "Bảng hiển thị: mất kết nối");
    const context = board.context();
    const again = await context.newPage();
    await again.goto(`${stage.house.url}/board/`);
    await expectTrouble(director, /chưa bật âm thanh/);
    await context.close();
  });

  test("[B13] says nothing while a board loads itself anew", async () => {
    const director = await stage.director();
    const board = await hang();
    await expectTrouble(director, /chưa bật âm thanh/);
    await director.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(globalThis, { seen });
      const look = (): void => {
        for (const { textContent } of document.querySelectorAll(".staff-banner strong")) seen.add(textContent);
      };
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await board.reload();
    await board.mouse.click(900, 500);
    await expectTrouble(director);
    const seen = await director.evaluate(() => [...(Reflect.get(globalThis, "seen") as Set<string>)]);
    expect(seen.filter((title) => title.includes("mất kết nối"))).toEqual([]);
    await board.context().close();
  });

  test("[B13] says that a board's page lies behind another, until it is seen again", async () => {
    const director = await stage.director();
    const alone = await launchChromium([SOUND_ALLOWED]);
    const board = await hang(alone);
    // A browser without windows covers none of them: the page is told as a covered one would be.
    const become = (state: string) =>
      board.evaluate((visibility) => {
        Object.defineProperty(document, "visibilityState", { value: visibility, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, state);
    await become("hidden");
    await expectTrouble(director, "Bảng hiển thị: đang bị che hoặc đã tắt");
    await become("visible");
    await expectTrouble(director);
    await alone.close();
  });

  test("[B13] says that a board's page hangs, until it is itself again", async () => {
    const director = await stage.director();
    const alone = await launchChromium([SOUND_ALLOWED]);
    await hang(alone);
    await director.getByRole("button", { name: "Công cụ" }).click();
    await director.getByRole("menuitem", { name: "Thiết bị" }).click();
    const row = director.locator(".entry", { hasText: "Bảng hiển thị" });
    await expect.poll(() => row.textContent(), PATIENTLY).toContain("Đang hoạt động");
    await expectTrouble(director);
    const renderers = await renderersOf(alone);
    for (const pid of renderers) process.kill(pid, "SIGSTOP");
    await expectTrouble(director, /bị treo|mất kết nối/);
    await expect.poll(() => row.textContent(), PATIENTLY).toMatch(/Bị treo|Mất kết nối/);
    for (const pid of renderers) process.kill(pid, "SIGCONT");
    await expectTrouble(director);
    await alone.close();
  });

  test("[B13] names two boards with one trouble in one line", async () => {
    const director = await stage.director();
    const boards = [await hang(), await hang()];
    await expectTrouble(director, "Bảng hiển thị, Bảng hiển thị: chưa bật âm thanh");
    for (const board of boards) await board.context().close();
  });
});

describe("two pages of one browser", () => {
  const elsewhere = (page: Page) => page.getByText("Màn hình này đang mở ở cửa sổ khác");

  test("[B14] are one board: the other says so, and takes over when it is asked, or alone", async () => {
    const director = await stage.director();
    const first = await hang();
    await first.mouse.click(900, 500);
    await expectTrouble(director);
    // Nothing is asked of the second page while it is to be one that nobody has touched.
    const second = await first.context().newPage();
    await second.goto(`${stage.house.url}/board/`);
    await elsewhere(first).waitFor();
    await expectTrouble(director, "Bảng hiển thị: chưa bật âm thanh");
    await first.getByRole("button", { name: "Dùng cửa sổ này" }).click();
    await expectTrouble(director);
    await first.close();
    await expectTrouble(director, "Bảng hiển thị: chưa bật âm thanh");
    await stage.console("q1");
    await stage.run(issueTicket(COPY));
    await stage.run(callNext("q1"));
    await second.locator(".featured", { hasText: "A001" }).waitFor();
    await second.context().close();
  });
});

describe("the clerk's console", () => {
  const mark = (page: Page) => page.locator(".announced");

  test("[B12] says how the call has come to the board: awaited, shown, and heard once it is called again aloud", async () => {
    await stage.run(issueTicket(COPY));
    const desk = await stage.console("q1");
    const board = await hang();
    await desk.keyboard.press("Enter");
    await expectInHand(desk, "called", "A001");
    await expect.poll(() => mark(desk).textContent(), PATIENTLY).toBe("Chỉ hiện, chưa đọc");
    await board.mouse.click(900, 500);
    await desk.keyboard.press("1");
    await expect.poll(() => mark(desk).textContent(), PATIENTLY).toBe("Đã hiện, đã đọc");
    await desk.keyboard.press("Enter");
    await expectInHand(desk, "serving", "A001");
    await mark(desk).waitFor({ state: "detached" });
    await board.context().close();
  });

  test("[B12] says after some seconds that no board shows the number, and what may be done", async () => {
    await stage.run(issueTicket(COPY));
    const desk = await stage.console("q1");
    const board = await hang();
    await stage.run(callNext("q1"));
    await expect.poll(() => mark(desk).textContent(), PATIENTLY).toBe("Chỉ hiện, chưa đọc");
    await board.close();
    await desk.keyboard.press("1");
    await expect.poll(() => mark(desk).textContent(), PATIENTLY).toBe("Chưa bảng nào hiện số này: mời gọi miệng");
    await board.context().close();
  });

  test("[B12] says nothing in a centre without boards", async () => {
    await stage.run(issueTicket(COPY));
    const desk = await stage.console("q1");
    await desk.keyboard.press("Enter");
    await expectInHand(desk, "called", "A001");
    expect(await mark(desk).count()).toBe(0);
  });
});
