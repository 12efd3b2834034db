import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#shared/kit/local-text.ts";
import { fiveKeysHand } from "./support/five-keys-hand.ts";
import { kioskForFile } from "./support/kiosk-for-file.ts";
import type { KioskSize } from "./support/kiosk-hand.ts";
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
  const on = kioskForFile();

  /** What is wrong with the screen as it stands at one size and in one language. */
  async function faultsOf(name: string, size: KioskSize, language: Language): Promise<readonly string[]> {
    const look = `${size}-${language}`;
    await on.hand.rest();
    if (PICTURED[look]?.includes(name) === true) await looksLike(on.hand.page, `kiosk-${look}-${name}`);
    return (await unreadable(on.hand.page)).map((fault) => `${look}: ${fault}`);
  }

  /** The same screen for who needs it larger, darker and within reach. */
  async function faultsInLargeMode(): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const size of SIZES) {
      await on.hand.stand(size);
      for (const language of LANGUAGES) {
        await on.hand.switchTo(language);
        await on.hand.rest();
        const found = [...(await unreadable(on.hand.page)), ...(await largeModeFaults(on.hand.page))];
        faults.push(...found.map((fault) => `large ${size} ${language}: ${fault}`));
      }
    }
    const found = await on.hand.ticking(axeFaults(on.hand.page, LARGE_MODE_CONTRAST));
    return [...faults, ...found.map((fault) => `large: ${fault}`)];
  }

  async function faultsInEveryLook(name: string): Promise<readonly string[]> {
    // Names and colours are the same at every size and in every language.
    const faults = [...(await on.hand.ticking(axeFaults(on.hand.page)))];
    for (const language of LANGUAGES) {
      if (language !== "vi") await on.hand.switchTo(language);
      for (const size of SIZES) {
        await on.hand.stand(size);
        faults.push(...(await faultsOf(name, size, language)));
      }
    }
    await on.hand.switchTo("vi");
    await fiveKeysHand(on.hand.page).plug("in");
    await on.hand.page.locator("html[data-mode=large]").waitFor();
    // Who turns the large mode on amid a search is led back to the lists.
    if (name.startsWith("search")) await on.hand.page.locator(".kiosk-search").waitFor({ state: "detached" });
    return [...faults, ...(await faultsInLargeMode())];
  }

  test.for(EVERY_WAY)("shows %s within reach and in full", async ([name, way]) => {
    on.renewIfFailed();
    const complaintsBefore = on.hand.complaints.length;
    await startAfresh(on.hand, on.stage);
    await way(on.hand, on.stage);
    await on.hand.rest();
    const faults: string[] = [];
    await on.hand.meanwhile(async () => void faults.push(...(await faultsInEveryLook(name))));
    expect([...faults, ...on.hand.complaints.slice(complaintsBefore)]).toEqual([]);
  });
});
