import { join } from "node:path";
import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { byFiveKeys, fiveKeysHand, stopsOf } from "./support/five-keys-hand.ts";
import { kioskForFile } from "./support/kiosk-for-file.ts";
import type { KioskHand } from "./support/kiosk-hand.ts";
import { EVERY_WAY } from "./support/kiosk-ways/every-way.ts";
import { startAfresh } from "./support/kiosk-ways/way.ts";

/** The large mode offers no search: every procedure stands in its field's list. */
const BY_KEYS = EVERY_WAY.filter(([name]) => !name.startsWith("search"));

/** What counts down is another number at each look. */
const settled = (text: string): string =>
  text
    .replaceAll(/\d+ giây/gu, "… giây")
    .replaceAll(/time: "?\d\d:\d\d"?/gu, "time: …")
    .replaceAll(/^.*button "(?:Xem thêm|Xem phía trên)".*\n/gmu, "");

/** Whether these two can be used, or are there at all, depends on how far the screen has been scrolled. */
const isOfScrolling = ({ name }: { readonly name: string }): boolean => /^Xem (?:thêm|phía trên)$/u.test(name);

/** What is not inert: behind a dialog nothing can be come to. */
async function inReach({ page }: KioskHand): Promise<Locator> {
  const dialog = page.locator("[role=dialog], [role=alertdialog]");
  if ((await dialog.count()) === 0) return page.locator("body");
  expect(await page.locator("#root").getAttribute("inert")).not.toBeNull();
  return dialog;
}

/** What is written of a screen, for whoever wants to read how it is used without eyes or hands: tests/browser/walks/. */
const written = (name: string): string => join(import.meta.dirname, `walks/${name}.txt`);

describe("the kiosk", () => {
  const on = kioskForFile();

  test.for(BY_KEYS)("leads to %s by five keys alone, and reads it in order", async ([name, way]) => {
    on.renewIfFailed();
    await startAfresh(on.hand, on.stage);
    await way(await byFiveKeys(on.hand), on.stage);
    await on.hand.meanwhile(async () => {
      const stops = await stopsOf(on.hand.page);
      expect(stops.filter(({ name: called, fault }) => fault !== "" || called === "")).toEqual([]);
      await fiveKeysHand(on.hand.page).plug("out");
      await on.hand.page.locator("html[data-mode=usual]").waitFor();
      const walk = [
        "A screen reader reads:",
        await (await inReach(on.hand)).ariaSnapshot(),
        "",
        "The five keys stop at:",
        ...stops
          .filter((stop) => !isOfScrolling(stop))
          .map(({ name: called }, index) => `${index + 1}. ${called.replaceAll(/\s+/gu, " ")}`),
        "",
      ];
      await expect(settled(walk.join("\n"))).toMatchFileSnapshot(written(name));
    });
  });
});
