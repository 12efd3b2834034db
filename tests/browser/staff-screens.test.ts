import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import type { Language } from "#shared/kit/local-text.ts";
import { issueTicket, pauseCounter } from "#tests/domain/support/commands.ts";
import { axeFindings } from "./support/axe-findings.ts";
import { expectInHand, press } from "./support/desk-hands.ts";
import { beginBusyMonday, fillHall, openHall, OTHER_COUNTERS, setAsideOneOfEach } from "./support/staff-hall.ts";
import { looksLike } from "./support/looks-like.ts";
import { staffLayoutFaults } from "./support/staff-layout-faults.ts";
import { stageForEach } from "./support/stage-for-each.ts";

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
/** What is compared with its golden picture, at the width of its usual screen. */
const PICTURED: Readonly<Record<string, number>> = {
  "sign-in-vi": 1366,
  "console-empty": 1366,
  "console-full": 1366,
  "console-called": 1366,
  "console-serving-vi": 1366,
  "console-transfer-vi": 1366,
  "console-serving-en": 1366,
  "director-sign-in-vi": 1920,
};
const LANGUAGES: readonly Language[] = ["vi", "en", "id"];

const on = stageForEach();

/**
 * The page as it stands, at every size: nothing sticks out, axe finds nothing serious, and it looks as it should. Another
 * language changes the room that words take, and nothing that axe looks for.
 */
async function expectWellMade(page: Page, name: string, language: Language = "vi"): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    if (size.width === PICTURED[name]) await looksLike(page, name);
    expect({ name, faults: await staffLayoutFaults(page) }).toEqual({ name, faults: [] });
  }
  const findings = language === "vi" ? await axeFindings(page) : [];
  expect({ name, findings }).toEqual({ name, findings: [] });
}

/** The page's clock stands, so that the stage alone turns the time it shows. */
const still = (page: Page): Promise<void> => page.clock.setFixedTime(on.stage.house.clock.now());

/** Chooses a language as a clerk does. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.locator(`.ui-language[lang=${language}]`).click();
  await page.locator(`html[lang=${language}]`).waitFor();
}

describe("the clerk's console", () => {
  test("is well made while nobody is signed in, in every language", async () => {
    const page = await on.stage.page("/console/");
    await page.locator(".sign-in-clerk").first().waitFor();
    for (const language of LANGUAGES) {
      await speak(page, language);
      await expectWellMade(page, `sign-in-${language}`, language);
    }
  });

  test("is well made through an empty morning and a full one, with every question open, in every language", async () => {
    const page = await on.stage.console("q1", { prepare: still });
    await expectWellMade(page, "console-empty");
    await openHall(on.stage, OTHER_COUNTERS);
    await fillHall(on.stage);
    await setAsideOneOfEach(on.stage);
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
    const paused = await on.stage.console("q12");
    await on.stage.run(pauseCounter("q12"));
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
    const page = await on.stage.page("/director/");
    await page.locator("input[type=password]").waitFor();
    for (const language of LANGUAGES) {
      await speak(page, language);
      await expectWellMade(page, `director-sign-in-${language}`, language);
    }
  });

  test("is well made on a busy Monday, with every question open, in every language", async () => {
    await beginBusyMonday(on.stage);
    const page = await on.stage.director({ prepare: still });
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
    await beginBusyMonday(on.stage);
    const director = await on.stage.director();
    const lent = await on.stage.console("q9");
    await on.stage.run(issueTicket("2.000815"));
    await on.stage.house.running[Symbol.asyncDispose]();
    for (const [name, page] of Object.entries({ director, console: lent })) {
      await page.locator(".ui-link-banner[data-tone=lost]").waitFor();
      await expectWellMade(page, `${name}-lost`);
    }
  });
});
