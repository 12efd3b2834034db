import type { Page } from "playwright-core";

/** Where everything is larger and darker: docs/kiosk.md. */
export const LARGE_MODE_CONTRAST = 10;

/** As a 24" screen that stands upright from 800 mm above the floor: 1,200 mm are three quarters up. One that lies is low enough. */
const REACH_PORTRAIT = 0.75;

/** What a sitting hand cannot touch, and what is written less than half as large again as for everybody, one line each. */
export async function largeModeFaults(page: Page): Promise<readonly string[]> {
  return [...(await outOfReach(page)), ...(await tooSmall(page))];
}

const outOfReach = (page: Page): Promise<readonly string[]> =>
  page.evaluate((reach) => {
    const highest = innerHeight < innerWidth ? 0 : innerHeight * (1 - reach);
    return (
      [...document.querySelectorAll("button, label, a[href], input, .kiosk-scroll-area")]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => element.closest(".ui-visually-hidden, [aria-hidden=true], [inert]") === null)
        // Inside a list that moves, or hidden from the eye as a dialog's button for screen readers.
        .filter((element) => element.parentElement?.closest(".kiosk-scroll-area") === null && element.clientWidth > 1)
        .filter((element) => (element.parentElement?.clientWidth ?? 0) !== 1)
        .filter((element) => element.getBoundingClientRect().top < highest - 1)
        .map((element) => `out of reach: <${element.tagName} ${element.className}> ${element.textContent}`)
    );
  }, REACH_PORTRAIT);

const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { dataset } = document.documentElement;
    const written = [...document.querySelectorAll("body *")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.closest(".ui-visually-hidden, [aria-hidden=true]") === null)
      .filter(({ childNodes }) => [...childNodes].some((node) => node instanceof Text && node.data.trim() !== ""));
    const sizesIn = (mode: string): readonly number[] => {
      dataset["mode"] = mode;
      // With reduced motion every change is a movement of next to no time, and the end of one begins those of its children.
      for (let moves = document.getAnimations(); moves.length > 0; moves = document.getAnimations())
        moves.forEach((each) => each.finish());
      return written.map((each) => Number.parseFloat(getComputedStyle(each).fontSize) * each.currentCSSZoom);
    };
    const usual = sizesIn("usual");
    const large = sizesIn("large");
    return written.flatMap((element, index) => {
      const ratio = (large[index] ?? 0) / (usual[index] ?? 1);
      // What is several times as large as any other word for everybody grows as far as the screen holds it.
      const isNumber = element.matches(".ui-number[data-size-number=xl], .kiosk-code");
      return ratio >= (isNumber ? 1 : 1.5) - 0.001
        ? []
        : [`× ${ratio.toFixed(2)}: <${element.tagName} ${element.className}> ${element.textContent}`];
    });
  });
