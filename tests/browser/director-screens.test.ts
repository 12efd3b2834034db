import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Language } from "#shared/kit/local-text.ts";
import { MINUTE_MS } from "#shared/kit/time.ts";
import { counterId } from "#shared/kit/ids.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { directorStage, type DirectorStage } from "./support/director-stage.ts";
import { foreseen, judge, make, openForeseenHall, propose, toJustice, why, withdraw } from "./support/foreseen-hall.ts";
import { looksLike } from "./support/looks-like.ts";
import { plannedDay } from "./support/planned-day.ts";
import { planningDoor, type StagedPlanning } from "./support/planning-door.ts";
import { staffLayoutFaults } from "./support/staff-layout-faults.ts";

const SMALL = { width: 1366, height: 768 };
const LARGE = { width: 1920, height: 1080 };
/** A window in which the whole plan is seen at once. */
const TALL = { width: 1366, height: 2000 };
const OTHERS: readonly Language[] = ["en", "id"];

let browser: Browser;
let stage: DirectorStage;
let planned: StagedPlanning;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  planned = plannedDay();
  stage = await directorStage(browser, planningDoor(planned));
  await openForeseenHall(stage);
  stage.foresee(foreseen(stage.now()));
  page = await stage.page();
});

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
  await browser.close();
});

/** Nothing sticks out, axe finds nothing serious, and it looks as it should at the sizes that are pictured. */
async function expectWellMade(
  name: string,
  pictured: readonly (typeof SMALL)[],
  sizes = [SMALL, LARGE],
): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    if (pictured.includes(size)) await looksLike(page, `${name}-${size.width}`);
    expect({ name, faults: await staffLayoutFaults(page) }).toEqual({ name, faults: [] });
  }
  expect({ name, findings: await axeFindings(page) }).toEqual({ name, findings: [] });
}

/** Everything at a glance: the part does not scroll. */
const expectNoScroll = async (): Promise<void> => {
  const main = page.locator(".ui-page-main");
  expect(await main.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
};

async function speak(language: Language): Promise<void> {
  await page.locator(`.ui-language[lang=${language}]`).click();
  await page.locator(`html[lang=${language}]`).waitFor();
}

async function go(part: "live" | "moves" | "planning"): Promise<void> {
  await page.evaluate((to) => (location.hash = to), part);
  await page.locator(`.director[data-tab=${part}]`).waitFor();
}

test("the live part is well made with nothing proposed, guessing or not", async () => {
  await expectWellMade("director-foreseen", [SMALL]);
  await expectNoScroll();
  stage.foresee(foreseen(stage.now(), true));
  await page.locator(".balancing-guess").waitFor();
  await expectWellMade("director-guess", []);
  stage.foresee(foreseen(stage.now()));
});

test("and with proposals that come and go, every menu open, in every language", async () => {
  await stage.run(
    propose("m1", "q8", toJustice("09:45")),
    propose("m2", "q5", toJustice("10:00"), why("land")),
    propose("m3", "q10", toJustice(null), why("social")),
    { type: "PinCounter", counterId: counterId("q11") },
  );
  await page.locator(".proposal").nth(2).waitFor();
  await expectWellMade("director-proposals", [SMALL, LARGE]);
  await expectNoScroll();
  for (const menu of ["Giờ khác", "Từ chối"]) {
    await page.getByRole("button", { name: menu }).first().click();
    await page.getByRole("menu").waitFor();
    await expectWellMade(`director-${menu}`, []);
    await page.keyboard.press("Escape");
  }
  for (const language of OTHERS) {
    await speak(language);
    await expectWellMade(`director-proposals-${language}`, []);
  }
  await speak("vi");
  await stage.run(withdraw("m1"));
  await page.locator(".proposal[data-gone]").waitFor();
  await expectWellMade("director-gone", []);
  stage.pass(MINUTE_MS);
});

test("and while a counter is chosen", async () => {
  await page.getByRole("button", { name: "Chọn quầy 10" }).click();
  await page.locator(".lend-bar").waitFor();
  await expectWellMade("director-lend", [SMALL, LARGE]);
  await page.keyboard.press("Escape");
  await page.locator(".lend-bar").waitFor({ state: "detached" });
});

test("and while the program moves by itself, with its limits", async () => {
  await stage.run({ type: "SetBalancing", mode: "auto" }, make("m4", "q9", toJustice("09:40")), judge("m4", 17));
  stage.pass(MINUTE_MS);
  await page.locator(".proposal[data-made]").waitFor();
  await expectWellMade("director-auto", []);
  await page.getByRole("button", { name: "Giới hạn" }).click();
  await page.getByRole("dialog").waitFor();
  await expectWellMade("director-limits", [LARGE]);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

test("the day's moves are well made, in every language", async () => {
  await go("moves");
  await expectWellMade("director-moves", [SMALL]);
  for (const language of OTHERS) {
    await speak(language);
    await expectWellMade(`director-moves-${language}`, []);
  }
  await speak("vi");
});

test("the plan is well made, answered, being computed and refused, in every language", async () => {
  planned.whatIf = { kind: "computing", done: 0.4 };
  await go("planning");
  await page.locator(".opening-rows").waitFor();
  await page.getByRole("button", { name: "Xem kết quả" }).click();
  await page.getByText("Đã tính 40%").waitFor();
  await expectWellMade("director-computing", []);
  planned.whatIf = plannedDay().whatIf;
  await page.locator(".what-if-result").waitFor();
  await expectWellMade("director-planning", [TALL], [SMALL, LARGE, TALL]);
  for (const language of OTHERS) {
    await speak(language);
    await expectWellMade(`director-planning-${language}`, []);
  }
  await speak("vi");
  planned.training = { kind: "refused", code: "NO_DAY_YET" };
  await go("live");
  await go("planning");
  await page.locator(".planning-refused").waitFor();
  await expectWellMade("director-refused", []);
});

test("the live part is well made while the link is lost", async () => {
  await go("live");
  stage.cut();
  await page.locator(".ui-link-banner[data-tone=lost]").waitFor();
  await expectWellMade("director-lost", []);
});
