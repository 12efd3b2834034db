import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { LANGUAGES, type Language } from "#shared/kit/local-text.ts";
import { launchChromium } from "#tests/support/chromium.ts";
import { type KioskStage, kioskStage } from "#tests/support/kiosk-stage.ts";
import { fiveKeysHand } from "./support/five-keys-hand.ts";
import { type KioskHand, kioskHand, type KioskSize } from "./support/kiosk-hand.ts";
import { EVERY_WAY } from "./support/kiosk-ways/every-way.ts";
import { startAfresh } from "./support/kiosk-ways/way.ts";
import { LARGE_MODE_CONTRAST, largeModeFaults } from "./support/large-mode.ts";
import { looksLike } from "./support/looks-like.ts";
import { axeFaults, unreadable } from "./support/readable.ts";

const SIZES: readonly KioskSize[] = ["portrait", "landscape", "small"];

/** What hangs on a wall for all to see is compared with its golden picture. */
const PICTURED: Readonly<Record<string, readonly string[]>> = {
  "portrait-vi": ["fields", "procedures", "search-found", "confirm-two", "issued-printed", "closed", "offline"],
  "portrait-en": ["fields"],
  "landscape-vi": ["fields", "procedures", "confirm", "issued-printed", "closed", "pairing"],
};

describe("the kiosk", () => {
  let browser: Browser;
  let stage: KioskStage;
  let hand: KioskHand;
  beforeAll(async () => {
    [browser, stage] = await Promise.all([launchChromium(), kioskStage()]);
    hand = await kioskHand(browser, stage.url);
  });
  afterAll(async () => {
    await browser.close();
    await stage[Symbol.asyncDispose]();
  });

  /** What is wrong with the screen as it stands at one size and in one language. */
  async function faultsOf(name: string, size: KioskSize, language: Language): Promise<readonly string[]> {
    const look = `${size}-${language}`;
    await hand.rest();
    if (PICTURED[look]?.includes(name) === true) await looksLike(hand.page, `kiosk-${look}-${name}`);
    return (await unreadable(hand.page)).map((fault) => `${look}: ${fault}`);
  }

  /** The same screen for who needs it larger, darker and within reach. */
  async function faultsInLargeMode(): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const size of SIZES) {
      await hand.stand(size);
      for (const language of LANGUAGES) {
        await hand.switchTo(language);
        await hand.rest();
        const found = [...(await unreadable(hand.page)), ...(await largeModeFaults(hand.page))];
        faults.push(...found.map((fault) => `large ${size} ${language}: ${fault}`));
      }
    }
    const found = await hand.ticking(axeFaults(hand.page, LARGE_MODE_CONTRAST));
    return [...faults, ...found.map((fault) => `large: ${fault}`)];
  }

  async function faultsInEveryLook(name: string): Promise<readonly string[]> {
    // Names and colours are the same at every size and in every language.
    const faults = [...(await hand.ticking(axeFaults(hand.page)))];
    for (const language of LANGUAGES) {
      if (language !== "vi") await hand.switchTo(language);
      for (const size of SIZES) {
        await hand.stand(size);
        faults.push(...(await faultsOf(name, size, language)));
      }
    }
    await hand.switchTo("vi");
    await fiveKeysHand(hand.page).plug("in");
    await hand.page.locator("html[data-mode=large]").waitFor();
    // Who turns the large mode on amid a search is led back to the lists.
    if (name.startsWith("search")) await hand.page.locator(".kiosk-search").waitFor({ state: "detached" });
    return [...faults, ...(await faultsInLargeMode())];
  }

  test.for(EVERY_WAY)("shows %s within reach and in full", async ([name, way]) => {
    // A browser that stops drawing its page would keep every test to come waiting for its whole time.
    onTestFailed(async () => {
      await hand[Symbol.asyncDispose]();
      hand = await kioskHand(browser, stage.url);
    });
    const complaintsBefore = hand.complaints.length;
    await startAfresh(hand, stage);
    await way(hand, stage);
    await hand.rest();
    const faults: string[] = [];
    await hand.meanwhile(async () => void faults.push(...(await faultsInEveryLook(name))));
    expect([...faults, ...hand.complaints.slice(complaintsBefore)]).toEqual([]);
  });
});
