import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "#tests/support/chromium.ts";
import { qrTextOn } from "#tests/integration/support/paper-reading.ts";
import { type KioskHouse, openKioskHouse } from "#tests/support/kiosk-house.ts";
import { PIN } from "#tests/support/test-house.ts";
import { expectInHand, press } from "./support/desk-hands.ts";
import { kioskHand } from "./support/kiosk-hand.ts";

const pictures = join(import.meta.dirname, "../../test-results/whole-way");

let browser: Browser;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.for(["vi", "en"] as const)(
  "a citizen's turn goes from touch to paper, call, board, service and report, in %s",
  async (language) => {
    await using kiosk = await openKioskHouse();
    await using hand = await kioskHand(browser, kiosk.agent);
    await hand.speak(language);
    await hand.tap(hand.field("A"));
    await hand.tap(hand.procedure(0));
    await hand.tap(hand.take);
    await hand.number.waitFor();
    await hand.page.locator(".kiosk-paper[data-kind=printed]").waitFor();
    const [paper] = kiosk.printer.paper.pieces;
    if (paper === undefined) throw new Error("no paper came out");
    expect(qrTextOn(paper)).toContain(`${kiosk.house.url}/t/`);

    const board = await open(`${kiosk.house.url}/board/?lang=${language}`, "board");
    const desk = await openDesk(kiosk);
    await press(desk, "Enter");
    await expectInHand(desk, "called", "A001");
    await board.locator(".featured-number", { hasText: "A001" }).waitFor();
    await board.screenshot({ path: join(pictures, `board-${language}.png`) });

    await press(desk, "Enter");
    await expectInHand(desk, "serving", "A001");
    await board.locator(".featured-number", { hasText: "A001" }).waitFor({ state: "detached" });
    await press(desk, "Enter");
    await expectInHand(desk, "free");
    expect(await visitsOf(kiosk)).toContain("A001");
  },
);

async function open(url: string, name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(url);
  await page.locator(`:root[data-face=${name}]`).waitFor();
  return page;
}

/** A clerk who signs in at the first counter with the keyboard alone, and opens it. */
async function openDesk(kiosk: KioskHouse): Promise<Page> {
  const desk = await open(`${kiosk.house.url}/console/`, "console");
  const [clerk] = kiosk.house.centre.clerks;
  // Whoever types looks at the page first: the counters come a moment after it.
  await desk.locator(".sign-in-counter").first().waitFor();
  for (const word of ["1", clerk?.name ?? "", PIN]) {
    await desk.keyboard.type(word);
    await desk.keyboard.press("Enter");
  }
  await press(desk, "Enter");
  await desk.locator(".work-card[data-stage=free]").waitFor();
  return desk;
}

async function visitsOf({ house }: KioskHouse): Promise<string> {
  const day = house.running.dispatcher.state.day ?? "";
  const authorization = `Bearer ${await house.directorToken()}`;
  const response = await house.fetch(`/reports/${day}/visits.csv`, { headers: { authorization } });
  return response.text();
}
