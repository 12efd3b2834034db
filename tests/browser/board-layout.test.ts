import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SHOWN_AT_LEAST_MS } from "#display/announcer/run-announcements.ts";
import { asTicketNumber, fieldId } from "#shared/kit/ids.ts";
import type { BoardView } from "#shared/views/board-types.ts";
import { callNext, closeDay, closeIssuing, recallTicket, startServing } from "#tests/domain/support/commands.ts";
import { arrivalsOf, boardStage, countersOf, openingOf, type BoardStage } from "#tests/support/board-stage.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { layoutFaults } from "./support/layout-faults.ts";
import { looksLike } from "./support/looks-like.ts";

const NOW = timeOf("09:41");
const SIZES = [
  { width: 1366, height: 768 },
  { width: 3840, height: 2160 },
  { width: 1920, height: 1080 },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

type Play = (stage: BoardStage) => Promise<void>;

const open: Play = (stage) => stage.ask(...openingOf(stage.queue));

const crowded =
  (perField: number): Play =>
  async (stage) => {
    await open(stage);
    await stage.ask(...arrivalsOf(stage.queue, perField));
  };

/** Everybody is served, and a few of them have just been called. */
const busy: Play = async (stage) => {
  await crowded(42)(stage);
  const counters = countersOf(stage.queue);
  for (const counter of counters) await stage.ask(callNext(counter), startServing(counter));
  await stage.ask(...counters.slice(2, 6).map((counter) => callNext(counter, "completed")));
};

const burst: Play = async (stage) => {
  await crowded(40)(stage);
  await stage.ask(...countersOf(stage.queue).map((counter) => callNext(counter)));
};

const closed: Play = async (stage) => {
  await crowded(4)(stage);
  await stage.ask(
    closeIssuing(null, "Đã đủ lượt phục vụ trong buổi sáng. Trung tâm cấp số trở lại lúc 13 giờ 30."),
    closeIssuing("land", "Cán bộ đi họp, cấp số trở lại lúc 10 giờ 15."),
    callNext("q1"),
    callNext("q2"),
  );
};

const lost: Play = async (stage) => {
  await crowded(14)(stage);
  await stage.ask(...["q1", "q2", "q3", "q4", "q5"].map((counter) => callNext(counter)));
};

const over: Play = async (stage) => {
  await open(stage);
  await stage.ask(closeDay());
};

const LONG = "Tiếp nhận và trả kết quả các thủ tục Đất đai – Xây dựng – Đô thị – Giao thông – Môi trường";

/** Twelve fields with the longest names, numbers and labels that a centre file allows. */
const strained = (view: BoardView): BoardView => ({
  ...view,
  centreName: { vi: `Trung tâm Phục vụ hành chính công phường Tăng Nhơn Phú và khu vực lân cận, ${LONG}` },
  closedText: { vi: LONG },
  calling: view.calling.map((call, at) => ({
    ...call,
    number: asTicketNumber(["A023", "M88888", "W1005"][at % 3] ?? "A001"),
    counterLabel: ["1", "12", "3A", "101", "TN 1", "TIEPDN"][at % 6] ?? "1",
    language: at % 2 === 0 ? "en" : "id",
  })),
  fields: Array.from("ABCDEFGHIJKL", (letter, at) => {
    const field = view.fields[at % view.fields.length];
    if (field === undefined) throw new Error("the centre has fields");
    return {
      ...field,
      fieldId: fieldId(letter),
      letter,
      name: { vi: LONG },
      waiting: at === 3 ? 1234 : field.waiting,
      counterLabels: at === 1 ? Array.from({ length: 24 }, (_, label) => String(label + 1)) : field.counterLabels,
      wait: at === 2 ? null : field.wait,
      closedText: at === 5 ? { vi: LONG } : null,
    };
  }),
});

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

/** A board without sound, whose clock is the test's to turn. */
async function hang(stage: BoardStage, language = "vi"): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "AudioContext"));
  await page.clock.install({ time: NOW });
  await page.goto(stage.boardUrl.replace("#", `?lang=${language}#`));
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

describe("the board's layout", () => {
  test.for(Object.entries(SCENES))(
    "%s: nothing leaves its place at any size, and it looks as it should",
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
      for (const size of SIZES) {
        await page.setViewportSize(size);
        expect(await layoutFaults(page)).toEqual([]);
      }
      if (PICTURED.has(name)) await looksLike(page, `board-${name}`);
      await page.close();
    },
  );

  test.for(["en", "id"])("%s: nothing leaves its place, and it looks as it should", async (language) => {
    await using stage = await boardStage(NOW);
    await busy(stage);
    const page = await hang(stage, language);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect(await layoutFaults(page)).toEqual([]);
    }
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
