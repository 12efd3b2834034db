import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language } from "#shared/kit/local-text.ts";
import {
  awaitSignature,
  callNext,
  holdTicket,
  issueTicket,
  markNoShow,
  pauseCounter,
  startServing,
} from "#tests/domain/support/commands.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { expectInHand, press } from "./support/desk-hands.ts";
import { fillHall, openHall, setHallToWork } from "./support/staff-hall.ts";
import { staffLayoutFaults } from "./support/staff-layout-faults.ts";
import { staffStage, type StaffStage } from "./support/staff-stage.ts";

const pictures = join(import.meta.dirname, "../../test-results/staff");
mkdirSync(pictures, { recursive: true });

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const LANGUAGES: readonly Language[] = ["vi", "en", "id"];

let browser: Browser;
let stage: StaffStage;

beforeAll(async () => {
  browser = await launchChromium();
  stage = await staffStage(browser);
});

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
  await browser.close();
});

/**
 * The page as it stands, at every size: nothing sticks out, axe finds nothing serious, and a picture to look at. Another
 * language changes the room that words take, and nothing that axe looks for.
 */
async function expectWellMade(page: Page, name: string, language: Language = "vi"): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(pictures, `${name}-${size.width}.png`), animations: "disabled" });
    expect({ name, faults: await staffLayoutFaults(page) }).toEqual({ name, faults: [] });
  }
  const findings = language === "vi" ? await axeFindings(page) : [];
  expect({ name, findings }).toEqual({ name, findings: [] });
}

/** Chooses a language as a clerk does. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.locator(`.ui-language[lang=${language}]`).click();
  await page.locator(`html[lang=${language}]`).waitFor();
}

describe("the clerk's console", () => {
  test("is well made while nobody is signed in, in every language", async () => {
    const page = await stage.page("/console/");
    await page.locator(".sign-in-clerk").first().waitFor();
    for (const language of LANGUAGES) {
      await speak(page, language);
      await expectWellMade(page, `sign-in-${language}`, language);
    }
  });

  test("is well made through an empty morning and a full one, with every question open, in every language", async () => {
    const page = await stage.console("q1");
    await expectWellMade(page, "console-empty");
    await openHall(stage, ["q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11"]);
    await fillHall(stage);
    for (const step of [markNoShow("q1"), holdTicket("q1"), awaitSignature("q1")]) {
      await stage.run(callNext("q1"));
      if (step.type !== "MarkNoShow") await stage.run(startServing("q1"));
      await stage.run(step);
    }
    await page.locator(".aside-list").nth(2).waitFor();
    await expectWellMade(page, "console-full");
    await press(page, "Enter");
    await page.locator(".slot[data-tone=undo]").waitFor();
    await expectWellMade(page, "console-called");
    await press(page, "Enter");
    await page.locator(".work-card[data-stage=serving]").waitFor();
    for (const language of LANGUAGES) {
      await speak(page, language);
      await expectWellMade(page, `console-serving-${language}`, language);
      for (const [key, question] of Object.entries({ 4: "hold", 5: "transfer", 7: "outcome", 9: "pause" })) {
        await press(page, key);
        await page.getByRole("dialog").waitFor();
        await expectWellMade(page, `console-${question}-${language}`, language);
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "hidden" });
      }
    }
  });

  test("is well made while it is paused", async () => {
    const paused = await stage.console("q12");
    await stage.run(pauseCounter("q12"));
    await expectInHand(paused, "paused");
    await expectWellMade(paused, "console-paused");
  });
});

/** The closing of issuing at its longest: a usual one whose end is asked. Any other question has no such button. */
async function chooseLunch(page: Page): Promise<void> {
  const lunch = page.getByRole("button", { name: catalogueOf("id").director.issuing.usualUntil.lunch.name });
  if ((await lunch.count()) === 0) return;
  await lunch.click();
  await expectWellMade(page, "director-question-lunch");
}

describe("the director's screen", () => {
  test("is well made at the sign-in, in every language", async () => {
    const page = await stage.page("/director/");
    await page.locator("input[type=password]").waitFor();
    for (const language of LANGUAGES) {
      await speak(page, language);
      await expectWellMade(page, `director-sign-in-${language}`, language);
    }
  });

  test("is well made on a busy Monday, with every question open, in every language", async () => {
    await setHallToWork(stage);
    const page = await stage.director();
    await page.locator(".lend-tag").waitFor();
    for (const language of LANGUAGES) {
      await speak(page, language);
      await expectWellMade(page, `director-${language}`, language);
      await page.locator(".counter-card-pick button").nth(9).click();
      await expectWellMade(page, `director-lend-${language}`, language);
      await page.keyboard.press("Escape");
    }
    for (const at of [2, 3, 4, 5]) {
      await page.locator(".ui-page-tools .ui-button[aria-haspopup]").click();
      await page.getByRole("menuitem").nth(at).click();
      await page.getByRole("dialog").or(page.getByRole("alertdialog")).waitFor();
      await expectWellMade(page, `director-question-${at}`);
      await chooseLunch(page);
      await page.keyboard.press("Escape");
      await page.locator(".ui-modal").waitFor({ state: "detached" });
    }
  });

  test("and the console of a lent counter are well made while the link is lost", async () => {
    const director = await stage.director();
    const lent = await stage.console("q9");
    await stage.run(issueTicket("2.000815"));
    await stage.house.running[Symbol.asyncDispose]();
    for (const [name, page] of Object.entries({ director, console: lent })) {
      await page.locator(".ui-link-banner[data-tone=lost]").waitFor();
      await expectWellMade(page, `${name}-lost`);
    }
  });
});
