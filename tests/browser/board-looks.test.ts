import type { Browser, CDPSession, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { later, MINUTE_MS } from "#shared/kit/time.ts";
import { callNext } from "#tests/domain/support/commands.ts";
import { timeOf } from "#tests/domain/support/moment.ts";
import { boardStage, type BoardStage } from "#tests/support/board-stage.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { burst, busy, closed, crowded, lost, over } from "./support/board-scenes.ts";
import { contrastIn } from "./support/contrast-in.ts";
import { looksLike } from "./support/looks-like.ts";
import { axeFaults } from "./support/readable.ts";

const NOW = timeOf("09:41");
/** What axe cannot judge, a label of one sign, is judged by its pixels below. */
const TOO_SHORT = "too short to determine";
const THEMES = ["day", "night", "contrast"] as const;
const SCENES = { busy, burst, closed, lost, over } as const;
const NOTICE =
  "Từ ngày 01/12/2026, Trung tâm làm việc cả sáng thứ Bảy. Công dân có thể nộp hồ sơ trực tuyến tại Cổng Dịch vụ công quốc gia.";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function hang(stage: BoardStage, query: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "AudioContext"));
  await page.clock.install({ time: NOW });
  await page.goto(stage.boardUrl.replace("#", `?${query}#`));
  await page.locator(".hall-names").waitFor();
  return page;
}

/** All is told, and no line of text turns. */
async function atRest(stage: BoardStage, page: Page): Promise<Page> {
  stage.show();
  await page.clock.runFor(20_000);
  await page.locator(".featured:not([data-new])").waitFor();
  return page;
}

/** A call that was made while the board hung there. */
async function withCall(stage: BoardStage, query: string): Promise<Page> {
  await crowded(3)(stage);
  const page = await hang(stage, query);
  // No call leaves the eye until the test lets time pass; so soon that the link has not missed the server.
  await page.clock.pauseAt(later(NOW, MINUTE_MS / 3));
  await stage.ask(callNext("q1"), callNext("q5"));
  stage.show();
  await page.locator(".featured[data-new]").waitFor();
  return page;
}

describe("a board's looks", () => {
  test.for(THEMES.flatMap((theme) => Object.entries(SCENES).map(([name, play]) => [theme, name, play] as const)))(
    "[W11] by %s: %s is read at 7:1, with nothing that axe finds",
    async ([theme, name, play]) => {
      await using stage = await boardStage(NOW);
      await play(stage);
      stage.show({ board: (view) => ({ ...view, notice: { vi: NOTICE } }) });
      const page = await hang(stage, `theme=${theme}&motion=still`);
      if (name === "lost") {
        stage.cut();
        await page.getByText(/^Mất kết nối từ/).waitFor();
      }
      await page.locator(".notice-line").waitFor();
      expect((await axeFaults(page)).filter((fault) => !fault.includes(TOO_SHORT))).toEqual([]);
      if (name === "busy" && theme !== "day") await looksLike(await atRest(stage, page), `board-${theme}`);
      await page.close();
    },
  );

  test("[W11] are the centre's own choice where the address asks for nothing", async () => {
    await using stage = await boardStage(NOW);
    await busy(stage);
    stage.show({ board: (view) => ({ ...view, look: { theme: "contrast", isStill: true } }) });
    const page = await hang(stage, "");
    await page.locator(":root[data-contrast=high][data-motion=still]").waitFor();
    stage.show();
    await expect.poll(() => page.locator(":root:not([data-contrast], [data-motion])").count()).toBe(1);
    await page.close();
  });
});

const VISIONS = ["deuteranopia", "protanopia", "tritanopia", "achromatopsia"] as const;

async function seeAs(wire: CDPSession, type: (typeof VISIONS)[number]): Promise<void> {
  await wire.send("Emulation.setEmulatedVisionDeficiency", { type });
}

describe("a board for every eye", () => {
  test.for(["day", "night", "contrast"])(
    "[W11] by %s: numbers and marks are told apart without colour",
    async (theme) => {
      await using stage = await boardStage(NOW);
      const page = await withCall(stage, `theme=${theme}&motion=still`);
      const wire = await page.context().newCDPSession(page);
      const read: readonly Locator[] = [
        page.locator(".featured-number"),
        page.locator(".featured-counter-label"),
        page.locator(".call-tile-number").first(),
        page.locator(".call-tile-counter").first(),
        ...(await page.locator(".fields .ui-field-mark").all()),
      ];
      for (const vision of VISIONS) {
        await seeAs(wire, vision);
        for (const each of read) {
          expect(await contrastIn(each), `${await each.innerText()} with ${vision}`).toBeGreaterThan(4.5);
        }
      }
      await page.close();
    },
  );

  test("[W11] a new call has a bell and a frame, and loses them when it has been told; the call stays", async () => {
    await using stage = await boardStage(NOW);
    const page = await withCall(stage, "");
    expect(await page.locator(".featured .call-bell").isVisible()).toBe(true);
    const frame = () => page.locator(".featured-box").evaluate((box) => getComputedStyle(box).outlineStyle);
    expect(await frame()).toBe("solid");
    await page.clock.runFor(20_000);
    await page.locator(".featured:not([data-new])").waitFor();
    expect([await frame(), await page.locator(".call-bell").count()]).toEqual(["none", 0]);
    // For as long as it stands.
    await page.clock.fastForward("02:00:00");
    expect(await page.locator(".featured-number, .board-others .call-tile-number").allInnerTexts()).toEqual([
      "B001",
      "A001",
    ]);
    await page.close();
  });

  test("[W11] flashes for a new call, and holds still where the system, the centre or the address wants that", async () => {
    await using stage = await boardStage(NOW);
    const moving = async (page: Page): Promise<boolean> => {
      const animation = await page.locator(".featured").evaluate((card) => {
        const { animationDuration, animationIterationCount } = getComputedStyle(card);
        return [Number.parseFloat(animationDuration), Number(animationIterationCount)] as const;
      });
      return animation[0] > 0.5 && animation[1] === 3;
    };
    const page = await withCall(stage, "");
    expect(await moving(page)).toBe(true);
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await moving(page)).toBe(false);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    stage.show({ board: (view) => ({ ...view, look: { theme: "day", isStill: true } }) });
    await page.locator(":root[data-motion=still]").waitFor();
    expect(await moving(page)).toBe(false);
    await page.close();
  });
});

describe("the line of text", () => {
  test("[W12] is shown whole, piece after piece, at any width", async () => {
    await using stage = await boardStage(NOW);
    await busy(stage);
    stage.show({ board: (view) => ({ ...view, notice: { vi: NOTICE } }) });
    const page = await hang(stage, "");
    const piece = page.locator(".notice-line-piece");
    for (const [width, height, pieces] of [
      [1080, 1920, 3],
      [1920, 1080, 2],
    ] as const) {
      await page.setViewportSize({ width, height });
      const seen = new Set<string>();
      for (let turn = 0; turn < 6; turn += 1) {
        seen.add(await piece.innerText());
        await page.clock.runFor(9000);
      }
      expect(seen.size).toBe(pieces);
      const words = (text: string) => text.split(/\s+/u).toSorted();
      expect(words([...seen].join(" "))).toEqual(words(NOTICE));
    }
    await page.close();
  });
});
