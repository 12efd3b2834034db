import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SHOWN_AT_LEAST_MS } from "#display/announcer/run-announcements.ts";
import { asTicketNumber } from "#shared/kit/ids.ts";
import { later } from "#shared/kit/time.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import { callNext, recallTicket } from "#tests/domain/support/commands.ts";
import { arrivalsOf, boardStage, countersOf, type BoardStage } from "#tests/support/board-stage.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { burst, busy, closed, crowded, lost, open, over, strained, type Play } from "./support/board-scenes.ts";
import { layoutFaults } from "./support/layout-faults.ts";
import { looksLike } from "./support/looks-like.ts";

const NOW = timeOf("09:41");
/** Lying and upright, from 32 to 75 inches; the last of each kind is pictured. */
const LYING = [
  { width: 1366, height: 768 },
  { width: 3840, height: 2160 },
  { width: 1920, height: 1080 },
];
const UPRIGHT = [
  { width: 2160, height: 3840 },
  { width: 1080, height: 1920 },
];
const SIZES = [...UPRIGHT, ...LYING];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Scene {
  readonly play: Play;
  readonly bend?: (view: BoardView) => BoardView;
  readonly isCut?: boolean;
  readonly words: RegExp;
}

const SCENES: Readonly<Record<string, Scene>> = {
  empty: { play: open, words: /Chưa có số nào đang được gọi/ },
  busy: { play: busy, words: /Vừa gọi/ },
  burst: { play: burst, words: /Mời đến quầy/ },
  closed: { play: closed, words: /Trung tâm tạm ngừng cấp số\s+Đã đủ lượt phục vụ/ },
  lost: { play: lost, isCut: true, words: /Mất kết nối từ 09:41/ },
  over: { play: over, words: /Hôm nay trung tâm đã hết giờ làm việc/ },
  "not open": { play: () => Promise.resolve(), words: /Trung tâm chưa mở cửa/ },
  strained: { play: burst, bend: strained, words: /TIEPDN/ },
  "one field": { play: busy, bend: (view) => ({ ...view, fields: view.fields.slice(0, 1) }), words: /Tư pháp/ },
};

/** What hangs on a wall on most days is compared with its golden picture. */
const PICTURED = new Set(["empty", "busy", "burst", "closed", "lost", "over"]);

const UPRIGHT_PICTURED = new Set(["busy", "burst"]);

async function expectWellLaid(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  expect(await layoutFaults(page), `${size.width} × ${size.height}`).toEqual([]);
}

/** A board without sound, whose clock is the test's to turn. */
async function hang(stage: BoardStage, language = "vi"): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "AudioContext"));
  await page.clock.install({ time: NOW });
  // However slow the machine, the call that has the eye keeps it until the test lets time pass.
  await page.clock.pauseAt(later(NOW, 1000));
  await page.goto(stage.boardUrl.replace("#", `?lang=${language}#`));
  await page.locator(".hall-names").waitFor();
  return page;
}

describe("the board's layout", () => {
  test.for(Object.entries(SCENES))(
    "[W10] %s: nothing leaves its place at any size, and it looks as it should",
    async ([name, scene]) => {
      await using stage = await boardStage(NOW);
      await scene.play(stage);
      stage.show(scene.bend === undefined ? {} : { board: scene.bend });
      const page = await hang(stage);
      if (scene.isCut === true) stage.cut();
      await page
        .getByText(scene.words)
        .or(page.locator("main", { hasText: scene.words }))
        .first()
        .waitFor();
      for (const size of UPRIGHT) await expectWellLaid(page, size);
      if (UPRIGHT_PICTURED.has(name)) await looksLike(page, `board-upright-${name}`);
      for (const size of LYING) await expectWellLaid(page, size);
      if (PICTURED.has(name)) await looksLike(page, `board-${name}`);
      await page.close();
    },
  );

  test.for(["A023K", "W1005", "M888K", "A1005K", "W1008K"])(
    "[W10] %s is called in a burst as large as it must be",
    async (number) => {
      await using stage = await boardStage(NOW);
      await burst(stage);
      const calledAs = (view: BoardView): BoardView => {
        const bent = strained(view);
        return { ...bent, calling: bent.calling.map((call) => ({ ...call, number: asTicketNumber(number) })) };
      };
      stage.show({ board: calledAs });
      const page = await hang(stage);
      await page.locator(".featured", { hasText: number }).waitFor();
      for (const size of SIZES) await expectWellLaid(page, size);
      await page.close();
    },
  );

  test.for(["en", "id"])("%s: nothing leaves its place, and it looks as it should", async (language) => {
    await using stage = await boardStage(NOW);
    await busy(stage);
    const page = await hang(stage, language);
    for (const size of SIZES) await expectWellLaid(page, size);
    if (language === "en") await looksLike(page, `board-busy-${language}`);
    await page.close();
  });
});

describe("the board's announcements", () => {
  test("[B1] give each of twelve calls of one moment the eye in its turn", async () => {
    await using stage = await boardStage(NOW);
    await crowded(1)(stage);
    await stage.ask(...arrivalsOf(stage.queue, 3));
    const page = await hang(stage);
    await stage.ask(...countersOf(stage.queue).map((counter) => callNext(counter)));
    stage.show();
    const { calls, tickets } = stage.queue.dispatcher.state;
    for (const { ticketId } of calls) {
      await page.locator(".featured[data-new]", { hasText: tickets.get(ticketId)?.number ?? "none" }).waitFor();
      await page.clock.runFor(SHOWN_AT_LEAST_MS);
    }
    expect(calls).toHaveLength(12);
    await page.close();
  });

  test("[B4] of another day never stay on a board that is cut off overnight", async () => {
    await using stage = await boardStage(NOW);
    await lost(stage);
    const page = await hang(stage);
    await page.getByText("A001").first().waitFor();
    stage.cut();
    await page.getByText(/Các số đã gọi trước/).waitFor();
    await page.clock.fastForward("21:00:00");
    await page.getByText("Chưa có thông tin của hôm nay").waitFor();
    expect(await page.getByText("A001").count()).toBe(0);
    await page.close();
  });

  test("a recall is marked, in the language of the board and of the guest", async () => {
    await using stage = await boardStage(NOW);
    await crowded(2)(stage);
    await stage.ask(callNext("q1"), recallTicket("q1"));
    const toGuest = (view: BoardView) => view.calling.map((each) => ({ ...each, language: "en" as const }));
    stage.show({ board: (view) => ({ ...view, calling: toGuest(view) }) });
    const page = await hang(stage);
    await page.getByText("Gọi lại", { exact: true }).waitFor();
    expect(await page.locator(".featured-words").innerText()).toMatch(/Mời đến quầy\s+Please go to counter/);
    await page.close();
  });
});
