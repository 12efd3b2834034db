import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { catalogueOf } from "#shared/i18n/catalogue.ts";
import { type Language, textIn } from "#shared/kit/local-text.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { type KioskStage, kioskStage } from "#tests/support/kiosk-stage.ts";
import { type FiveKeysHand, fiveKeysHand } from "./support/five-keys-hand.ts";
import { type KioskHand, kioskHand, type KioskSize } from "./support/kiosk-hand.ts";
import { axeFaults, unreadable } from "./support/readable.ts";

const PICTURES = join(import.meta.dirname, "../../test-results/kiosk-pictures");

let browser: Browser;
let hand: KioskHand;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  browser = await launchChromium(["--autoplay-policy=no-user-gesture-required"]);
  hand = await kioskHand(browser);
});
afterAll(() => browser.close());

let stage: KioskStage;
let keys: FiveKeysHand;
beforeEach(async () => {
  stage = await kioskStage();
  await hand.stand("portrait");
  keys = fiveKeysHand(hand.page);
  await hand.goTo(stage);
  await hand.field("A").waitFor();
});
afterEach(() => stage[Symbol.asyncDispose]());

const expectMode = (mode: "usual" | "large" | "pictures") => hand.page.locator(`html[data-mode=${mode}]`).waitFor();
const expectTitle = (name: string) => hand.page.getByRole("heading", { name, level: 1 }).waitFor();
const expectHeard = (text: string) => expect.poll(() => keys.heard, { timeout: 15_000 }).toContain(text);

/** The first procedure of field B, as it is called in a language. */
function landProcedure(language: Language): string {
  const land = stage.catalogue.procedures.find(({ fieldId }) => fieldId === "land");
  if (land === undefined) throw new Error("the demo centre has no procedure of land");
  return textIn(language, land.name);
}

const LAND: Record<Language, string> = {
  vi: "Đất đai – Xây dựng",
  en: "Land – Construction",
  id: "Pertanahan – Bangunan",
};

const WALKS: readonly (readonly [Language, KioskSize])[] = [
  ["vi", "portrait"],
  ["en", "small"],
  ["id", "landscape"],
];

describe("by five keys alone", () => {
  test.for(WALKS)("in %s, %s: from the start to a number, all of it seen and said", async ([language, size]) => {
    const { kiosk, common } = catalogueOf(language);
    await hand.stand(size);
    await keys.press("down");
    await expectMode("large");
    if (language !== "vi") {
      await keys.walkTo(common.languageName);
      await keys.press("ok");
    }
    await expectTitle(kiosk.chooseField);
    await keys.walkTo(LAND[language]);
    await expectHeard(LAND[language]);
    await keys.press("ok");
    await expectTitle(kiosk.chooseProcedure);
    await keys.walkTo(landProcedure(language));
    await keys.press("ok");
    await expectTitle(landProcedure(language));
    await keys.walkTo(kiosk.take);
    await keys.press("ok");
    await hand.number.waitFor();
    // The letter's name and the last digit of B007.
    for (const said of [kiosk.yourNumber, language === "en" ? "bee" : language === "id" ? "bé" : "bê", "7"])
      await expectHeard(said);
    expect(keys.faults).toEqual([]);
    expect(stage.presses).toMatchObject([{ command: { language, classId: "normal", files: 1 } }]);
  });

  test("goes back a step, repeats what is said, and never takes a number away", async () => {
    await keys.press("down");
    await expectMode("large");
    await keys.walkTo(LAND.vi);
    await keys.press("ok");
    await expectTitle("Mời quý vị chọn thủ tục");
    await keys.press("back");
    await expectTitle("Mời quý vị chọn lĩnh vực");
    await keys.press("help");
    await expectHeard("Mời quý vị chọn lĩnh vực");
    await keys.walkTo(LAND.vi);
    for (const _ of ["field", "procedure"]) {
      await keys.press("ok");
      await keys.press("down");
    }
    await keys.walkTo("Lấy số");
    await keys.press("ok");
    await hand.number.waitFor();
    await keys.press("back");
    expect(await hand.number.count()).toBe(1);
  });

  test("chooses a class by its name, and says that it is chosen", async () => {
    await keys.press("down");
    await expectMode("large");
    await keys.walkTo(LAND.vi);
    await keys.press("ok");
    await expectTitle("Mời quý vị chọn thủ tục");
    await keys.walkTo(landProcedure("vi"));
    await keys.press("ok");
    await hand.take.waitFor();
    await keys.walkTo("Người khuyết tật");
    await keys.press("ok");
    await expectHeard("Đã chọn");
    expect(await hand.page.getByRole("radio", { name: "Người khuyết tật" }).isChecked()).toBe(true);
  });
});

describe("the large mode", () => {
  test.for(["up", "help"] as const)("comes by the key %s", async (key) => {
    await keys.press(key);
    await expectMode("large");
  });

  test("comes and goes with the headphones of a keypad", async () => {
    await keys.plug("in");
    await expectMode("large");
    await keys.plug("out");
    await expectMode("usual");
  });

  test("comes when a sound device is plugged in", async () => {
    await hand.page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event("devicechange")));
    await expectMode("large");
  });

  test("comes by one large button, and not by what a keyboard or a scanner types", async () => {
    await hand.page.keyboard.type("012345678901");
    for (const key of ["Enter", "Tab", "a"]) await hand.page.keyboard.press(key);
    await expectMode("usual");
    await hand.tap(hand.page.getByRole("button", { name: "Chữ to và lời nói" }));
    await expectMode("large");
    await expectHeard("Chữ to và lời nói đã bật.");
  });

  test("keeps every control in the part of the screen that a sitting hand reaches", async () => {
    // 600 mm from 900 mm up: half of it lies below 1,200 mm.
    const answer = { json: { place: { heightMm: 600, bottomMm: 900 } } };
    await hand.page.route("**/api/screen", (route) => route.fulfill(answer), { times: 1 });
    await hand.page.reload();
    await hand.field("A").waitFor();
    await keys.press("down");
    await expectMode("large");
    const tops = await hand.page
      .locator("button:visible, .kiosk-scroll-area")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    const highest = await hand.page.locator(".kiosk-scroll-area").evaluate((area) => area.getBoundingClientRect().top);
    expect(highest).toBeGreaterThanOrEqual(0.5 * 1920 - 10);
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(highest);
  });

  test("asks, and waits long for an answer, before it starts again", async () => {
    await keys.press("down");
    await expectMode("large");
    await hand.page.clock.runFor(55_000);
    expect(await hand.page.getByRole("alertdialog").count()).toBe(0);
    await hand.page.clock.runFor(8_000);
    await hand.page.getByRole("alertdialog").waitFor();
    await hand.page.clock.runFor(20_000);
    await keys.press("back");
    await hand.page.getByRole("alertdialog").waitFor({ state: "detached" });
    await expectMode("large");
    await hand.page.clock.runFor(63_000);
    await hand.page.getByRole("alertdialog").waitFor();
    await hand.page.clock.runFor(31_000);
    await expectMode("usual");
  });
});

describe("by pictures and speech", () => {
  const picture = (name: string) => hand.page.getByRole("button", { name, exact: true });
  const twice = async (name: string): Promise<void> => {
    await hand.tap(picture(name));
    await hand.tap(picture(name));
  };

  beforeEach(async () => {
    await hand.tap(hand.page.getByRole("button", { name: "Hình ảnh và lời nói" }));
    await expectMode("pictures");
  });

  test("says a picture at the first touch, and chooses it at the second", async () => {
    await hand.tap(picture(LAND.vi));
    await expectHeard(LAND.vi);
    await expectTitle("Mời quý vị chọn lĩnh vực");
    await hand.tap(picture(LAND.vi));
    await expectTitle("Mời quý vị chọn thủ tục");
  });

  test("leads to a number, with a class, at every size", async () => {
    const faults: string[] = [];
    const look = async (): Promise<void> => {
      faults.push(...(await axeFaults(hand.page)));
      for (const size of ["small", "landscape", "portrait"] as const) {
        await hand.stand(size);
        await hand.rest();
        faults.push(...(await unreadable(hand.page)).map((each) => `${size}: ${each}`));
      }
    };
    await look();
    await twice(LAND.vi);
    await expectTitle("Mời quý vị chọn thủ tục");
    await look();
    await twice(landProcedure("vi"));
    await expectTitle(landProcedure("vi"));
    await hand.tap(hand.page.locator(".kiosk-picture-choice .kiosk-picture").nth(1));
    await look();
    await twice("Lấy số");
    await hand.number.waitFor();
    await look();
    expect(faults).toEqual([]);
    expect(stage.presses).toMatchObject([{ command: { classId: "elderly" } }]);
  });

  test("counts files by a pile of sheets, said at each change", async () => {
    const faults: string[] = [];
    const { files, filesMore, take } = catalogueOf("vi").kiosk;
    await twice("Tư pháp – Hộ tịch – Chứng thực");
    await twice("Chứng thực bản sao từ bản chính");
    await hand.page.getByRole("group", { name: files }).waitFor();
    for (const _ of ["second", "third"]) await hand.tap(picture(filesMore));
    expect(await hand.page.locator(".kiosk-picture-sheets > svg").count()).toBe(3);
    await expectHeard("3");
    for (const size of ["small", "landscape", "portrait"] as const) {
      await hand.stand(size);
      await hand.rest();
      await hand.page.screenshot({ path: join(PICTURES, `files-${size}.png`) });
      faults.push(...(await unreadable(hand.page)).map((each) => `${size}: ${each}`));
    }
    expect([...faults, ...(await axeFaults(hand.page))]).toEqual([]);
    await twice(take);
    await hand.number.waitFor();
    expect(stage.presses).toMatchObject([{ command: { files: 3 } }]);
  });

  test("goes back to the usual screen for who reads", async () => {
    await hand.tap(picture("Màn hình thường"));
    await expectMode("usual");
    await hand.field("A").waitFor();
  });
});

describe.for(["vi", "en", "id"] as const)("by the names that a screen reader reads, in %s", (language) => {
  test("leads from the start to a number, each step beginning at its title", async () => {
    const { kiosk } = catalogueOf(language);
    const button = (name: string | RegExp) => hand.page.getByRole("button", { name });
    const begins = async (name: string): Promise<void> => {
      await expectTitle(name);
      await expect.poll(() => hand.page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    };
    await hand.speak(language);
    await expectTitle(kiosk.chooseField);
    expect(await hand.page.locator("body").ariaSnapshot()).toContain(`heading "${kiosk.chooseField}" [level=1]`);
    await button(new RegExp(`^${LAND[language]}`)).press("Enter");
    await begins(kiosk.chooseProcedure);
    await button(landProcedure(language)).press("Enter");
    await begins(landProcedure(language));
    await hand.page.getByRole("radiogroup", { name: kiosk.classQuestion }).waitFor();
    await button(kiosk.take).press("Enter");
    await begins(kiosk.yourNumber);
    const read = await hand.page.locator("main").ariaSnapshot();
    expect(read).toContain("B007");
    expect(read).toContain(kiosk.paperPrinting);
  });
});
